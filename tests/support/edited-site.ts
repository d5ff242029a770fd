import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { isError } from "../../src/core/diagnostics.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { type Files, writeFiles } from "./write-files.ts";

/** A page as its author has it: front matter, and the text below. */
export interface EditedPage {
  readonly front: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** An entry of versions.yaml. */
export interface EditedVersion {
  readonly id: string;
  readonly status: string;
  readonly base?: string | undefined;
  readonly label?: string;
  readonly released?: string;
  readonly vars?: Readonly<Record<string, string>>;
}

/** A small site as its authors have it, for tests that go on editing it. Edits make a new one. */
export interface EditedSite {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly versions: readonly EditedVersion[];
  readonly archived: readonly { readonly id: string; readonly url: string }[];
  readonly tabs: readonly unknown[];
  /** `2.0/nav.yaml` and `2.0/layer.yaml`, by path. */
  readonly layerFiles: Readonly<Record<string, unknown>>;
  /** By path from the content folder. */
  readonly pages: Readonly<Record<string, EditedPage>>;
  readonly assets: Readonly<Record<string, string>>;
}

const front = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({ title, description: `What ${title} is for.`, ...more });
const drawing = (size: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="M0 0h8v8z"/></svg>\n`;
const connector = (title: string, category: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: "connector",
  ...front(title),
  category,
  type: "Authenticator",
  logo: "/assets/one.svg",
  ...more,
});

/** Three versions with pages of all kinds, moved and ended ones, and components that look at more than their own page. */
export const FIRST_SITE: EditedSite = {
  settings: {
    product: "Example",
    url: "https://docs.example.org/",
    logo: "/assets/one.svg",
    accent: "#3355cc",
    repository: { url: "https://example.org/docs", edit: "https://example.org/docs/edit/" },
    footer: { copyright: "© 2026 Example" },
  },
  versions: [
    { id: "3.0", status: "prerelease", base: "2.0" },
    { id: "2.0", status: "current", base: "1.0", released: "2026-01-01", vars: { port: "9000" } },
    { id: "1.0", status: "supported" },
  ],
  archived: [],
  tabs: [
    {
      label: "Home",
      index: "index",
      items: [{ pages: "guides/" }, { label: "More", items: ["reference", { link: "https://example.org/", label: "Elsewhere" }] }],
    },
    { label: "Connectors", index: "connectors", items: [{ pages: "connectors/" }] },
    { label: "Tutorials", items: [{ pages: "tutorials/" }] },
  ],
  layerFiles: { "3.0/layer.yaml": { removed: [{ key: "guides/ends", reason: "It ended.", successor: "guides/moved" }] } },
  pages: {
    "1.0/index.mdx": { front: front("Example"), text: "Welcome to %product% %version%. [Start](./guides/start.mdx)" },
    "1.0/guides/start.mdx": {
      front: front("Start", { order: 1 }),
      text: "## First\n\nPort `%port%`.\n\n## Second\n\n![A drawing](/assets/two.svg)",
    },
    "1.0/guides/more.md": { front: front("More", { order: 2 }), text: "| a | b |\n| - | - |\n| 1 | 2 |\n\n> [!NOTE]\n> Mind." },
    "1.0/guides/moves.mdx": { front: front("Moves"), text: "Here in 1.0." },
    "1.0/guides/ends.mdx": { front: front("Ends"), text: "Until 2.0." },
    "1.0/reference.mdx": {
      front: front("Reference"),
      text: "<ParamTable>\n\n| Name | Type | Description |\n| - | - | - |\n| `a` | text | The first. |\n\n</ParamTable>",
    },
    "1.0/connectors/index.mdx": { front: front("Connectors"), text: "All of %product%:\n\n<ConnectorCards />" },
    "1.0/connectors/acme/index.mdx": {
      front: connector("Acme", "Login", { releases: { "1.0": "1.0.0", "2.0": "1.1.0" }, keywords: ["first"] }),
      text: "What it does. [Set up](./set-up.mdx)",
    },
    "1.0/connectors/acme/set-up.mdx": { front: front("Set up Acme", { label: "Set up" }), text: "<Steps>\n\n1. One.\n2. Two.\n\n</Steps>" },
    "1.0/connectors/beta/index.mdx": { front: connector("Beta", "Risk"), text: "What it does." },
    "1.0/tutorials/app/index.mdx": { front: { kind: "tutorial", ...front("Build an app") }, text: "You build an app." },
    "1.0/tutorials/app/one.mdx": { front: { kind: "step", ...front("Install"), order: 1, duration: "2m" }, text: "Install it." },
    "1.0/tutorials/app/two.mdx": { front: { kind: "step", ...front("Run"), order: 2, duration: "30s" }, text: "Run it." },
    "2.0/guides/start.mdx": {
      front: front("Start", { order: 1 }),
      text: '## First\n\nOf 2.0.\n\n<Since version="3.0">\n\n## Third\n\nOf 3.0.\n\n</Since>',
    },
    "2.0/guides/moved.mdx": { front: front("Moved", { formerly: "guides/moves" }), text: "Here since 2.0." },
    "3.0/guides/new.mdx": { front: front("New"), text: "New in %version%." },
  },
  assets: { "assets/one.svg": drawing(8), "assets/two.svg": drawing(16) },
};

/** Writes the site's content folder, in the place of what is there. */
export function writeSite(folder: string, site: EditedSite): void {
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, filesOf(site));
}

/** Whether a site in a folder has no error: the edits that look for one need not know all rules. */
export function isSound(folder: string): boolean {
  const { library, diagnostics } = checkContent(folder);
  return library !== undefined && !diagnostics.some(isError);
}

/** Whether two sites are the same content folder. */
export function isSame(one: EditedSite, other: EditedSite): boolean {
  return JSON.stringify(sorted(filesOf(one))) === JSON.stringify(sorted(filesOf(other)));
}

function sorted(files: Files): [string, unknown][] {
  return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
}

function filesOf({ settings, versions, archived, tabs, layerFiles, pages, assets }: EditedSite): Files {
  const written = Object.entries(pages).map(([file, page]) => [file, `---\n${stringify(page.front)}---\n\n${page.text}\n`]);
  const ofLayers = Object.entries(layerFiles).map(([file, value]) => [file, stringify(value)]);
  const kept = versions.map(({ id }) => [`${id}/.keep`, ""]);
  return {
    "site.yaml": stringify(settings),
    "versions.yaml": stringify({ versions, archived }, { defaultStringType: "QUOTE_DOUBLE" }),
    "nav.yaml": stringify(tabs),
    ...assets,
    ...Object.fromEntries([...kept, ...ofLayers, ...written]),
  };
}

/** The files in which two built sites differ. */
export function differences(one: string, other: string, files: Iterable<string>): string[] {
  const read = (folder: string, file: string) => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      return undefined;
    }
  };
  return [...new Set(files)].sort().flatMap((file) => {
    const [a, b] = [read(one, file), read(other, file)];
    if (a === undefined) return [`${file} is missing`];
    if (b === undefined) return [`${file} is too much`];
    return a.equals(b) ? [] : [`${file}: ${firstDifference(a.toString("utf8"), b.toString("utf8"))}`];
  });
}

const SHOWN = 60;

function firstDifference(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, place - SHOWN), place + SHOWN));
  return `${around(one)} instead of ${around(other)}`;
}
