import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

/** The absolute path of a folder for this process alone, which is not there yet. It is removed when the process ends, unless it is killed. */
export function temporaryFolder(): string {
  const folder = join(tmpdir(), `strata-${randomUUID()}`);
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
