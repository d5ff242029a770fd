import { describe, expect, it } from "vitest";
import {
  connectorLines,
  connectorOf,
  connectorStates,
  connectorsIn,
  lifecycleIn,
  supportedRanges,
  supportIn,
} from "../../src/core/connectors.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { printAddress } from "../../src/core/path.ts";
import { type ConnectorFrontMatter, frontMatterSchema } from "../../src/core/schema/front-matter.ts";
import { type ContentInput, contentOf, type PageInput, removed, versionsOf } from "../support/content.ts";

describe("a connector's lifecycle", () => {
  const versions = versionsOf("5 <- 4 <- 3, 2 <- 1");

  it.each([
    [{}, "active active active active active"],
    [{ 1: "deprecated" }, "deprecated deprecated deprecated deprecated deprecated"],
    [{ 5: "retired" }, "retired active active active active"],
    [{ 4: "retired", 2: "deprecated" }, "retired retired deprecated deprecated active"],
    [{ 2: "built-in", 4: "active" }, "active active built-in built-in active"],
    [{ 9: "retired" }, "active active active active active"],
    [{ 3: "built-in", 5: "deprecated", 4: "built-in" }, "deprecated built-in built-in active active"],
  ] as const)("of %j is, newest first, %s", (lifecycle, expected) => {
    expect(versions.map(({ id }) => lifecycleIn({ lifecycle }, id, versions)).join(" ")).toBe(expected);
  });
});

describe("the support of a version", () => {
  const support = (about: object, id = "2") => {
    const versions = versionsOf(`${id} <- 1`, { 2: { label: "2 LTS" } });
    const connector = frontMatterSchema.parse({
      kind: "connector",
      title: "Acme",
      description: "Log in.",
      category: "Login",
      type: "Authenticator",
      logo: "/assets/logo.svg",
      store: "https://store.example.org/",
      ...about,
    }) as ConnectorFrontMatter;
    return versions[0] && supportIn(connector, versions[0], versions);
  };

  it.each([
    ["the release named for it", { releases: { 2: "1.1.0" } }, { kind: "release", release: "1.1.0" }],
    ["documented", { releases: { 2: "documented" } }, { kind: "documented" }],
    ["none, for the author's reason", { releases: { 2: { none: "Not built." } } }, { kind: "none", reason: "Not built." }],
    ["none, where the author is silent", {}, { kind: "none", reason: "The connector store lists no release for 2 LTS." }],
    [
      "none, where the author is silent and there is no store",
      { store: undefined },
      { kind: "none", reason: "The documentation lists no release for 2 LTS." },
    ],
    ["the release, deprecated or not", { releases: { 2: "1" }, lifecycle: { 1: "deprecated" } }, { kind: "release", release: "1" }],
    ["built in, with its version", { releases: { 2: "3.4.2" }, lifecycle: { 2: "built-in" } }, { kind: "built-in", release: "3.4.2" }],
    ["built in, its version unknown", { lifecycle: { 1: "built-in" } }, { kind: "built-in", release: undefined }],
    ["built in, documented", { releases: { 2: "documented" }, lifecycle: { 1: "built-in" } }, { kind: "built-in", release: undefined }],
    [
      "retired, whatever release is named",
      { releases: { 2: "1.1.0" }, lifecycle: { 2: "retired" } },
      { kind: "retired", reason: undefined },
    ],
    ["retired, with a reason", { releases: { 2: { none: "Ended." } }, lifecycle: { 1: "retired" } }, { kind: "retired", reason: "Ended." }],
    ["not yet retired", { releases: { 2: "1.1.0" }, lifecycle: { 3: "retired" } }, { kind: "release", release: "1.1.0" }],
  ])("is %s", (_, about, expected) => {
    expect(support(about)).toEqual(expected);
  });

  it("of an id that every object knows is none", () => {
    expect(support({ releases: {} }, "constructor")).toMatchObject({ kind: "none" });
  });
});

/** A connector's states, newest first: `3 release 1.1.0*` where the release is another than before. */
function states(input: ContentInput, version: string, key: string): string[] {
  return connectorStates(buildLibrary(contentOf(input)), { version, key }).map(({ version: { id }, support, isNewRelease }) => {
    const { kind, ...more } = support;
    return [id, kind, ...Object.values(more).filter((one) => one !== undefined)].join(" ") + (isNewRelease ? "*" : "");
  });
}

const acme = (more: PageInput = {}): PageInput => ({ title: "Acme", releases: { 1: "1.0", 2: "1.0", 3: "2.0", 4: "documented" }, ...more });

describe("a connector through the versions", () => {
  it("marks another release than the version before had, and none in the oldest", () => {
    expect(states({ versions: "4 <- 3 <- 2 <- 1", layers: { 1: { "c/acme": acme() } } }, "4", "c/acme")).toEqual([
      "4 documented",
      "3 release 2.0*",
      "2 release 1.0",
      "1 release 1.0",
    ]);
  });

  it("compares with the base, not with the neighbour in the list", () => {
    const input = { versions: ["3 <- 1", "2 <- 1", "1"], layers: { 1: { acme: acme({ releases: { 1: "1", 2: "2", 3: "1" } }) } } };
    expect(states(input, "1", "acme")).toEqual(["3 release 1", "2 release 2*", "1 release 1"]);
  });

  it("is followed through moves", () => {
    const moved = { versions: "3 <- 2 <- 1", layers: { 1: { old: acme() }, 3: { acme: acme({ formerly: "old" }) } } };
    expect(states(moved, "3", "acme")).toEqual(["3 release 2.0*", "2 release 1.0", "1 release 1.0"]);
    expect(states(moved, "1", "old")).toEqual(states(moved, "3", "acme"));
  });

  it("is absent where it is not documented, with the reason of its end", () => {
    const input = {
      versions: "3 <- 2 <- 1",
      layers: { 1: { other: {} }, 2: { "c/acme": acme() }, 3: { "c/acme": removed("Acme closed.", "other") } },
    };
    expect(states(input, "2", "c/acme")).toEqual(["3 absent Acme closed.", "2 release 1.0*", "1 absent"]);
  });

  it("is absent where the page is of another kind", () => {
    const input = { versions: "2 <- 1", layers: { 1: { acme: "A guide" }, 2: { acme: acme() } } };
    expect(states(input, "2", "acme")).toEqual(["2 release 1.0*", "1 absent"]);
  });

  it("speaks by the front matter of the file that a version shows", () => {
    const input = { versions: "2 <- 1", layers: { 1: { acme: acme() }, 2: { acme: acme({ releases: { 1: "no", 2: "9" } }) } } };
    expect(states(input, "2", "acme")).toEqual(["2 release 9*", "1 release 1.0"]);
  });
});

describe("the versions with support", () => {
  it.each([
    ["", ""],
    ["1", "1"],
    ["1 2 3 4 5", "1–5"],
    ["1 2", "1–2"],
    ["1 3 5", "1, 3, 5"],
    ["1 2 4 5", "1–2, 4–5"],
    ["2 3 5", "2–3, 5"],
  ])("%j are told as %j", (supported, expected) => {
    const versions = versionsOf("5 <- 4 <- 3 <- 2 <- 1");
    const kinds = ["release", "documented", "built-in"] as const;
    const all = versions.map((version, index) =>
      supported.includes(version.id)
        ? { version, support: { kind: kinds[index % 3] ?? "documented", release: "1" } as const }
        : { version, support: { kind: index % 2 === 0 ? "none" : "retired", reason: "No." } as const },
    );
    expect(supportedRanges(all)).toBe(expected);
  });

  it("go by their labels", () => {
    const versions = versionsOf("2 <- 1", { 1: { label: "1 LTS" } });
    expect(supportedRanges(versions.map((version) => ({ version, support: { kind: "documented" } as const })))).toBe("1 LTS–2");
  });
});

describe("the connector of a page", () => {
  const library = buildLibrary(
    contentOf({
      versions: "1",
      layers: { 1: { c: {}, "c/acme": acme(), "c/acme/a/b": {}, "c/acme/sub": acme({ title: "Sub" }), "c/acme/sub/x": {} } },
    }),
  );
  it.each([
    ["c", undefined],
    ["c/acme", "1/c/acme"],
    ["c/acme/a/b", "1/c/acme"],
    ["c/acme/sub/x", "1/c/acme/sub"],
    ["index", undefined],
  ])("%s is %s", (key, expected) => {
    const found = connectorOf(library, { version: "1", key });
    expect(found && printAddress(found.address)).toBe(expected);
  });
});

describe("the connectors of the site", () => {
  const lines = (input: ContentInput) =>
    connectorLines(buildLibrary(contentOf(input)))
      .map(({ newest, states: all }) => `${printAddress(newest.address)} ${all.map(({ support }) => support.kind).join(" ")}`)
      .sort();

  it("are told once each, by the newest version that has them, moved or ended", () => {
    const input = {
      versions: "3 <- 2 <- 1",
      layers: {
        1: { a: acme(), b: acme(), gone: acme() },
        2: { a2: acme({ formerly: "a" }), gone: removed("Gone.") },
        3: { fresh: acme() },
      },
    };
    expect(lines(input)).toEqual([
      "1/gone absent absent release",
      "3/a2 release release release",
      "3/b release release release",
      "3/fresh release absent absent",
    ]);
    expect(connectorsIn(buildLibrary(contentOf(input)), "1").map(({ address }) => address.key)).toEqual(["a", "b", "gone"]);
  });

  it("that were merged have a line each", () => {
    const merged = { versions: "2 <- 1", layers: { 1: { a: acme(), b: acme() }, 2: { ab: acme({ formerly: ["a", "b"] }) } } };
    expect(lines(merged)).toEqual(["1/b release release", "2/ab release release"]);
  });

  it("are none on a site without", () => {
    expect(lines({ versions: "2 <- 1" })).toEqual([]);
  });
});
