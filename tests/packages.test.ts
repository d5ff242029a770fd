import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsIn, packageOf } from "./support/imports.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const manifest = JSON.parse(read("package.json")) as Record<
  "dependencies" | "optionalDependencies" | "devDependencies" | "scripts",
  Readonly<Record<string, string>>
> & { readonly allowScripts: Readonly<Record<string, boolean>> };
const lock = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean; readonly hasInstallScript?: boolean }>>;
};

const production = Object.keys(manifest.dependencies);
const platforms = Object.keys(manifest.optionalDependencies);
const development = Object.keys(manifest.devDependencies);

/** Packages that are used without being imported, by the words with which a file says so. */
const USED_BY_NAME: Readonly<Record<string, { readonly file: string; readonly words: string }>> = {
  sharp: { file: "src/site/convert-image.ts", words: "astro/assets/services/sharp" },
  "@astrojs/check": { file: "tests/run.ts", words: '"astro", "check"' },
  "@biomejs/biome": { file: "tests/run.ts", words: '"biome", "check"' },
  "axe-core": { file: "tests/support/axe.ts", words: "axe-core/axe.min.js" },
  "@types/node": { file: "tsconfig.json", words: '"node"' },
};

/** What Strata's own packages bring along in two versions, because of whom. It is npm's to tell them apart. */
const DOUBLED: Readonly<Record<string, string>> = {
  "@emnapi/core": "builds of sharp and Rolldown for WebAssembly, which no machine with a build of its own installs",
  "@emnapi/runtime": "the same",
  "@emnapi/wasi-threads": "the same",
  "@napi-rs/wasm-runtime": "the same",
  "@types/unist": "types for parse-entities, inside remark-mdx",
  "css-tree": "csso, inside svgo, inside Astro",
  "dom-serializer": "svgo, inside Astro, is a major version behind htmlparser2",
  domelementtype: "the same",
  domhandler: "the same",
  domutils: "the same",
  entities: "the same",
  "mdn-data": "as css-tree",
  picomatch: "anymatch, inside unstorage, inside Astro",
};

/** But those of the other generators that are measured, which have packages of their own. */
const modules = ["astro.config.mjs", ...filesIn("src"), ...filesIn("tests")]
  .filter((path) => /\.(?:ts|mjs|astro)$/u.test(path) && !/^tests\/(?:bench\/peers|fixtures)\//u.test(path))
  .map((path) => ({ path, ...importsIn(path, read(path)) }));
const packagesOf = (names: readonly string[]) => names.flatMap((name) => packageOf(name) ?? []);
const imported = new Set(modules.flatMap(({ all }) => packagesOf(all)));
const running = new Set(modules.filter(({ path }) => !path.startsWith("tests/")).flatMap(({ atRuntime }) => packagesOf(atRuntime)));
const isShipped = (name: string) => running.has(name) || USED_BY_NAME[name]?.file.startsWith("src/") === true;

describe("the packages", () => {
  it("are declared if they are imported: in src for those who build, elsewhere for those who test", () => {
    const declared = new Set([...production, ...development, ...development.map((name) => name.replace(/^@types\//u, ""))]);
    expect(imported.size).toBeGreaterThan(20);
    expect([...imported].filter((name) => !declared.has(name))).toEqual([]);
    expect([...running].filter((name) => !production.includes(name))).toEqual([]);
  });

  it("are used if they are declared, and are production's only where the program runs them", () => {
    const stale = Object.entries(USED_BY_NAME).filter(([, { file, words }]) => !read(file).includes(words));
    expect(stale).toEqual([]);
    const isUsed = (name: string) => imported.has(name) || imported.has(name.replace(/^@types\//u, "")) || name in USED_BY_NAME;
    expect([...production, ...development].filter((name) => !isUsed(name))).toEqual([]);
    expect(production.filter((name) => !isShipped(name))).toEqual([]);
    expect(development.filter(isShipped)).toEqual([]);
  });

  it("are pinned to one version each", () => {
    const versions = [...production, ...platforms, ...development].map(
      (name) => manifest.dependencies[name] ?? manifest.optionalDependencies[name] ?? manifest.devDependencies[name],
    );
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version ?? ""))).toEqual([]);
  });

  it("stand once in the lockfile, and bring nothing along twice that is not listed here", () => {
    const places = Map.groupBy(
      Object.entries(lock.packages).filter(([place]) => place !== ""),
      ([place]) => place.replace(/^.*node_modules\//u, ""),
    );
    const isDoubled = (name: string) => new Set(places.get(name)?.map(([, { version }]) => version)).size > 1;
    expect([...production, ...platforms, ...development].filter(isDoubled)).toEqual([]);
    const shipped = [...places].filter(([, all]) => all.some(([, { dev }]) => dev !== true)).map(([name]) => name);
    const inProduction = shipped.filter((name) => {
      const versions = places.get(name)?.flatMap(([, { dev, version }]) => (dev === true ? [] : [version]));
      return new Set(versions).size > 1;
    });
    expect(inProduction.sort()).toEqual(Object.keys(DOUBLED).sort());
  });

  it("need no install script: the only ones there are, npm is told not to run", () => {
    const scripted = Object.entries(lock.packages).flatMap(([place, { hasInstallScript }]) => (hasInstallScript === true ? [place] : []));
    expect(scripted.map((place) => place.replace(/^.*node_modules\//u, ""))).toEqual(Object.keys(manifest.allowScripts));
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });

  it("are each justified in DEPENDENCIES.md, and counted in the README", () => {
    const rows = [...read("DEPENDENCIES.md").matchAll(/^\| `(?<name>[^`]+)` +\| (?<reason>\S.*\S) +\|$/gmu)];
    expect(rows.map(({ groups }) => groups?.["name"]).sort()).toEqual([...production, ...platforms].sort());
    expect(/(?<count>\d+) production dependencies/u.exec(read("README.md"))?.groups?.["count"]).toBe(String(production.length));
  });
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
