import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginStaging, clearStaging } from "../../src/build/staging.ts";
import { bytesOf, writeFolder } from "../support/folder.ts";

describe("a site in staging", () => {
  it.each([
    ["begins empty where none was set aside", {}, {}],
    [
      "begins as the one that was set aside, without its manifest",
      { "trash/.dist.old/a.html": "a", "trash/.dist.old/.manifest.json": "{}" },
      { "a.html": "a" },
    ],
    ["begins as one of several", { "trash/1/a.html": "1", "trash/2/a.html": "2" }, { "a.html": "2" }],
  ])("%s", (_, before, begun) => {
    const root = writeFolder(before);
    const staging = join(root, "staging");
    beginStaging(staging, join(root, "trash"));
    expect(bytesOf(staging)).toEqual(begun);
  });

  it("begins empty where what was set aside is a link, or lies on a disk that tells no capitals apart", () => {
    for (const former of [{}, { "trash/.dist.old/404.html": "a", "trash/.dist.old/404.HTML": "a" }]) {
      const root = writeFolder({ "mine/x": "mine", ...former });
      if (Object.keys(former).length === 0) {
        mkdirSync(join(root, "trash"));
        symlinkSync(join(root, "mine"), join(root, "trash/.dist.old"));
      }
      beginStaging(join(root, "staging"), join(root, "trash"));
      expect(bytesOf(join(root, "staging"))).toEqual({});
      expect(bytesOf(join(root, "mine"))).toEqual({ x: "mine" });
    }
  });

  it("loses what is not of it in the end, with the folders that are empty then", () => {
    const root = writeFolder({
      "staging/a/b/x.html": "",
      "staging/a/b/y.html": "",
      "staging/a/z.html": "",
      "staging/c/d/e/x.html": "",
      "mine/x": "mine",
    });
    const staging = join(root, "staging");
    symlinkSync(join(root, "mine"), join(staging, "led"));
    mkdirSync(join(staging, "kept"));
    expect(
      clearStaging(
        staging,
        new Map([
          ["a/b/y.html", 1],
          ["missing.html", 1],
        ]),
      ),
    ).toEqual(["a/b/y.html"]);
    expect(readdirSync(staging, { recursive: true }).sort()).toEqual(["a", "a/b", "a/b/y.html", "kept"]);
    expect(bytesOf(join(root, "mine"))).toEqual({ x: "mine" });
  });
});
