import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { reportDiagnostics } from "../../src/cli/report.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";
import { contentFolder, page } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const check = (changes: Files = {}) => checkContent(contentFolder(changes));
const problems = (changes: Files) => printDiagnostics(check(changes).diagnostics);
/** A page at 1.0.0/guides/a.mdx with this body, which begins in line 5. */
const guide = (body: string, more: Files = {}): Files => ({ "1.0.0/guides/a.mdx": page(body), ...more });

describe("a sound folder", () => {
  it("has no problem", () => {
    const { library, diagnostics } = check();
    expect(diagnostics).toEqual([]);
    expect([...(library?.laid.get("1.0.0")?.pages.keys() ?? [])]).toEqual(["guides/start", "index"]);
  });

  it("is put together as far as it goes when a page is faulty", () => {
    expect([...(check(guide("{x}")).library?.laid.get("1.0.0")?.pages.keys() ?? [])]).toContain("guides/a");
  });
});

describe("two files for one address", () => {
  it.each([
    ["an index and a page beside its folder", "1.0.0/guides/a/index.mdx"],
    ["Markdown and MDX", "1.0.0/guides/a.md"],
    ["names that differ only in case", "1.0.0/guides/A.mdx"],
  ])("are told, both by name: %s", (_, twin) => {
    const [found, ...others] = check(guide("x", { [twin]: page("y") })).diagnostics;
    expect(others).toEqual([]);
    expect(found?.code).toBe("address-duplicate");
    expect(found?.message).toContain(twin);
    expect(found?.message).toContain("1.0.0/guides/a.mdx");
  });

  it("are told when only their Unicode forms differ", () => {
    expect(
      problems({ "1.0.0/guides/caf\u00e9.mdx": page("x"), "1.0.0/guides/cafe\u0301.mdx": page("y") }).normalize("NFC"),
    ).toMatchInlineSnapshot(`
      "1.0.0/guides/café.mdx:1:1 address-duplicate
        The files 1.0.0/guides/café.mdx and 1.0.0/guides/café.mdx stand for the same address: case, .md or .mdx and a folder's index do not tell pages apart.
        Rename one of the two."
    `);
  });

  it("are not c and c++, nor 7.10 and 71.0, as no name is made into a slug", () => {
    expect(
      problems({
        "1.0.0/guides/c.mdx": page("x"),
        "1.0.0/guides/c++.mdx": page("y"),
        "1.0.0/guides/7.10.mdx": page("x"),
        "1.0.0/guides/71.0.mdx": page("y"),
      }),
    ).toBe("");
  });
});

describe("a folder with problems of many kinds", () => {
  it("has them all told in one run, by file and line, with their number", () => {
    const { diagnostics } = check({
      "site.yaml": undefined,
      "nav.yaml": "- label: Home\n  items: [index, index]\n",
      "1.0.0/index.mdx": page("{name}\n\n<Nope/>\n\n![](/assets/logo.svg)\n\n#### Deep"),
      "1.0.0/b.mdx": "---\ntitle: A: B\n---\n",
      "1.0.0/c.mdx": page("<Tabs>\n\nnever closed", "colour: red\n"),
      "1.0.0/d.md": "no front matter",
      "1.0.0/e.mdx": Buffer.from("caf\xe9", "latin1"),
      "2.0.0/f.mdx": page("x"),
      "assets/g.svg": "<svg><script/></svg>",
      "con/h.mdx": page("x"),
    });
    expect(stripVTControlCharacters(reportDiagnostics(diagnostics))).toMatchInlineSnapshot(`
      "1.0.0/b.mdx:2:8  yaml-syntax  This is no valid YAML: Nested mappings are not allowed in compact mappings.
          Quote the value: a colon and a space inside it begin a new key.

      1.0.0/c.mdx:4:1  front-matter-key  The key colour is not known here.
          The keys here are kind, title, description, label, order, icon, formerly, nav.
      1.0.0/c.mdx:6:1  mdx-syntax  MDX cannot read this: Expected a closing tag for \`<Tabs>\`.
          Close the component where it was opened: write its closing tag on a line of its own.

      1.0.0/d.md:1:1  front-matter  The page has no front matter.
          Begin the file with:
          ---
          title: A title
          description: One sentence on what the page is for.
          ---

      1.0.0/e.mdx:1:4  file-encoding  The file is not valid UTF-8: the first bad byte is at offset 3.
          Save it as UTF-8.

      1.0.0/index.mdx:5:1  expression  {name} is program code to MDX, and content holds none.
          Write \\{name}, or put it into a code span.
      1.0.0/index.mdx:7:1  component-unknown  There is no component <Nope>.
          The components are Card, Cards, ConnectorCards, ErrorTable, Figure, FileTree, ParamTable, Since, Steps, Tab, Tabs and Until. If <Nope> is meant as text, put it into a code span.
      1.0.0/index.mdx:11:1  heading-level  A heading of level 4 follows one of level 1: a level is left out.
          Begin the line with ##.

      2.0.0/:1:1  layer-undeclared  The folder 2.0.0 is the layer of no version: versions.yaml does not declare 2.0.0.
          Did you mean 1.0.0? Add the version 2.0.0 to versions.yaml, or remove the folder; files that belong to no version lie in assets.

      assets/g.svg:1:7  asset-unsafe  The image holds program code (script), which would run for a reader who opens it.
          Export the image again without scripts, or remove the code.

      con:1:1  file-name  The name "con" cannot stand in a URL or on every system.
          Use letters, digits, hyphens, underscores and dots; names like con, nul, aux and prn are taken by Windows.

      site.yaml:1:1  file-unreadable  This cannot be read (ENOENT).
          Check that it exists and that you may read it.

      11 errors, 1 warning"
    `);
  });

  it("has them told in the same order whatever the order of reading", () => {
    const files = { "1.0.0/b.mdx": page("{x}\n\n{y} {z}"), "1.0.0/a.mdx": page("[x](./y.mdx)\n\n{x}"), "1.0.0/B.mdx": page("{x}") };
    const places = check(files).diagnostics.map(({ file, line, column }) => [file, line, column] as const);
    expect(places).toEqual(places.toSorted(([a, b, c], [d, e, f]) => (a < d ? -1 : a > d ? 1 : b - e || c - f)));
    expect(places.length).toBeGreaterThan(5);
  });
});
