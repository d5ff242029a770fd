import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { watch } from "chokidar";
import { type BuiltPress, startPress } from "../build/press.ts";
import { MADE_OF, programDigest } from "../build/program.ts";
import { temporaryFolder } from "../build/temporary-folder.ts";
import { readAskedAddress } from "../core/asked-address.ts";
import { printPlace } from "../core/diagnostics.ts";
import { SECURITY_HEADERS } from "../core/headers.ts";
import type { Site } from "../core/props/site.ts";
import { devSite } from "../press/dev-site.ts";
import type { Press } from "../press/server.ts";
import { folderSource } from "../site/folder-source.ts";
import { provideSite } from "../site/site-source.ts";
import { findFile } from "./find-file.ts";
import { listen } from "./listen.ts";
import { note } from "./output.ts";
import { sendFile } from "./send-file.ts";

/** What to serve while it is written. */
export interface DevOrder {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The first port to try; a taken one gives the next free one. */
  readonly port: number;
}

/** What a page loads besides its own files: it waits for a word from the server, and loads itself anew. */
const RELOAD = "/@strata/reload.js";
const CHANGES = "/@strata/changes";
const RELOAD_SCRIPT = `new EventSource("${CHANGES}").addEventListener("message", () => location.reload());\n`;

/** A command that changes many files leaves no longer pause between two of them. */
const SETTLED_MS = 25;

/** The templates, ready to answer. */
interface Templates {
  readonly program: Press;
  /** Absolute path of the folder of their scripts and style sheets. */
  readonly client: string;
}

/**
 * Serves a content folder to this machine alone, as it is when a page is asked for, printed by the very templates that a build uses. Pages load themselves
 * anew when something has changed. Result: the address, and the templates, which may still be in the making.
 */
export async function serveDev({ content, port }: DevOrder): Promise<{ readonly url: string; readonly templates: Promise<unknown> }> {
  const spare = temporaryFolder();
  const start = () => startPress({ content, program: programDigest(), spare, note }).built.then(load);
  // While new ones cannot be built, the former ones stay.
  const restart = (former: Templates) =>
    start().catch((error: unknown) => {
      note(wordsOf(error));
      return former;
    });
  let templates = start();
  // Who asks for a page is told.
  templates.catch(() => {});
  const site = devSite(content, (one) => note(`${printPlace(one)}  ${one.code}  ${one.message} ${one.fix}`));
  provideSite(folderSource(content, site.now));
  // What reads and compiles texts is there, too, once the templates are.
  void import("../site/page-texts.ts");

  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    // What readers' browsers will refuse, an author's refuses, too.
    for (const { name, value } of SECURITY_HEADERS) response.setHeader(name, value);
    if (request.url === CHANGES) return follow(readers, response);
    if (request.url === RELOAD) return send(response, 200, "text/javascript; charset=utf-8", RELOAD_SCRIPT);
    const fail = (error: unknown) => send(response, 500, "text/plain; charset=utf-8", wordsOf(error));
    templates.then((ready) => answer(ready, site.now(), request, response)).catch(fail);
  });
  const url = `http://localhost:${await listen(server, port)}/`;
  const renew = async () => {
    // What is wrong with the new files is told now, and not when somebody asks for a page.
    await templates.then(site.now).catch(() => {});
    for (const reader of readers) reader.write("data: changed\n\n");
  };
  let pending: NodeJS.Timeout | undefined;
  watch([content, ...MADE_OF], { ignoreInitial: true }).on("all", (_, path) => {
    site.forget();
    // The address and the accent are parts of the templates.
    if (path === join(content, "site.yaml") || !path.startsWith(content + sep)) templates = templates.then(restart, start);
    clearTimeout(pending);
    pending = setTimeout(() => void renew(), SETTLED_MS);
  });
  return { url, templates };
}

async function load({ entry, client, digest }: BuiltPress): Promise<Templates> {
  // Where nothing can be kept, newer templates lie in the place of older ones.
  const program = (await import(`${pathToFileURL(entry).href}?${digest}`)) as Press;
  return { program, client };
}

/** Keeps an answer open until something changes. */
function follow(readers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.flushHeaders();
  readers.add(response);
  response.once("close", () => readers.delete(response));
}

/** Answers with a file of the templates, or with what they print. */
async function answer(
  { program, client }: Templates,
  { library, base }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? "/";
  const file = findFile(client, readAskedAddress(url, base)?.names ?? []);
  if (file !== undefined) return sendFile(request, response, join(client, file));
  const printed = await program.app.render(new Request(new URL(url, library.content.site.url)));
  const type = printed.headers.get("Content-Type") ?? "application/octet-stream";
  const body = Buffer.from(await printed.arrayBuffer());
  const reload = `<script type="module" src="${RELOAD}"></script></head>`;
  send(response, printed.status, type, type.startsWith("text/html") ? body.toString().replace("</head>", reload) : body);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  // What is being written is never read from a cache.
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(body);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
