import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/build/manifest.ts";
import { copyProgram, run, STRATA } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { leftBeside, wholeSite } from "../support/rival-sites.ts";
import { writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-kept-"));
const [program, content, out] = ["program", "content", "site/dist"].map((name) => join(parent, name)) as [string, string, string];
const kept = join(program, ".astro/press");
let clean: Manifest;

const build = (...words: readonly string[]) => run([...STRATA, "build", "--content", content, "--out", out, ...words], { cwd: program });

/** Builds, which must give the very same site. Result: what was told before the usual. */
function buildSame(): string {
  const { status, output } = build();
  expect(status, output).toBe(0);
  expect(wholeSite(out)).toEqual(clean);
  expect(leftBeside(out)).toEqual([]);
  return output.replace(/^(?:Search|Made|Built) .*\n|^Search: .*\n/gmu, "");
}

beforeAll(() => {
  copyProgram(program);
  writeFiles(content, { ...SOUND_SITE, "1.0.0/index.mdx": page("Welcome.\n\n<ConnectorCards />") });
  const { status, output } = build();
  if (status !== 0) throw new Error(output);
  clean = wholeSite(out);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe("the built templates", () => {
  it("are kept, and used again", () => {
    expect(readdirSync(kept)).toHaveLength(1);
    expect(buildSame()).toBe("");
    expect(build().output).toMatch(/took over [1-9]/u);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it.each<[string, (folder: string) => void]>([
    ["a program cut off", (folder) => truncateSync(join(folder, "server/entry.mjs"), 1000)],
    ["a file less", (folder) => rmSync(join(folder, "client/theme.js"))],
    ["a part only", (folder) => [rmSync(folder, { recursive: true }), mkdirSync(join(folder, "server"), { recursive: true })]],
    ["no manifest", (folder) => rmSync(join(folder, ".manifest.json"))],
    ["a file in the place of the folder", (folder) => [rmSync(folder, { recursive: true }), writeFileSync(folder, "")]],
  ])("are built anew where a killed build or a disk has left %s, which is told", (_, spoil) => {
    const folder = join(kept, readdirSync(kept)[0] ?? "");
    spoil(folder);
    expect(buildSame()).toBe(`The templates in ${folder} are not as they were built; they are built anew.\n`);
  });

  it("are built by several builds at once without harm", () => {
    rmSync(kept, { recursive: true });
    const outs = ["one", "two", "three"].map((name) => join(parent, name, "dist"));
    const builds = outs.map((folder) => `${STRATA.join(" ")} build --content ${content} --out ${folder} || exit 1 &`);
    const { output } = run(["sh", "-c", `${builds.join("\n")}\nwait`], { cwd: program });
    for (const folder of outs) expect(wholeSite(folder), output).toEqual(clean);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it("take with them what builds had begun that were killed, once nobody can be at it any more", () => {
    const [old, young] = ["old", "young"].map((name) => `${join(kept, readdirSync(kept)[0] ?? "")}.${name}`) as [string, string];
    for (const draft of [old, young]) mkdirSync(draft);
    utimesSync(old, 0, 0);
    expect(buildSame()).toBe("");
    expect(existsSync(old)).toBe(false);
    expect(existsSync(young)).toBe(true);
    rmSync(young, { recursive: true });
  });

  it("are others for another source, lockfile or configuration; three are kept, and not the oldest", () => {
    const [first = ""] = readdirSync(kept);
    for (const file of ["src/styles/tokens.css", "package-lock.json", "astro.config.mjs"]) {
      const known = readdirSync(kept);
      appendFileSync(join(program, file), "\n");
      const { status, output } = build();
      expect(status, output).toBe(0);
      // The two pages that only lead on are all that shows nothing of the templates.
      expect(output).toContain("took over 2 that had not changed");
      expect(readdirSync(kept).filter((name) => !known.includes(name))).toHaveLength(1);
    }
    expect(readdirSync(kept)).toHaveLength(3);
    expect(readdirSync(kept)).not.toContain(first);
    clean = wholeSite(out);
  });
});

describe("a program that nothing can be written to", () => {
  const told = `Nothing can be written to ${kept}: the templates are built for this build alone.\n`;

  it("builds all the same, with nothing left behind, and says what that costs", () => {
    rmSync(join(program, ".astro"), { recursive: true });
    writeFileSync(join(program, ".astro"), "");
    expect(buildSame()).toBe(told);
    rmSync(join(program, ".astro"));
  });

  it.skipIf(process.getuid?.() !== 0)("builds for a user who has no rights to it", () => {
    const nobody = 65_534;
    for (const folder of [parent, join(out, "..")]) chmodSync(folder, 0o755);
    chownSync(join(out, ".."), nobody, nobody);
    for (const name of readdirSync(join(out, ".."), { recursive: true, encoding: "utf8" }))
      chownSync(join(out, "..", name), nobody, nobody);
    const strata = [...STRATA, "build", "--content", content, "--out", out];
    const { status, output } = run(["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", ...strata], {
      cwd: program,
      env: { HOME: "/nowhere" },
    });
    expect(output).toContain(told);
    expect(status).toBe(0);
    expect(wholeSite(out)).toEqual(clean);
  });
});
