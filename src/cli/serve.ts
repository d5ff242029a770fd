import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { addressOfFile, candidateFiles, readAskedAddress } from "../core/asked-address.ts";
import { headersOf, SECURITY_HEADERS } from "../core/headers.ts";
import { encodePath } from "../core/path.ts";
import { findFile } from "./find-file.ts";
import { listen } from "./listen.ts";
import { sendFile } from "./send-file.ts";

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

/**
 * Serves a built site to this machine alone, as a static host would that is told the site's rules: with its headers, folders by their index.html, other forms of
 * an address by a redirect to the one that is meant, and what is not there by the site's 404 page.
 */
export async function serveSite({ folder, base, port }: ServeOrder): Promise<ServedSite> {
  if (!existsSync(join(folder, NOT_FOUND_FILE))) throw new Error(`There is no built site in ${folder}. Build it first: npm run build`);
  const notFound = await readFile(join(folder, NOT_FOUND_FILE));
  const server = createServer((request, response) => {
    const answer = answerTo(request, { folder, base });
    for (const { name, value } of answer.kind === "file" ? headersOf(answer.file) : SECURITY_HEADERS) response.setHeader(name, value);
    switch (answer.kind) {
      case "file":
        return sendFile(request, response, join(folder, answer.file));
      case "elsewhere":
        return response.writeHead(301, { Location: answer.url }).end();
      case "refused":
        return response.writeHead(405, { Allow: "GET, HEAD" }).end();
      case "missing":
        return response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(notFound);
    }
  });
  const found = await listen(server, port);
  return { url: `http://localhost:${found}${base}`, close: () => new Promise((done) => server.close(() => done())) };
}

const NOT_FOUND_FILE = "404.html";

/** What a request is answered with. */
type Answer =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "elsewhere"; readonly url: string }
  | { readonly kind: "refused" | "missing" };

function answerTo({ method, url = "/" }: IncomingMessage, { folder, base }: Pick<ServeOrder, "folder" | "base">): Answer {
  if (method !== "GET" && method !== "HEAD") return { kind: "refused" };
  if (`${url}/` === base) return { kind: "elsewhere", url: base };
  const asked = readAskedAddress(url, base);
  if (asked === undefined) return { kind: "missing" };
  const files = candidateFiles(asked)
    .values()
    .map((names) => findFile(folder, names));
  const file = files.find((one) => one !== undefined);
  if (file === undefined) return { kind: "missing" };
  const address = addressOfFile(file);
  return address === asked.path ? { kind: "file", file } : { kind: "elsewhere", url: base + encodePath(address) + asked.query };
}
