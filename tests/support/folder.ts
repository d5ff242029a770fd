import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Files, writeFiles } from "./write-files.ts";

/** A small site without a problem: one version with one page. */
export const SOUND_SITE = {
  "site.yaml": `product: Example
url: https://docs.example.org/
logo: /assets/logo.svg
accent: "#3355cc"
repository: { url: "https://example.org/docs", edit: "https://example.org/docs/edit/" }
footer: { copyright: © 2026 Example }
`,
  "versions.yaml": `versions:
  - { id: "1.0.0", status: current }
`,
  "nav.yaml": `- label: Home
  items:
    - index
    - pages: guides/
`,
  "1.0.0/index.mdx": page("Welcome."),
  "1.0.0/guides/start.mdx": page("Begin."),
  "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
} as const satisfies Files;

/** The text of a page whose front matter, of four lines, is sound: the body begins in line 5. `more` adds lines to the front matter. */
export function page(body: string, more = ""): string {
  return `---\ntitle: A title\ndescription: What it is for.\n${more}---\n${body}\n`;
}

/** Writes a content folder that differs from the sound site by `changes` alone; gone after the test. Result: its absolute path. */
export function contentFolder(changes: Files = {}): string {
  return writeFolder({ ...SOUND_SITE, ...changes });
}

/** Writes a folder with nothing but these files; gone after the test. Result: its absolute path. */
export function writeFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "strata-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

/** Every file of a folder with the text that it holds. */
export function bytesOf(root: string): Record<string, string> {
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((path) => statSync(join(root, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}
