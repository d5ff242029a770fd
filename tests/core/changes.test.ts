import { describe, expect, it } from "vitest";
import { type Change, changesOf } from "../../src/core/changes.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { resolveIn } from "../../src/core/lineage.ts";
import { type ContentInput, contentOf, removed } from "../support/content.ts";
import { randomContent } from "./random-content.ts";

/** What a version did, one page a line, after the version against which. */
function changes(input: ContentInput, version: string): string[] {
  const { before, pages, removed: ended } = changesOf(buildLibrary(contentOf(input)).lineage, version);
  return [`against ${before ?? "nothing"}`, ...[...pages.values(), ...ended].map(print)];
}

function print(change: Change): string {
  switch (change.kind) {
    case "added":
    case "changed":
      return `${change.kind} ${change.key}`;
    case "moved":
      return `${change.how} ${change.key} from ${change.from.join(", ")}${change.previous === change.from[0] ? "" : `, compared with ${change.previous}`}`;
    case "removed":
      return [`removed ${change.key}`, change.reason, change.successor && `now ${change.successor}`].filter(Boolean).join(": ");
  }
}

describe("a version changed", () => {
  const layers = {
    1: { a: {}, b: {}, "g/c": {} },
    2: { b: {}, d: {}, "g/c": removed("C went away.", "d") },
    3: { d: removed("D, too.") },
  };

  it.each([
    ["1", ["against nothing"]],
    ["2", ["against 1", "changed b", "added d", "removed g/c: C went away.: now d"]],
    ["3", ["against 2", "removed d: D, too."]],
    ["4", ["against 3"]],
  ])("what its layer says: %s %j", (version, expected) => {
    expect(changes({ versions: "4 <- 3 <- 2 <- 1", layers }, version)).toEqual(expected);
  });

  it.each([
    ["a move", { 1: { a: {} }, 2: { b: { formerly: "a" } } }, ["move b from a"]],
    ["a split", { 1: { a: {} }, 2: { b: { formerly: "a" }, c: { formerly: "a" } } }, ["split b from a", "split c from a"]],
    ["a split that keeps the key", { 1: { a: {} }, 2: { a: { formerly: "a" }, b: { formerly: "a" } } }, ["changed a", "split b from a"]],
    ["a merge", { 1: { a: {}, b: {} }, 2: { c: { formerly: ["b", "a"] } } }, ["merge c from b, a"]],
    ["a merge into one of the pages", { 1: { a: {}, b: {} }, 2: { a: { formerly: "b" } } }, ["merge a from b, compared with a"]],
    ["a swap", { 1: { a: {}, b: {} }, 2: { a: { formerly: "b" }, b: { formerly: "a" } } }, ["move a from b", "move b from a"]],
    ["a key taken over by a new page", { 1: { a: {} }, 2: { a: {}, b: { formerly: "a" } } }, ["added a", "move b from a"]],
    ["a former key that never was", { 1: {}, 2: { b: { formerly: "x" } } }, ["added b"]],
    ["a successor that is not there", { 1: { a: {} }, 2: { a: removed("Gone.", "x") } }, ["removed a: Gone."]],
  ])("%s", (_, pages: ContentInput["layers"], expected) => {
    expect(changes({ versions: "2 <- 1", ...(pages && { layers: pages }) }, "2")).toEqual(["against 1", ...expected]);
  });

  it("nothing more of a page that it inherits after a move", () => {
    expect(changes({ versions: "3 <- 2 <- 1", layers: { 1: { a: {} }, 2: { b: { formerly: "a" } } } }, "3")).toEqual(["against 2"]);
  });

  it("what differs from its base, which need not be the version next to it in the list", () => {
    const branch = { versions: ["3 <- 1", "2 <- 1", "1"], layers: { 1: { a: {} }, 2: { b: {} }, 3: { a: {} } } };
    expect(changes(branch, "3")).toEqual(["against 1", "changed a"]);
  });
});

describe("a version that stands alone", () => {
  const same = { digest: "the same" };
  const layers = {
    1: { index: same, a: same, b: {}, c: {} },
    2: { index: same, a: same, b: {}, d: { formerly: "c" }, e: {} },
    3: { index: same, a: same },
  };

  it("is held against the next older one by its bytes, its keys and `formerly`", () => {
    expect(changes({ versions: "3, 2, 1", layers }, "2")).toEqual(["against 1", "changed b", "move d from c", "added e"]);
  });

  it("ends pages without a reason", () => {
    expect(changes({ versions: "3, 2, 1", layers }, "3")).toEqual(["against 2", "removed b", "removed d", "removed e"]);
  });
});

describe("a part that only some versions show", () => {
  const after = (conditions: string[], version: string) =>
    changes({ versions: "4 <- 3 <- 2 <- 1", layers: { 1: { a: { conditions } } } }, version).slice(1);

  it.each([
    [["since 3"], "2", []],
    [["since 3"], "3", ["changed a"]],
    [["since 3"], "4", []],
    [["until 2"], "2", []],
    [["until 2"], "3", ["changed a"]],
    [["since 2 until 3"], "3", []],
    [["since 2 until 3"], "4", ["changed a"]],
    [["since 3", "until 2"], "3", ["changed a"]],
  ])("changes the page where it comes and goes: %j in %s is %j", (conditions, version, expected) => {
    expect(after(conditions, version)).toEqual(expected);
  });

  it("changes nothing where the part around it stays hidden", () => {
    expect(after(["since 4 since 2"], "2")).toEqual([]);
    expect(after(["since 4 since 2"], "4")).toEqual(["changed a"]);
  });
});

describe("the release of a connector", () => {
  it("is no change of its page", () => {
    const layers = { 1: { acme: { releases: { 1: "1.0.0", 2: "2.0.0" } } } };
    expect(changes({ versions: "2 <- 1", layers }, "2")).toEqual(["against 1"]);
  });
});

describe("in every generated history", () => {
  const libraries = Array.from({ length: 150 }, (_, seed) => buildLibrary(randomContent(seed)));

  it("a page is added exactly where the version before has no page that it carries on", () => {
    const told = libraries.flatMap(({ laid, lineage, changes: all }) =>
      [...all.values()].flatMap(({ version, before, pages }) =>
        [...(laid.get(version)?.pages.keys() ?? [])].map((key) => {
          const from = before === undefined ? "oldest" : resolveIn(lineage, { version, key }, before).kind;
          const carried = lineage.lines.get(version)?.get(key)?.has(`${version}/${key}`) !== true;
          return { isAdded: pages.get(key)?.kind === "added", from, carried, isOldest: before === undefined };
        }),
      ),
    );
    expect(told.filter(({ isAdded }) => isAdded).length).toBeGreaterThan(100);
    expect(told.filter(({ isAdded, isOldest, carried }) => !isOldest && isAdded === carried)).toEqual([]);
    expect(told.filter(({ isAdded, isOldest, from }) => !isOldest && !isAdded && from !== "same" && from !== "moved")).toEqual([]);
  });

  it("a page of the version before is carried on or ends", () => {
    const lost = libraries.flatMap(({ laid, lineage, changes: all }) =>
      [...all.values()].flatMap(({ version, before, removed: ended }) =>
        [...(laid.get(before ?? "")?.pages.keys() ?? [])].filter((key) => {
          const kind = resolveIn(lineage, { version: before ?? "", key }, version).kind;
          return !ended.some((one) => one.key === key) && kind !== "same" && kind !== "moved";
        }),
      ),
    );
    expect(lost).toEqual([]);
  });
});
