import { describe, expect, it } from "vitest";
import { versionListSchema } from "../../src/core/schema/version-list.ts";
import { checkVersions } from "../../src/core/version-check.ts";
import { ageOf, baseChain, currentOf, RESERVED_IDS, versionsOf as read, versionAt } from "../../src/core/versions.ts";
import { versionsOf } from "../support/content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { yamlSource } from "./schema/yaml-source.ts";

/** Checks a versions.yaml given as its entries, one a line. */
function check(...entries: string[]): string {
  const source = yamlSource("versions.yaml", `versions:\n${entries.map((entry) => `  - { ${entry} }\n`).join("")}`);
  return printDiagnostics(checkVersions(source));
}

const CURRENT = 'id: "1.0", status: current';

describe("checkVersions", () => {
  it("finds nothing wrong with a sound list", () => {
    expect(
      check('id: next, status: prerelease, base: "7.10"', 'id: "7.10", status: current, base: "7.9"', 'id: "7.9", status: end-of-life'),
    ).toBe("");
  });

  it("tells an id that can be no folder", () => {
    expect(check(CURRENT, 'id: "a b", status: supported')).toMatchInlineSnapshot(`
      "versions.yaml:3:11 version-id
        The version id "a b" cannot name a folder and a part of a URL.
        Use letters, digits, dots, hyphens and underscores, 32 at most, a letter or digit first."
    `);
  });

  it.each(["", ".", "..", "1..2", "-1", "a/b", "a\\b", "../x", "a".repeat(33), "ä", "a%b", "a?b"])("refuses the id %j", (id) => {
    expect(check(CURRENT, `id: ${JSON.stringify(id)}, status: supported`)).toContain("version-id");
  });

  it("tells an id that the site needs for itself", () => {
    expect(check(CURRENT, "id: latest, status: supported")).toMatchInlineSnapshot(`
      "versions.yaml:3:11 version-id
        The version id latest is a part of the site's own addresses.
        Use another id than 404, 404.html, _astro, _headers, _redirects, accessibility, assets, changes.xml, compare, connectors, hosting, index, index.html, latest, media, nav, opensearch.xml, pagefind, robots.txt, search, sitemap.xml, theme.js or versions."
    `);
  });

  it.each([...RESERVED_IDS.filter((id) => !id.startsWith("_")), "Latest", "PAGEFIND"])("keeps %s for the site", (id) => {
    expect(check(CURRENT, `id: "${id}", status: supported`)).toContain(`The version id ${id} is a part of the site's own addresses.`);
  });

  it.each(["latest-1", "v404", "asset"])("leaves %s to versions", (id) => {
    expect(check(CURRENT, `id: "${id}", status: supported`)).toBe("");
  });

  it("tells ids apart by more than case", () => {
    expect(check('id: "1.0-RC", status: current', 'id: "1.0-rc", status: supported')).toMatchInlineSnapshot(`
      "versions.yaml:3:11 version-duplicate
        The version 1.0-rc is declared twice: also in line 2. Case does not tell ids apart.
        Remove one of the two entries or rename it."
    `);
  });

  it("wants one current version, not none", () => {
    expect(check('id: "1.0", status: supported')).toMatchInlineSnapshot(`
      "versions.yaml:1:1 version-current
        No version is current, so the site has no version to open with.
        Give one version the status current."
    `);
  });

  it("wants one current version, not two", () => {
    expect(check('id: "2.0", status: current', CURRENT)).toMatchInlineSnapshot(`
      "versions.yaml:3:26 version-current
        The versions 2.0 and 1.0 are all current; exactly one can be.
        If 2.0 is the current one, give 1.0 the status supported."
    `);
  });

  it("wants a base that is declared, and guesses only an older one", () => {
    expect(check('id: "7.11", status: current, base: "7.01"', 'id: "7.1", status: supported')).toMatchInlineSnapshot(`
      "versions.yaml:2:42 version-base
        The version 7.11 has the base 7.01, which is not declared.
        Did you mean 7.1?"
    `);
  });

  it("names the older versions where no guess is near, if there are any", () => {
    expect(
      check('id: "9", status: current, base: next', 'id: "8", status: supported', 'id: "7", status: supported, base: none'),
    ).toMatchInlineSnapshot(`
      "versions.yaml:2:39 version-base
        The version 9 has the base next, which is not declared.
        Name one of 8 or 7.
      versions.yaml:4:41 version-base
        The version 7 has the base none, which is not declared.
        Remove the base: no version is older."
    `);
  });

  it("wants a base that is older: further down, whatever the ids say", () => {
    expect(check('id: "1.0", status: current', 'id: "2.0", status: supported, base: "1.0"')).toMatchInlineSnapshot(`
      "versions.yaml:3:43 version-base
        The version 2.0 has the base 1.0, which stands above it and so is newer.
        Name an older version as base: one further down in the list. A chain of bases can then never run in a circle.
      versions.yaml:3:11 version-order
        The version 2.0 stands below 1.0, and so is taken to be older: the list begins with the newest.
        If 2.0 is the newer one, move it above 1.0."
    `);
  });

  it("wants a base other than the version itself", () => {
    expect(check('id: "1.0", status: current, base: "1.0"')).toMatchInlineSnapshot(`
      "versions.yaml:2:41 version-base
        The version 1.0 inherits from itself.
        Name an older version as base: one further down in the list. A chain of bases can then never run in a circle."
    `);
  });
});

describe("the versions", () => {
  const ids = ["next", "2026.1", "7.9", "7.10", "7.1"];
  const list = versionListSchema.parse({ versions: ids.map((id) => ({ id, status: id === "7.9" ? "current" : "supported" })) });
  const versions = read(list);

  it("keep the order in which they are declared", () => {
    expect(versions.map(({ id }) => id)).toEqual(ids);
    expect(ids.map((id) => ageOf(versions, id))).toEqual([0, 1, 2, 3, 4]);
    expect(ageOf(versions, "8")).toBe(-1);
  });

  it("go by their id where they have no label", () => {
    const [first] = read(versionListSchema.parse({ versions: [{ id: "1", label: "One", status: "current" }] }));
    expect(first?.label).toBe("One");
    expect(versions[0]?.label).toBe("next");
  });

  it("have one that is current, wherever it stands", () => {
    expect(currentOf(versions).id).toBe("7.9");
    expect(() => currentOf([])).toThrow("No version is current");
  });

  it("are found by their exact id", () => {
    expect(versionAt(versions, "7.1").id).toBe("7.1");
    expect(() => versionAt(versions, "7.1.0")).toThrow("There is no version 7.1.0.");
  });
});

describe("baseChain", () => {
  it.each([
    ["4", ["4", "2", "1"]],
    ["3", ["3", "2", "1"]],
    ["1", ["1"]],
    ["alone", ["alone"]],
    ["unknown", []],
  ])("leads from %s to %j", (id, chain) => {
    const versions = versionsOf(["4 <- 2", "3 <- 2", "alone", "2 <- 1", "1"]);
    expect(baseChain(versions, id).map((version) => version.id)).toEqual(chain);
  });

  it.each([["1 <- 1"], ["2 <- 1", "1 <- 2"]])("ends even where faulty bases run in a circle: %s", (...faulty) => {
    expect(baseChain(versionsOf(faulty), "1")).toHaveLength(faulty.length);
  });
});
