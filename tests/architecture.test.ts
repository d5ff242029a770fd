import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { checkContent } from "../src/source/check-content.ts";
import { importsIn, packageOf } from "./support/imports.ts";

/** The rooms and, for each, the rooms and packages that it may import. `node:` stands for Node's own modules, `astro` for Astro's. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ["core", "zod", "fastest-levenshtein"],
  source: [
    "core",
    "source",
    "node:",
    "zod",
    "yaml",
    "diff",
    "remark-parse",
    "remark-gfm",
    "remark-mdx",
    "unified",
    "mdast",
    "mdast-util-mdx-jsx",
    "mdast-util-gfm",
    "mdast-util-to-markdown",
    "satteri",
    "image-size",
    "vfile-message",
    "github-slugger",
    "htmlparser2",
    "shiki",
  ],
  markdown: ["core", "markdown", "node:", "satteri", "@astrojs/markdown-satteri", "hast", "github-slugger", "@shikijs/types"],
  site: ["core", "source", "markdown", "site", "node:", "astro"],
  press: ["core", "source", "site", "components", "press", "node:", "astro"],
  pages: ["core", "site", "layouts", "components", "styles", "client", "node:", "astro"],
  layouts: ["core", "site", "components", "layouts", "styles", "client", "virtual:accent.css", "astro"],
  components: ["core", "site", "components", "client", "contract.ts", "@iconify-json/lucide"],
  client: ["contract.ts", "core", "client", "diff"],
  build: ["core", "source", "site", "press", "build", "node:", "astro", "pagefind", "zod", "htmlparser2"],
  cli: ["core", "source", "site", "press", "build", "cli", "node:", "chokidar"],
  "contract.ts": [],
  "env.d.ts": ["core"],
  styles: ["styles"],
};

/** The order inside core: a module imports only from those above it. A folder stands for all modules in it. */
const CORE_ORDER = [
  "text",
  "durations",
  "path",
  "headers",
  "asked-address",
  "page-keys",
  "recognise-page",
  "escape",
  "csv",
  "taken-ids",
  "diagnostics",
  "refusal",
  "components",
  "row-tables",
  "schema",
  "version-order",
  "versions",
  "version-check",
  "version-plan",
  "content",
  "published-images",
  "conditions",
  "variables",
  "layers",
  "condition-check",
  "generated-pages",
  "same-text",
  "lineage",
  "history-check",
  "changes",
  "compare-index",
  "search",
  "nav",
  "listings",
  "nav-check",
  "tutorials",
  "tutorial-check",
  "change-sections",
  "links",
  "assets",
  "references",
  "link-check",
  "page-check",
  "icon-check",
  "prose-check",
  "section-check",
  "form-check",
  "override-check",
  "library",
  "connectors",
  "canonical",
  "redirects",
  "hosts",
  "explain",
  "override-plan",
  "snapshot-plan",
  "layer-diff",
  "props",
  "body-parts",
  "dialect",
  "plan",
  "version-sources",
];

const SOURCE = join(import.meta.dirname, "../src");
const LINES_AT_MOST = 250;

const modules = listFiles(SOURCE).map((path) => ({ path: relative(SOURCE, path), text: readFileSync(path, "utf8") }));
const code = modules.filter(({ path }) => /\.(?:js|ts|astro)$/u.test(path));

describe("the rooms", () => {
  it.each(code)("$path imports only what its room may", ({ path, text }) => {
    const allowed = ROOMS[roomOf(path)] ?? [];
    const refused = importsOf(path, text).filter((target) => !allowed.includes(target.room));
    expect(refused.map(({ written }) => written)).toEqual([]);
  });

  it.each(code.filter(({ path }) => path.startsWith("core/")))("$path stands below what it imports", ({ path, text }) => {
    const place = placeInCore(path);
    expect(place, `${path} has a place in the order`).toBeGreaterThanOrEqual(0);
    const above = importsOf(path, text).filter(({ target }) => target?.startsWith("core/"));
    expect(above.filter(({ target }) => placeInCore(target ?? "") > place).map(({ written }) => written)).toEqual([]);
  });

  it("form no circle", () => {
    const graph = new Map(code.map(({ path, text }) => [path, importsOf(path, text).flatMap(({ target }) => target ?? [])]));
    expect(findCircle(graph)).toBeUndefined();
  });

  it.each(modules)(`$path has at most ${LINES_AT_MOST} lines`, ({ text }) => {
    expect(text.split("\n").length).toBeLessThanOrEqual(LINES_AT_MOST + 1);
  });

  it("write files in build alone", () => {
    const writes = /\b(?:writeFile|appendFile|mkdir|rename|copyFile|createWriteStream|rm|unlink|cp|symlink)(?:Sync)?\(/u;
    expect(code.filter(({ path, text }) => !path.startsWith("build/") && writes.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("print no HTML from strings but where the reason stands beside it", () => {
    const found = code.flatMap(({ path, text }) => (/innerHTML|insertAdjacentHTML|set:html|is:inline|style=/u.test(text) ? [path] : []));
    expect(found.sort()).toEqual([
      "components/BodyParts.astro",
      "components/Icon.astro",
      "components/Prose.astro",
      "components/StructuredData.astro",
      "layouts/Frame.astro",
      "markdown/compile.ts",
    ]);
  });

  it("run no program from a string but what Sätteri compiles of a page that was checked to hold none", () => {
    const found = code.flatMap(({ path, text }) => (/\bnew Function\b|\beval\(/u.test(text) ? [path] : []));
    expect(found).toEqual(["markdown/compile.ts"]);
  });

  it("know no product, version or connector", { timeout: 30_000 }, () => {
    const { library } = checkContent(join(SOURCE, "../content"));
    const { site, versions, pages } = library?.content ?? { site: undefined, versions: [], pages: [] };
    const connectors = pages.flatMap(({ frontMatter }) =>
      frontMatter.kind === "connector" ? [frontMatter.label ?? frontMatter.title] : [],
    );
    const names = [site?.product ?? "", ...versions.map(({ id }) => id), ...connectors].filter((name) => name !== DIALECT);
    expect(names.length).toBeGreaterThan(10);
    const mention = asWords(names);
    const found = modules.flatMap(({ path, text }) => [...text.matchAll(mention)].map(([name]) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });
});

/** Whose Markdown the site speaks. The name of a connector, too. */
const DIALECT = "GitHub";

/** Finds any of the names as words of their own: `127.0.0.1` does not mention 7.0.0. */
function asWords(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w.])(?:${names.map((name) => RegExp.escape(name)).join("|")})(?![\\w.])`, "gu");
}

interface Import {
  /** As the module writes it. */
  readonly written: string;
  /** Room, package, `node:` or `astro`. */
  readonly room: string;
  /** Path from src, for modules of this project. */
  readonly target: string | undefined;
}

function importsOf(path: string, text: string): Import[] {
  return importsIn(path, text).all.map((name) => {
    if (name.startsWith(".")) {
      const target = relative(SOURCE, join(SOURCE, dirname(path), name));
      return { written: name, room: roomOf(target), target };
    }
    if (name.startsWith("node:")) return { written: name, room: "node:", target: undefined };
    if (/^astro[:/]|^astro$/u.test(name)) return { written: name, room: "astro", target: undefined };
    return { written: name, room: packageOf(name) ?? name, target: undefined };
  });
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function placeInCore(path: string): number {
  return CORE_ORDER.indexOf((path.split("/")[1] ?? "").replace(/\.ts$/u, ""));
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle !== undefined) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const circle = visit(path, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
