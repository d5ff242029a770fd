import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFolder, readText } from "../../src/source/files.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";
import { writeFolder } from "../support/folder.ts";

const read = (bytes: Uint8Array | string) => readText(writeFolder({ "a.mdx": bytes }), "a.mdx");
const problems = (bytes: Uint8Array | string) => printDiagnostics(read(bytes).diagnostics);

describe("a text file", () => {
  it.each([
    ["ASCII", Buffer.from("a"), "a"],
    ["a byte order mark", Buffer.from("\uFEFFa"), "a"],
    ["letters of all scripts", Buffer.from("é 日本 العربية 🎉"), "é 日本 العربية 🎉"],
    ["carriage returns", Buffer.from("a\r\nb"), "a\r\nb"],
    ["nothing", Buffer.alloc(0), ""],
    ["the replacement character itself", Buffer.from("a\uFFFDb"), "a\uFFFDb"],
  ])("is read with %s", (_, bytes, text) => {
    expect(read(bytes)).toMatchObject({ text, diagnostics: [] });
  });

  it("in UTF-16 is refused, whatever its byte order", () => {
    expect(problems(Buffer.from("\uFEFFtitle", "utf16le"))).toMatchInlineSnapshot(`
      "a.mdx:1:1 file-encoding
        The file is written in UTF-16.
        Save it as UTF-8."
    `);
    expect(problems(Buffer.from("\uFEFFtitle", "utf16le").swap16())).toBe(problems(Buffer.from("\uFEFFtitle", "utf16le")));
  });

  it("with a NUL byte is refused with its offset", () => {
    expect(problems("title\0")).toMatchInlineSnapshot(`
      "a.mdx:1:6 file-encoding
        The file holds a NUL byte at offset 5, so it is no text.
        Save it as text in UTF-8, or remove it."
    `);
  });

  it("with a control character is refused with its place", () => {
    expect(problems("\uFEFFé\n\u001B[31m")).toMatchInlineSnapshot(`
      "a.mdx:2:1 file-encoding
        The file holds the control character U+001B, which no reader can see.
        Remove it."
    `);
  });

  it("that is no UTF-8 is refused with the offset of the first bad byte", () => {
    expect(problems(Buffer.from("caf\xe9 \xff", "latin1"))).toMatchInlineSnapshot(`
      "a.mdx:1:4 file-encoding
        The file is not valid UTF-8: the first bad byte is at offset 3.
        Save it as UTF-8."
    `);
  });

  it.each([
    ["at the start", Buffer.from([0xff, 0x41]), 0],
    ["behind wide letters", Buffer.concat([Buffer.from("日本"), Buffer.from([0xc3, 0x28])]), 6],
    ["at the end, cut off", Buffer.concat([Buffer.from("a"), Buffer.from([0xe6, 0x97])]), 1],
    ["behind a byte order mark", Buffer.concat([Buffer.from("\uFEFF"), Buffer.from([0xff])]), 3],
    ["behind a rightful replacement character", Buffer.concat([Buffer.from("\uFFFD"), Buffer.from([0xff])]), 3],
    ["in a surrogate", Buffer.from([0x41, 0xed, 0xa0, 0x80]), 1],
  ])("has its first bad byte found %s", (_, bytes, offset) => {
    expect(problems(bytes)).toContain(`offset ${offset}.`);
  });

  it("that is missing or a folder is told with the reason", () => {
    const root = writeFolder({ "folder/a.mdx": "x" });
    const both = ["missing.yaml", "folder"].flatMap((file) => readText(root, file).diagnostics);
    expect(printDiagnostics(both)).toMatchInlineSnapshot(`
      "missing.yaml:1:1 file-unreadable
        This cannot be read (ENOENT).
        Check that it exists and that you may read it.
      folder:1:1 file-unreadable
        This cannot be read (EISDIR).
        Check that it exists and that you may read it."
    `);
  });

  it("has a digest of its bytes", () => {
    expect(read("a").digest).toBe("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    expect(read("a").digest).not.toBe(read("\uFEFFa").digest);
  });
});

describe("a folder", () => {
  it("is listed with all folders in it, in one order on every machine, without hidden files", () => {
    const root = writeFolder({ "b/c.mdx": "", "b.mdx": "", "B.mdx": "", "a/z/y.md": "", ".git/config": "", "a/.hidden": "", "ä.mdx": "" });
    expect(listFolder(root)).toEqual({ files: ["B.mdx", "a/z/y.md", "b/c.mdx", "b.mdx", "ä.mdx"], diagnostics: [] });
  });

  it("that is missing is told", () => {
    expect(printDiagnostics(listFolder("/nowhere/at/all").diagnostics)).toMatchInlineSnapshot(`
      ".:1:1 file-unreadable
        This cannot be read (ENOENT).
        Check that it exists and that you may read it."
    `);
  });

  it("holds no symbolic link: in a circle, out of the folder, to a file or to nothing", () => {
    const root = writeFolder({ "a/b.mdx": "", "c.mdx": "" });
    symlinkSync("..", join(root, "a/loop"));
    symlinkSync("/etc", join(root, "out"));
    symlinkSync("c.mdx", join(root, "d.mdx"));
    symlinkSync("nowhere", join(root, "dead"));
    const { files, diagnostics } = listFolder(root);
    expect(files).toEqual(["a/b.mdx", "c.mdx"]);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "a/loop symlink",
      "d.mdx symlink",
      "dead symlink",
      "out symlink",
    ]);
    expect(printDiagnostics(diagnostics.slice(0, 1))).toMatchInlineSnapshot(`
      "a/loop:1:1 symlink
        This is a symbolic link, which content may not hold: a link can lead in a circle or out of the folder.
        Replace it by the file or folder itself."
    `);
  });

  it.each([
    "a?.mdx",
    "a#b.mdx",
    "100%.mdx",
    "a:b.mdx",
    'a".mdx',
    "a<b>.mdx",
    "a|b.mdx",
    "a\\b.mdx",
    "a*.mdx",
    "a\nb.mdx",
    "a. ",
    "a.",
    "con",
    "AUX.mdx",
    "nul.md",
    "prn",
    "com1.mdx",
    "lpt9",
  ])("holds no name that a URL or a system cannot hold: %j", (name) => {
    const { files, diagnostics } = listFolder(writeFolder({ [name]: "" }));
    expect(files).toEqual([]);
    expect(diagnostics.map(({ file, code }) => ({ file, code }))).toEqual([{ file: name, code: "file-name" }]);
  });

  it("tells how a bad name is mended", () => {
    expect(printDiagnostics(listFolder(writeFolder({ "what?/a.mdx": "" })).diagnostics)).toMatchInlineSnapshot(`
      "what?:1:1 file-name
        The name "what?" cannot stand in a URL or on every system.
        Use letters, digits, hyphens, underscores and dots; names like con, nul, aux and prn are taken by Windows."
    `);
  });

  it.each([
    "c++.mdx",
    "🎉.mdx",
    "日本 語.mdx",
    "العربية.mdx",
    "console.mdx",
    "a.b.mdx",
    "auxiliary.md",
    "7.10.mdx",
    "(a).mdx",
    "company.mdx",
  ])("holds names of every script: %s", (name) => {
    expect(listFolder(writeFolder({ [name]: "" }))).toEqual({ files: [name], diagnostics: [] });
  });
});
