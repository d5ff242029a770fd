import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { recordOf } from "../../src/build/file-records.ts";
import { findFormer } from "../../src/build/former-sites.ts";
import { listFiles, writeManifest } from "../../src/build/manifest.ts";
import { readFormers } from "../../src/build/read-formers.ts";
import { writeFolder } from "../support/folder.ts";

/** Longer than the ticks of a manifest's time, and of any system's clock. */
const A_WHILE_MS = 60;

/** A published site whose manifest holds what the files were made from; `told` is what it says of them. */
async function published(told: string = "page"): Promise<string> {
  const root = join(writeFolder({ "dist/a.html": "page" }), "dist");
  await setTimeout(A_WHILE_MS);
  const known = new Map([["a.html", recordOf(Buffer.from(told), "key")]]);
  writeManifest(root, listFiles(root), { content: "", pages: 1 }, known);
  return root;
}

const sinceOf = (folder: string) => readFormers(folder, [], () => {})[0]?.since;
const isTaken = (out: string, parts: readonly string[] = []) =>
  findFormer(
    readFormers(out, parts, () => {}),
    "a.html",
    "key",
  ) !== undefined;

/** For how many seconds the machine has been running; undefined for what the system says. */
const machine = vi.hoisted(() => ({ uptime: undefined as number | undefined }));

vi.mock("node:os", async (original) => {
  const real = await original<typeof import("node:os")>();
  return { ...real, uptime: () => machine.uptime ?? real.uptime() };
});

afterEach(() => {
  machine.uptime = undefined;
});

describe("a file of a former site", () => {
  it.each<[string, boolean, (file: string) => void]>([
    ["is as it was", true, () => {}],
    ["was written again with the same bytes", true, (file) => writeFileSync(file, "page")],
    ["was changed in place", false, (file) => appendFileSync(file, "!")],
    ["has other bytes, as many and with the same times", false, (file) => [writeFileSync(file, "egap"), utimesSync(file, 0, 0)]],
    [
      "was replaced by an older one",
      false,
      (file) => [writeFileSync(`${file}.x`, "egap"), utimesSync(`${file}.x`, 0, 0), renameSync(`${file}.x`, file)],
    ],
    ["is missing", false, (file) => rmSync(file)],
    ["is a folder", false, (file) => [rmSync(file), mkdirSync(file)]],
    ["is a link to the same bytes", false, (file) => [renameSync(file, `${file}.x`), symlinkSync(`${file}.x`, file)]],
  ])("that %s is taken over: %s", async (_, taken, change) => {
    const folder = await published();
    change(join(folder, "a.html"));
    expect(isTaken(folder)).toBe(taken);
  });

  it("is not read while the system says that it has not changed since it was built", async () => {
    const folder = await published("egap");
    expect(isTaken(folder)).toBe(true);
    utimesSync(join(folder, "a.html"), 0, 0);
    expect(isTaken(folder)).toBe(false);
  });

  it("is read where it has another size", async () => {
    expect(isTaken(await published("another page"))).toBe(false);
  });

  it("is read in a part, which may have come from elsewhere", async () => {
    const folder = await published("egap");
    expect(isTaken(`${folder}2`, [folder])).toBe(false);
  });

  it.each<[string, (folder: string, manifest: string) => void]>([
    [
      "in a copy of the site",
      (folder) => [
        cpSync(folder, `${folder}2`, { recursive: true }),
        rmSync(folder, { recursive: true }),
        renameSync(`${folder}2`, folder),
      ],
    ],
    ["where the manifest has the time of another one", (_, manifest) => utimesSync(manifest, 1e9, 1e9)],
    ["where the manifest is of tomorrow", (_, manifest) => utimesSync(manifest, tomorrow(), tomorrow())],
    [
      "after the machine was started again",
      () => {
        machine.uptime = 0;
      },
    ],
  ])("is read %s", async (_, change) => {
    const folder = await published("egap");
    expect(sinceOf(folder)).toBeTypeOf("bigint");
    change(folder, join(folder, ".manifest.json"));
    expect(sinceOf(folder)).toBeUndefined();
    expect(isTaken(folder)).toBe(false);
  });
});

function tomorrow(): number {
  return Math.floor(Date.now() / 1000) + 86_400;
}
