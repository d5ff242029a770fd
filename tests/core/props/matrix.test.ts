import { describe, expect, it } from "vitest";
import { matrixProps, matrixUrl } from "../../../src/core/props/matrix.ts";
import { matrixCsv, matrixFile } from "../../../src/core/props/matrix-files.ts";
import { removed } from "../../support/content.ts";
import { siteOf } from "./small-site.ts";

const site = siteOf({
  versions: "3 <- 2* <- 1",
  about: { 1: { label: "1 LTS" } },
  layers: {
    1: {
      "c/old": {
        title: "Acme",
        category: "Login",
        releases: { 1: "1.0", 2: "1.1", 3: { none: "Not built." } },
        lifecycle: { 2: "deprecated" },
      },
      "c/ended": { title: '=Ended, "quoted"', category: "Fraud", releases: { 1: "documented" }, publisher: "Ended Inc.", keywords: ["x"] },
    },
    2: {
      "c/acme": {
        title: "Acme %version%",
        formerly: "c/old",
        releases: { 2: "1.1", 3: { none: "Not built." } },
        lifecycle: { 2: "deprecated" },
      },
    },
    3: { "c/ended": removed("Ended closed.") },
  },
});

describe("the matrix", () => {
  const { groups, total, versions } = matrixProps(site);
  const rows = groups.flatMap(({ category, items }) =>
    items.map((row) => ({ ...row, line: `${category} | ${row.title} ${row.url} | ${row.cells.map((cell) => cell.text).join(" | ")}` })),
  );

  it("has every connector once, under its category, with what each version has of it", () => {
    expect(versions.map(({ id }) => id)).toEqual(["3", "2", "1"]);
    expect(rows.map(({ line }) => line)).toEqual([
      'Fraud | =Ended, "quoted" /docs/2/c/ended/ | — | No release | Documented',
      "Login | Acme 3 /docs/3/c/acme/ | No release | 1.1 | 1.0",
    ]);
    expect(total).toBe(2);
  });

  it("says each cell in full words, and leads to the page where there is one", () => {
    expect(rows.flatMap(({ cells }) => cells.map(({ full, note, url }) => `${full} [${note ?? ""}] ${url}`))).toEqual([
      "3: Not documented. Ended closed. [] undefined",
      "2: No release. The connector store lists no release for 2. [] /docs/2/c/ended/",
      "1 LTS: Documented. The documentation of 1 LTS lists it; the connector store has no release for 1 LTS. [] /docs/1/c/ended/",
      "3: No release. Deprecated. Not built. [Deprecated] /docs/3/c/acme/",
      "2: Release 1.1. Deprecated. [Deprecated] /docs/2/c/acme/",
      "1 LTS: Release 1.0. [] /docs/1/c/old/",
    ]);
  });

  it("can be filtered by what the newest version says", () => {
    expect(rows.map(({ lifecycle, category, words }) => ({ lifecycle, category, words }))).toEqual([
      { lifecycle: "active", category: "Fraud", words: '=Ended, "quoted" About =Ended, "quoted". x Fraud Authenticator' },
      { lifecycle: "deprecated", category: "Login", words: "Acme 3 About Acme 3. Login Authenticator" },
    ]);
  });

  it("has an address where there is a connector, and none on a site without", () => {
    expect(matrixUrl(site)).toBe("/docs/connectors/");
    expect(matrixUrl(siteOf({ versions: "1" }))).toBeUndefined();
  });
});

describe("the matrix as a file", () => {
  it("for spreadsheets is a line a connector, no cell a formula", () => {
    expect(matrixCsv(site)).toBe(
      [
        "Connector,Category,Type,Publisher,Store,Source,3,2,1 LTS",
        `"'=Ended, ""quoted""",Fraud,Authenticator,Ended Inc.,https://store.example.org/,https://code.example.org/,Not documented,No release,Documented`,
        "Acme 3,Login,Authenticator,,https://store.example.org/,https://code.example.org/,No release (deprecated),1.1 (deprecated),1.0",
        "",
      ].join("\r\n"),
    );
  });

  it("for programs names versions and connectors, and nothing that is not known", () => {
    const file = JSON.parse(JSON.stringify(matrixFile(site)));
    expect(file.versions).toEqual([
      { id: "3", label: "3", status: "prerelease" },
      { id: "2", label: "2", status: "current" },
      { id: "1", label: "1 LTS", status: "supported" },
    ]);
    expect(file.connectors[1]).toEqual({
      name: "Acme 3",
      category: "Login",
      type: "Authenticator",
      keywords: [],
      store: "https://store.example.org/",
      source: "https://code.example.org/",
      versions: {
        "1": { support: "release", lifecycle: "active", release: "1.0", url: "https://docs.example.org/docs/1/c/old/" },
        "2": { support: "release", lifecycle: "deprecated", release: "1.1", url: "https://docs.example.org/docs/2/c/acme/" },
        "3": { support: "none", lifecycle: "deprecated", reason: "Not built.", url: "https://docs.example.org/docs/3/c/acme/" },
      },
    });
    expect(file.connectors[0].versions["3"]).toEqual({ support: "absent", lifecycle: "active", reason: "Ended closed." });
  });
});
