import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Cost, startCommand } from "./commands.ts";
import { median, type Row } from "./rows.ts";
import type { EditedPage, Program } from "./strata-jobs.ts";

const EDITS = 5;
const POLL_MS = 10;
/** An author writes no faster, and a server that waits for files to settle has done so. */
const BETWEEN_EDITS_MS = 500;
const GIVE_UP_MS = 300_000;

/** Measures `strata dev` without any cache: how soon it serves a page, and how soon the page shows what was written. */
export async function measureDev(program: Program, content: string, page: EditedPage): Promise<Row[]> {
  program.forget();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${page.path}`;
  const { tree, ended } = startCommand(program.command("dev", "--content", content, "--port", String(port)));
  const gone = new AbortController();
  void ended.then(({ tail }) => gone.abort(new Error(`strata dev ended:\n${tail}`)));
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(GIVE_UP_MS)]);
  const edit = async (number: number): Promise<Cost> => {
    const text = `This is edit ${number} of the page.`;
    await wait(BETWEEN_EDITS_MS);
    appendFileSync(page.file, `\n${text}\n`);
    return until(url, text, signal);
  };
  const costs: Cost[] = [];
  try {
    costs.push(await until(url, "", signal));
    for (let number = 1; number <= EDITS; number += 1) costs.push(await edit(number));
  } catch (error) {
    costs.push({ seconds: Number.NaN, failed: String(error) });
  } finally {
    tree.kill();
    await ended;
  }
  const [start = { seconds: Number.NaN }, ...edits] = costs;
  const failed = costs.find((cost) => cost.failed !== undefined);
  return [
    { id: "dev-start", title: "dev, to the first page", cost: start },
    { id: "dev-edit", title: "dev, from an edit to its text", cost: failed ?? median(edits) },
  ];
}

/** How long it takes until a page is served, with this text in it. */
async function until(url: string, text: string, signal: AbortSignal): Promise<Cost> {
  const start = performance.now();
  for (;;) {
    signal.throwIfAborted();
    // Until the server listens, the connection is refused.
    const served = await fetch(url, { signal }).then(
      (response) => (response.status === 200 ? response.text() : undefined),
      () => undefined,
    );
    if (served?.includes(text) === true) return { seconds: (performance.now() - start) / 1000 };
    await wait(POLL_MS);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
