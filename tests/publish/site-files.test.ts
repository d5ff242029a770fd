import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordOf } from "../../src/build/file-records.ts";
import { SiteFiles } from "../../src/build/site-files.ts";
import { bytesOf, writeFolder } from "../support/folder.ts";

const FORMER = { "a/b.html": "former" };

/** A published site, and one that is being built and begins with the very same file. */
function twoSites() {
  const root = writeFolder({ "dist/a/b.html": FORMER["a/b.html"], "elsewhere/b.html": "mine" });
  const [dist, staging, elsewhere] = ["dist", "staging", "elsewhere"].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(join(staging, "a"), { recursive: true });
  linkSync(join(dist, "a/b.html"), join(staging, "a/b.html"));
  return { dist, staging, elsewhere };
}

describe("files put into a site", () => {
  it("are never written into those of the published one", () => {
    const { dist, staging } = twoSites();
    new SiteFiles(staging).write("a/b.html", { data: Buffer.from("new") }, undefined);
    expect([bytesOf(dist), bytesOf(staging)]).toEqual([FORMER, { "a/b.html": "new" }]);
  });

  it("are left where they are the published ones already", () => {
    const { dist, staging } = twoSites();
    const { ctimeMs } = statSync(join(dist, "a/b.html"));
    const files = new SiteFiles(staging);
    files.take("a/b.html", { path: join(dist, "a/b.html"), record: recordOf(Buffer.from("former"), "key") });
    expect(statSync(join(staging, "a/b.html"))).toMatchObject({ ctimeMs, ino: statSync(join(dist, "a/b.html")).ino });
    expect(files).toMatchObject({ taken: 1, records: [["a/b.html", { key: "key" }]] });
  });

  it.each<[string, (staging: string, elsewhere: string) => void]>([
    ["another file", (staging) => [rmSync(join(staging, "a/b.html")), writeFileSync(join(staging, "a/b.html"), "other")]],
    ["a folder", (staging) => [rmSync(join(staging, "a/b.html")), mkdirSync(join(staging, "a/b.html/c"), { recursive: true })]],
    ["a link", (staging, to) => [rmSync(join(staging, "a/b.html")), symlinkSync(join(to, "b.html"), join(staging, "a/b.html"))]],
    [
      "a folder that leads elsewhere",
      (staging, to) => [rmSync(join(staging, "a"), { recursive: true }), symlinkSync(to, join(staging, "a"))],
    ],
    [
      "a file where its folder should be",
      (staging) => [rmSync(join(staging, "a"), { recursive: true }), writeFileSync(join(staging, "a"), "")],
    ],
  ])("replace %s", (_, spoil) => {
    for (const put of ["write", "take"] as const) {
      const { dist, staging, elsewhere } = twoSites();
      spoil(staging, elsewhere);
      const files = new SiteFiles(staging);
      if (put === "write") files.write("a/b.html", { data: Buffer.from("former") }, undefined);
      else files.take("a/b.html", { path: join(dist, "a/b.html"), record: recordOf(Buffer.from("former"), "key") });
      expect(lstatSync(join(staging, "a")).isDirectory()).toBe(true);
      expect(lstatSync(join(staging, "a/b.html")).isFile()).toBe(true);
      expect([bytesOf(dist), bytesOf(staging), readFileSync(join(elsewhere, "b.html"), "utf8")]).toEqual([FORMER, FORMER, "mine"]);
    }
  });
});
