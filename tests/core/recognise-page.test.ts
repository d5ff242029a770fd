import { describe, expect, it } from "vitest";
import { compareIndex } from "../../src/core/compare-index.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { recognisePage } from "../../src/core/recognise-page.ts";
import { contentOf } from "../support/content.ts";

const { lineage } = buildLibrary(
  contentOf({
    versions: "2.0-RC <- 1.0",
    layers: {
      "2.0-RC": { "a/moved": { formerly: ["a/old"] }, "a/fresh": "Fresh" },
      "1.0": { a: "A", "a/old": "Old", "a/OAuth": "OAuth", "a/ö b": "Umlaut" },
    },
  }),
);
const INDEX = compareIndex(lineage);

describe("an address without a page", () => {
  it.each([
    ["2.0-RC/A/OAUTH/", "same", ["2.0-RC/a/OAuth"]],
    ["2.0-rc/a/oauth", "same", ["2.0-RC/a/OAuth"]],
    ["2.0-rc/a/oauth.html", "same", ["2.0-RC/a/OAuth"]],
    ["2.0-rc/a/oauth/Index.HTML", "same", ["2.0-RC/a/OAuth"]],
    ["1.0/a/%C3%96%20B.MD", "same", ["1.0/a/ö b"]],
    ["1.0/A/Fresh/", "elsewhere", ["2.0-RC/a/fresh"]],
    ["1.0/a/moved/", "elsewhere", ["2.0-RC/a/moved", "1.0/a/old"]],
    ["3.0/a/moved/", "elsewhere", ["2.0-RC/a/moved", "1.0/a/old"]],
    ["A/fresh", "elsewhere", ["2.0-RC/a/fresh"]],
    ["2.0-RC/a/none/at/all/", "above", ["2.0-RC/a", "1.0/a"]],
    ["2.0-rc/A/none.html", "above", ["2.0-RC/a", "1.0/a"]],
  ])("%s seems to ask for %s: %j", (path, kind, places) => {
    const found = recognisePage(path, INDEX);
    expect(found?.kind).toBe(kind);
    expect(found?.places.map(({ version, key }) => `${version}/${key}`)).toEqual(places);
  });

  it.each(["", "nowhere/", "1.0/", "%E0%A4%A/", "__proto__/", "1.0/constructor/"])("%s is not recognised", (path) => {
    expect(recognisePage(path, INDEX)).toBeUndefined();
  });
});
