import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningCommand, startStrata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { writeFiles } from "../support/write-files.ts";

const content = mkdtempSync(join(tmpdir(), "strata-dev-"));
let command: RunningCommand;
let url: string;

beforeAll(async () => {
  writeFiles(content, {
    ...SOUND_SITE,
    "1.0.0/index.mdx": page("![A square](/assets/square.svg)"),
    "assets/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>',
  });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  command = startStrata("dev", "--content", content, "--port", String(port));
  await vi.waitFor(async () => expect(await statusOf("/1.0.0/")).toBe(200), { timeout: 30_000, interval: 200 });
});

afterAll(async () => {
  command.kill();
  await command.status;
  rmSync(content, { recursive: true });
});

describe("strata dev", () => {
  it("serves the files that routes make: the tree of the nav, drawings and the pages' Markdown", async () => {
    const html = await textOf("/1.0.0/");
    const tree = /data-file="(?<file>[^"]+)"/u.exec(html)?.groups?.["file"] ?? "";
    const drawing = /src="(?<file>\/assets\/[^"]+)" width="8" height="8"/u.exec(html)?.groups?.["file"] ?? "";
    for (const path of [tree, drawing, "/1.0.0/index.md"]) expect(await statusOf(path), path).toBe(200);
  });

  it("shows what is written, and has open pages load themselves anew", async () => {
    const stop = new AbortController();
    const changes = await fetch(`${url}/@strata/changes`, { signal: stop.signal });
    const word = changes.body?.getReader().read();
    writeFileSync(join(content, "1.0.0/index.mdx"), page("Written just now."));
    await expect.poll(() => textOf("/1.0.0/")).toContain("Written just now.");
    expect(new TextDecoder().decode((await word)?.value)).toBe("data: changed\n\n");
    stop.abort();
    const script = /<script type="module" src="(?<file>\/@strata[^"]+)">/u.exec(await textOf("/1.0.0/"))?.groups?.["file"] ?? "";
    expect(await textOf(script)).toContain("location.reload()");
  });

  it("answers with the page of what is not there", async () => {
    expect(await statusOf("/1.0.0/nothing/")).toBe(404);
    expect(await textOf("/1.0.0/nothing/")).toContain("</html>");
  });

  it("follows the accent while it is edited", async () => {
    expect(await accent()).toBe("#35c");
    writeFileSync(join(content, "site.yaml"), SOUND_SITE["site.yaml"].replace("#3355cc", "#118833"));
    await expect.poll(accent, { timeout: 30_000 }).toBe("#183");
    // A faulty one leaves all as it was, and is told.
    writeFileSync(join(content, "site.yaml"), SOUND_SITE["site.yaml"].replace("#3355cc", "green"));
    await expect.poll(() => command.output()).toContain("site.yaml:");
    expect(await statusOf("/1.0.0/")).toBe(200);
    expect(await accent()).toBe("#183");
  });
});

/** The colour of a page's style sheets, as they are minified. */
async function accent(): Promise<string | undefined> {
  const sheets = [...(await textOf("/1.0.0/")).matchAll(/<link rel="stylesheet" href="(?<href>[^"]+)"/gu)].map(
    ({ groups }) => groups?.["href"] ?? "",
  );
  const texts = await Promise.all(sheets.map(textOf));
  // That of the tokens is for sites that name none; what counts is the last.
  return [...texts.join("\n").matchAll(/--accent-source:\s*(?<accent>#\w+)/gu)].at(-1)?.groups?.["accent"];
}

async function textOf(path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

function statusOf(path: string): Promise<number> {
  return fetch(url + path).then(
    ({ status }) => status,
    () => 0,
  );
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
