import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readContent } from "../../src/source/read-content.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";
import { contentFolder, page, SOUND_SITE, writeFolder } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const read = (changes: Files = {}) => readContent(contentFolder(changes));

describe("the content", () => {
  it("is read as plain data", () => {
    const { content, diagnostics } = read({ "1.0.0/layer.yaml": "removed: []\n", "1.0.0/guides/flow.txt": "x" });
    expect(diagnostics).toEqual([]);
    expect(structuredClone(content)).toEqual(content);
    expect(content?.pages.map(({ layer, key, file }) => [layer, key, file])).toEqual([
      ["1.0.0", "guides/start", "1.0.0/guides/start.mdx"],
      ["1.0.0", "index", "1.0.0/index.mdx"],
    ]);
    expect([...(content?.assets ?? [])]).toEqual([
      ["1.0.0/guides/flow.txt", { kind: "other" }],
      ["assets/logo.svg", { kind: "image", width: 8, height: 8, hash: expect.stringMatching(/^[0-9a-f]{10}$/u) }],
    ]);
  });

  it("is the same with byte order marks and carriage returns", () => {
    const strange = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const text = page("## Set up\n\n[a](/index/)\n\n<Steps>\n\n1. One\n\n</Steps>");
    const [plain, windows] = [text, strange(text)].map((one) => read({ "1.0.0/a.mdx": one }));
    const pageOf = (reading: typeof plain) => reading?.content?.pages.find(({ key }) => key === "a");
    expect(pageOf(windows)).toMatchObject({ frontMatter: pageOf(plain)?.frontMatter, body: pageOf(plain)?.body });
    expect(pageOf(windows)?.digest).not.toBe(pageOf(plain)?.digest);
  });

  it("keeps names of every script as keys, in one Unicode form", () => {
    const { content } = read({
      "1.0.0/🎉.mdx": page("a"),
      "1.0.0/日本 語/العربية.md": page("b"),
      "1.0.0/cafe\u0301.mdx": page("c"),
      "1.0.0/c++.mdx": page("d"),
    });
    expect(content?.pages.map(({ key }) => key).sort()).toEqual(["c++", "caf\u00e9", "guides/start", "index", "日本 語/العربية", "🎉"]);
  });

  it("is given up for a folder that is missing or empty", () => {
    const told = (root: string) => printDiagnostics(readContent(root).diagnostics).replaceAll(root, "ROOT");
    expect(told(writeFolder({}))).toMatchInlineSnapshot(`
      "versions.yaml:1:1 content-missing
        There is no content: the folder ROOT is missing or empty.
        Name the content folder with --content or STRATA_CONTENT."
    `);
    expect(told("/nowhere/at/all")).toMatchInlineSnapshot(`
      ".:1:1 file-unreadable
        This cannot be read (ENOENT).
        Check that it exists and that you may read it.
      versions.yaml:1:1 content-missing
        There is no content: the folder ROOT is missing or empty.
        Name the content folder with --content or STRATA_CONTENT."
    `);
  });

  it.each(["site.yaml", "versions.yaml"])("is given up without %s, but its pages are checked all the same", (file) => {
    const { content, diagnostics } = read({ [file]: undefined, "1.0.0/index.mdx": "no front matter" });
    expect(content).toBeUndefined();
    expect(diagnostics.map((one) => `${one.file} ${one.code}`)).toEqual([`${file} file-unreadable`, "1.0.0/index.mdx front-matter"]);
  });

  it.each([
    ["nav.yaml", "nav.yaml"],
    ["a layer's nav.yaml", "1.0.0/nav.yaml"],
  ])("is put together without a tree where %s is faulty", (_, file) => {
    const { content, diagnostics } = read({ [file]: "- label: Home\n  items: []\n" });
    expect(diagnostics.map((one) => `${one.file} ${one.code}`)).toEqual([`${file} settings-value`]);
    expect((file === "nav.yaml" ? content?.nav : content?.layers.get("1.0.0")?.nav)?.tabs).toEqual([]);
  });

  it("knows of pages that cannot be read, so that nobody calls them missing", () => {
    const { content, unread } = read({ "1.0.0/guides/a.mdx": "no front matter", "1.0.0/guides/b.mdx": Buffer.from([0xff]) });
    expect(content?.pages.map(({ key }) => key)).toEqual(["guides/start", "index"]);
    expect(unread.map(({ key, body }) => [key, body.isUnread])).toEqual([
      ["guides/a", undefined],
      ["guides/b", true],
    ]);
  });
});

describe("files", () => {
  it("that are large pages are told, and read", () => {
    const { content, diagnostics } = read({ "1.0.0/guides/log.md": page(`~~~\n${"Words and words.\n".repeat(70_000)}~~~`) });
    expect(printDiagnostics(diagnostics)).toMatchInlineSnapshot(`
      "1.0.0/guides/log.md:1:1 file-large
        The page has 1.2 MB; above 1.0 MB a page is slow to build and to read.
        Split it into several pages, or raise largePage in site.yaml if readers want it whole."
    `);
    expect(content?.pages).toHaveLength(3);
  });

  it("may be as large as site.yaml says", () => {
    const large = { "1.0.0/guides/log.md": page(`~~~text\n${"Words and words.\n".repeat(100)}~~~`) };
    const codes = (settings: string) =>
      read({ ...large, "site.yaml": `${SOUND_SITE["site.yaml"]}${settings}` }).diagnostics.map(({ code }) => code);
    expect(codes("largePage: 1000\n")).toEqual(["file-large"]);
    expect(codes("largePage: 10000\n")).toEqual([]);
    expect(codes("largePage: 0\n")).toEqual(["settings-value"]);
  });

  it("that are no text, are unsafe or have bad names are told in one run", () => {
    const root = contentFolder({
      "1.0.0/a.mdx": Buffer.from("---\ntitle: T\n---\ncaf\xe9", "latin1"),
      "1.0.0/b.mdx": Buffer.from("\uFEFFtitle", "utf16le"),
      "1.0.0/c.mdx": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      "1.0.0/why?.mdx": page("x"),
      "assets/d.svg": '<svg onload="alert(1)"/>',
      "assets/e.SVG": Buffer.from("\uFEFF<svg/>", "utf16le"),
    });
    symlinkSync("..", join(root, "1.0.0/loop"));
    expect(printDiagnostics(readContent(root).diagnostics)).toMatchInlineSnapshot(`
      "1.0.0/loop:1:1 symlink
        This is a symbolic link, which content may not hold: a link can lead in a circle or out of the folder.
        Replace it by the file or folder itself.
      1.0.0/why?.mdx:1:1 file-name
        The name "why?.mdx" cannot stand in a URL or on every system.
        Use letters, digits, hyphens, underscores and dots; names like con, nul, aux and prn are taken by Windows.
      1.0.0/a.mdx:4:4 file-encoding
        The file is not valid UTF-8: the first bad byte is at offset 20.
        Save it as UTF-8.
      1.0.0/b.mdx:1:1 file-encoding
        The file is written in UTF-16.
        Save it as UTF-8.
      1.0.0/c.mdx:1:5 file-encoding
        The file holds a NUL byte at offset 4, so it is no text.
        Save it as text in UTF-8, or remove it.
      assets/d.svg:1:6 asset-unsafe
        The image holds program code (onload), which would run for a reader who opens it.
        Export the image again without scripts, or remove the code.
      assets/e.SVG:1:1 file-encoding
        The file is written in UTF-16.
        Save it as UTF-8."
    `);
  });

  it.each(["page.html", "page.XHTML", "program.js", "feed.xml", "sheet.xsl", "drawing.svgz"])(
    "refuses assets/%s, which a browser would open as a page or run",
    (name) => {
      const { diagnostics } = readContent(contentFolder({ [`assets/${name}`]: "<script>alert(1)</script>" }));
      expect(diagnostics.map(({ code, file }) => `${file} ${code}`)).toEqual([`assets/${name} asset-unsafe`]);
    },
  );

  it.each(["1.0.0/layer.yml", "1.0.0/guides/nav.yaml", "Site.yaml", "1.0.0/a.markdown", "1.0.0/a.MDX"])(
    "warns that %s is read by nothing",
    (file) => {
      const { diagnostics } = readContent(contentFolder({ [file]: page("Text.") }));
      expect(diagnostics.map(({ code, file }) => `${file} ${code}`)).toEqual([`${file} file-ignored`]);
    },
  );
});
