import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { TWIN_ENDING } from "../core/path.ts";
import { listen } from "./listen.ts";

/** A site that is being served. */
export interface ServedSite {
  /** Where it is, with the site's path. */
  readonly url: string;
  close(): Promise<void>;
}

/** What to serve. */
export interface ServeOrder {
  /** Folder of the built site. */
  readonly folder: string;
  /** The site's path, with a slash at both ends. */
  readonly base: string;
  /** The first port to try; a taken one gives the next free one. */
  readonly port: number;
}

/** Only what the site itself brings may run or load; WebAssembly is for the search. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves a built site to this machine alone, as a static host would: folders by their index.html, else the site's 404 page. */
export async function serveSite({ folder, base, port }: ServeOrder): Promise<ServedSite> {
  if (!existsSync(join(folder, "404.html"))) throw new Error(`There is no built site in ${folder}. Build it first: npm run build`);
  const files = sirv(folder, { dev: true, extensions: ["html"], setHeaders: describeFile });
  const notFound = await readFile(join(folder, "404.html"));
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const path = request.url ?? "/";
    const missing = () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(notFound);
    };
    if (!path.startsWith(base)) return missing();
    request.url = path.slice(base.length - 1);
    files(request, response, missing);
  });
  const found = await listen(server, port);
  return { url: `http://localhost:${found}${base}`, close: () => new Promise((done) => server.close(() => done())) };
}

/** Files whose names change with what they hold. */
const LASTING = /^\/(?:_astro\/|nav\/|media\/|pagefind\/.+\.pf_(?:meta|index|fragment)$)/u;

function describeFile(response: ServerResponse, path: string): void {
  if (LASTING.test(path)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  // Without it, browsers guess the encoding of the Markdown twins, and guess wrong.
  if (path.endsWith(TWIN_ENDING)) response.setHeader("Content-Type", "text/markdown; charset=utf-8");
}
