import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningCommand, startStrata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { writeFiles } from "../support/write-files.ts";

const content = mkdtempSync(join(tmpdir(), "strata-dev-"));
const SHEET = /--accent-source:\s*(?<accent>#\w{6})/gu;
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

  it("follows the accent while it is edited", async () => {
    expect(await accent()).toBe("#3355cc");
    writeFileSync(join(content, "site.yaml"), SOUND_SITE["site.yaml"].replace("#3355cc", "#118833"));
    await expect.poll(accent).toBe("#118833");
    // Whoever watches files takes two changes within 50 ms for one.
    await new Promise((later) => setTimeout(later, 500));
    // A faulty one leaves the page readable, in a colour of its own.
    writeFileSync(join(content, "site.yaml"), SOUND_SITE["site.yaml"].replace("#3355cc", "green"));
    await expect.poll(accent).not.toBe("#118833");
    expect(await statusOf("/1.0.0/")).toBe(200);
  });
});

/** The colour that counts: of the last sheet of a page, which carries its sheets with it while it is written. */
async function accent(): Promise<string | undefined> {
  return [...(await textOf("/1.0.0/")).matchAll(SHEET)].at(-1)?.groups?.["accent"];
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
