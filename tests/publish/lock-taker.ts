import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { withLock } from "../../src/build/lock.ts";
import { isRefusal } from "../../src/core/refusal.ts";

/**
 * A process that takes a lock. `hold <lock>`: says so, and keeps it. `race <lock> <inside> <rounds> <last>`: takes and gives it back, over and over, writes into the
 * file `inside` while it has it, and is killed with the lock in its hands after `last` times.
 */
const [mode = "", lock = "", inside = "", rounds = "0", last = "0"] = process.argv.slice(2);
const FOUND_ANOTHER = 3;

if (mode === "hold") {
  const refused = await withLock({ lock, does: "holds it" }, async () => {
    process.stdout.write("held\n");
    await wait(60_000);
  });
  process.stdout.write(`${JSON.stringify(refused)}\n`);
} else {
  let taken = 0;
  for (let round = 0; round < Number(rounds); round += 1) {
    const result = await withLock({ lock, does: "races" }, async () => {
      if (readFileSync(inside, "utf8") !== "") process.exit(FOUND_ANOTHER);
      writeFileSync(inside, String(process.pid));
      await wait(1);
      writeFileSync(inside, "");
      taken += 1;
      if (taken === Number(last)) process.kill(process.pid, "SIGKILL");
      return {};
    });
    if (isRefusal(result)) await wait(1);
  }
  process.stdout.write(`${taken}\n`);
}
