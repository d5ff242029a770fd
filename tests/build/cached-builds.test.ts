import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/build/build-site.ts";
import { startPress } from "../../src/build/press.ts";
import { printFiles } from "../../src/build/print-files.ts";
import { programDigest } from "../../src/build/program.ts";
import { Turns } from "../../src/build/turns.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import type { Press } from "../../src/press/server.ts";
import { folderSource } from "../../src/site/folder-source.ts";
import { provideSite } from "../../src/site/site-source.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { differences, FIRST_SITE, writeSite } from "../support/edited-site.ts";
import { editsOf } from "../support/random-edits.ts";
import { wholeSite } from "../support/rival-sites.ts";
import { samples } from "../support/soak.ts";

const SEED = Number(process.env["STRATA_SEED"] ?? 1);
const parent = mkdtempSync(join(tmpdir(), "strata-cached-"));
const content = join(parent, "content");
afterAll(() => rmSync(parent, { recursive: true }));

/** The edits of a test, by number. */
const steps = (amount: { readonly all: number; readonly few: number }) => samples(amount).map((_, index) => index + 1);

describe(`a site that is edited many times (seed ${SEED})`, () => {
  /** Built over and over, each time from what is there; and built from nothing each time. */
  const [out, clean] = [join(parent, "dist"), join(parent, "clean")];
  const edit = editsOf(SEED, content);
  let [taken, made] = [0, 0];

  beforeAll(async () => {
    writeSite(content, FIRST_SITE);
    await build(out);
  });

  it.each(steps({ all: 100, few: 8 }))("is the same bytes as one built from nothing: edit %i", async () => {
    const name = edit();
    const built = await build(out);
    [taken, made] = [taken + built.taken, made + built.made];
    rmSync(clean, { recursive: true, force: true });
    await build(clean);
    const [manifest, wanted] = [wholeSite(out), wholeSite(clean)];
    const files = [...Object.keys(manifest.files), ...Object.keys(wanted.files)];
    expect([name, ...differences(out, clean, files)]).toEqual([name]);
    expect(manifest).toEqual(wanted);
  });

  it("was taken over in good part", () => {
    expect(taken).toBeGreaterThan(made / 10);
  });
});

describe(`the key of a file (seed ${SEED + 1})`, () => {
  const edit = editsOf(SEED + 1, content);
  const known = new Map<string, { readonly sha256: string; readonly name: string }>();
  let program: Press;
  let again = 0;

  beforeAll(async () => {
    writeSite(content, FIRST_SITE);
    const press = await startPress({ content, program: programDigest(), spare: join(parent, "press"), note: () => {} }).built;
    program = (await import(press.entry)) as Press;
  });

  it.each(steps({ all: 500, few: 20 }))("stands for the same bytes whenever it is seen: edit %i", async () => {
    const name = edit();
    const folder = join(parent, "printed");
    rmSync(folder, { recursive: true, force: true });
    const stale: string[] = [];
    for (const [file, { key, sha256 }] of (await print(program, folder)).records) {
      if (key === undefined) continue;
      const seen = known.get(`${file} ${key}`);
      if (seen === undefined) known.set(`${file} ${key}`, { sha256, name });
      else if (seen.sha256 !== sha256) stale.push(`${file} is as after: ${seen.name}`);
      else again += 1;
    }
    expect([name, ...stale]).toEqual([name]);
  });

  it("was seen again often", () => {
    expect(again).toBeGreaterThan(known.size / 10);
  });
});

async function build(folder: string) {
  const report = await buildSite({ content, out: folder, how: "folder", only: undefined, parts: [], isCrawled: false, note: () => {} });
  if (isRefusal(report) || report.built === undefined) throw new Error(JSON.stringify(report));
  return report.built;
}

/** Prints all files of the content in this process, without search. */
async function print(program: Press, folder: string) {
  const { library } = checkContent(content);
  if (library === undefined) throw new Error("The content cannot be read.");
  const source = folderSource(content, () => ({ library, base: "/" }));
  provideSite(source);
  const target = { folder, press: { digest: "", program: "", entry: "", client: "" }, formers: [] };
  const turns = new Turns(setImmediate);
  const files = { index: 0, of: 1 };
  const orders = library.content.versions.flatMap(({ id }) => [
    { version: id, what: "pages", files } as const,
    { version: id, what: "others", files } as const,
  ]);
  const printed = [...orders, { version: undefined, what: "others", files } as const].map((order) =>
    printFiles({ source, press: program, target, turns }, order),
  );
  return { records: (await Promise.all(printed)).flatMap(({ records }) => records) };
}
