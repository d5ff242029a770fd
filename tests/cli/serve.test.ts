import { symlinkSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { headersOf, SECURITY_HEADERS } from "../../src/core/headers.ts";
import { writeFolder } from "../support/folder.ts";

const SITE = {
  "404.html": "nothing here",
  "_astro/shared.BZ3aXy7-.js": "",
  "2.0/index.html": "front",
  "2.0/a/index.html": "page a",
  "2.0/a.md": "# A",
  "2.0/c++/index.html": "page c++",
  "2.0/OAuth/index.html": "page OAuth",
  ".manifest.json": "{}",
  "plan.svg": "<svg/>",
};

describe("the preview server", () => {
  it("serves folders by their index, under the site's path, on this machine", async () => {
    const { url } = await serve("/docs/");
    expect(url).toMatch(/^http:\/\/localhost:\d+\/docs\/$/u);
    expect(await (await fetch(`${url}2.0/a/`)).text()).toBe("page a");
    expect(await (await fetch(`${url}2.0/c%2B%2B/`)).text()).toBe("page c++");
  });

  it("gives the next free port where one is taken", async () => {
    const first = await serve("/");
    const second = await serve("/", portOf(first));
    expect(portOf(second)).toBe(portOf(first) + 1);
  });

  it("sends each file with the headers that the site ships, and errors with those of security", async () => {
    const site = await serve("/docs/");
    for (const file of Object.keys(SITE).filter((name) => !name.startsWith("."))) {
      const { headers } = await ask(site, `/docs/${file.replace("index.html", "").replaceAll("+", "%2B")}`);
      for (const { name, value } of headersOf(file)) expect(headers[name.toLowerCase()], `${file}: ${name}`).toBe(value);
    }
    for (const path of ["/docs/nowhere/", "/", "/docs/2.0", "/docs/_astro/gone.js"]) {
      const { headers } = await ask(site, path);
      for (const { name, value } of SECURITY_HEADERS) expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
      expect(headers["cache-control"], path).toBeUndefined();
    }
  });

  it.each([
    ["/docs", "/docs/"],
    ["/docs/2.0", "/docs/2.0/"],
    ["/docs/2.0/a", "/docs/2.0/a/"],
    ["/docs/2.0/a?x=%41&y", "/docs/2.0/a/?x=%41&y"],
    ["/docs/2.0/a.html", "/docs/2.0/a/"],
    ["/docs/2.0/a/index.html?x", "/docs/2.0/a/?x"],
    ["/docs/2.0/A/", "/docs/2.0/a/"],
    ["/docs/2.0/A/Index.HTML", "/docs/2.0/a/"],
    ["/docs/2.0/oauth", "/docs/2.0/OAuth/"],
    ["/docs/2.0/C%2B%2B.html", "/docs/2.0/c%2B%2B/"],
    ["/docs/2.0/A.md", "/docs/2.0/a.md"],
    ["/docs/plan.svg/", "/docs/plan.svg"],
    ["/docs///2.0//a/", "/docs/2.0/a/"],
  ])("leads from %s to %s", async (from, to) => {
    const { status, headers } = await ask(await serve("/docs/"), from);
    expect([status, headers.location]).toEqual([301, to]);
  });

  it.each([
    "/nowhere/",
    "/2.0/b/",
    "/2.0/a/b.html",
    "/../secret.txt",
    "/2.0/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "/2.0/a/index.html%00.svg",
    "/%00",
    "/%",
    "//example.org/index.html",
    "/\\example.org/index.html",
    "http://example.org/2.0/a/",
    "/.manifest.json",
    "/out/secret.txt",
    "/out.txt",
  ])("answers %s with the site's 404 page", async (path) => {
    const secret = writeFolder({
      "secret.txt": "a secret",
      ...Object.fromEntries(Object.entries(SITE).map(([file, held]) => [`site/${file}`, held])),
    });
    const folder = join(secret, "site");
    const site = await serve("/", undefined, folder);
    symlinkSync(secret, join(folder, "out"));
    symlinkSync(join(secret, "secret.txt"), join(folder, "out.txt"));
    const { status, body } = await ask(site, path);
    expect([status, body]).toEqual([404, "nothing here"]);
  });

  it("serves what a link inside the site leads to, and a site that is a link itself", async () => {
    const folder = writeFolder(SITE);
    symlinkSync("a", join(folder, "2.0/same"));
    const link = join(writeFolder({}), "dist");
    symlinkSync(folder, link);
    expect((await ask(await serve("/", undefined, link), "/2.0/same/")).body).toBe("page a");
  });

  it("asks no reader to load again what has not changed, and takes nothing from readers", async () => {
    const site = await serve("/");
    const { headers } = await ask(site, "/2.0/a/");
    expect((await ask(site, "/2.0/a/", { headers: { "if-none-match": headers.etag ?? "" } })).status).toBe(304);
    expect(await ask(site, "/2.0/a/", { method: "HEAD" })).toMatchObject({ status: 200, body: "", headers: { "content-length": "6" } });
    expect(await ask(site, "/2.0/a/", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("refuses a folder without a site", async () => {
    await expect(serveSite({ folder: writeFolder({}), base: "/", port: 4700 })).rejects.toThrow("There is no built site");
  });
});

async function serve(base: string, port = 4700, folder = writeFolder(SITE)): Promise<ServedSite> {
  const site = await serveSite({ folder, base, port });
  onTestFinished(() => site.close());
  return site;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a path as it is written; `fetch` would tidy it up and follow redirects. */
async function ask(site: ServedSite, path: string, options: Asked = {}) {
  const { port } = new URL(site.url);
  const response = await new Promise<IncomingMessage>((answered, fail) => {
    request({ host: "127.0.0.1", port, path, agent: false, ...options }, answered)
      .on("error", fail)
      .end();
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

function portOf({ url }: ServedSite): number {
  return Number(new URL(url).port);
}
