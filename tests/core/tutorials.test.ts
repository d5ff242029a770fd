import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import { progressId, secondsFrom } from "../../src/core/tutorials.ts";
import { type ContentInput, contentOf, type PageInput, removed } from "../support/content.ts";

const step = (order: number, duration = "1m", more: PageInput = {}): PageInput => ({ order, duration, ...more });

/** A version's tutorials, each with its steps as `1 key 60 s`. */
function print(input: ContentInput, version: string): string[] {
  const tutorials = buildLibrary(contentOf(input)).tutorials.get(version) ?? new Map();
  return [...new Set(tutorials.values())].map(({ key, seconds, steps }) => {
    const printed = steps.map((one: { number: number; key: string; seconds: number }) => `${one.number} ${one.key} ${one.seconds}`);
    return `${key} ${seconds}: ${printed.join(", ")}`;
  });
}

const INPUT: ContentInput = {
  versions: "3 <- 2 <- 1",
  layers: {
    1: {
      "tutorials/react": { isTutorial: true },
      "tutorials/react/run": step(10, "30s"),
      "tutorials/react/install": step(2, "2m"),
      "tutorials/react/wire": step(5, "3m"),
      "tutorials/react/about": "No step",
    },
    2: { "tutorials/react/wire": removed("Not needed."), "tutorials/react/log-in": step(7, "4m"), "tutorials/react/install": step(20) },
    3: { "tutorials/react/start": step(20, "1m", { formerly: "tutorials/react/install" }) },
  },
};

describe("a tutorial", () => {
  it("has the steps of its folder by order, numbered from 1, in each version its own", () => {
    expect(print(INPUT, "1")).toEqual([
      "tutorials/react 330: 1 tutorials/react/install 120, 2 tutorials/react/wire 180, 3 tutorials/react/run 30",
    ]);
    expect(print(INPUT, "2")).toEqual([
      "tutorials/react 330: 1 tutorials/react/log-in 240, 2 tutorials/react/run 30, 3 tutorials/react/install 60",
    ]);
    expect(print(INPUT, "3")).toEqual([
      "tutorials/react 330: 1 tutorials/react/log-in 240, 2 tutorials/react/run 30, 3 tutorials/react/start 60",
    ]);
  });

  it("orders steps of equal order, and those of none behind the others, by label with numbers by value", () => {
    const layers = {
      1: {
        t: { isTutorial: true },
        "t/a": { duration: "1m", label: "Part 10" },
        "t/b": { duration: "1m", label: "Part 9" },
        "t/c": step(1),
      },
    };
    expect(print({ versions: "1", layers }, "1")).toEqual(["t 180: 1 t/c 60, 2 t/b 60, 3 t/a 60"]);
  });

  it("may have its steps in folders, and a tutorial of its own among them", () => {
    const layers = {
      1: {
        t: { isTutorial: true },
        "t/part/a": step(1),
        "t/part/a/deep": step(1),
        "t/b": step(2),
        "t/more": { isTutorial: true, order: 3 },
        "t/more/c": step(1),
      },
    };
    expect(print({ versions: "1", layers }, "1")).toEqual([
      "t 180: 1 t/part/a 60, 2 t/part/a/deep 60, 3 t/b 60",
      "t/more 60: 1 t/more/c 60",
    ]);
  });

  it("takes from each step on what this and the following steps take", () => {
    const tutorial = buildLibrary(contentOf(INPUT)).tutorials.get("1")?.get("tutorials/react/wire");
    expect(tutorial?.steps.map((one) => secondsFrom(tutorial, one))).toEqual([330, 210, 30]);
  });
});

describe("the id of a step's progress", () => {
  const input: ContentInput = {
    versions: "4 <- 3 <- 2 <- 1",
    layers: {
      1: { t: { isTutorial: true }, "t/a": step(1), "t/whole": step(2) },
      2: {
        "t/b": step(1, "1m", { formerly: "t/a" }),
        "t/half": step(2, "1m", { formerly: "t/whole" }),
        "t/rest": step(3, "1m", { formerly: "t/whole" }),
      },
      3: { "t/a": step(9) },
      4: { "t/c": step(9, "1m", { formerly: "t/a" }) },
    },
  };
  const library = buildLibrary(contentOf(input));

  it.each([
    ["1", "t/a", "t/a"],
    ["2", "t/b", "t/a"],
    ["2", "t/half", "t/half"],
    ["2", "t/rest", "t/rest"],
    ["3", "t/half", "t/half"],
    ["3", "t/b", "t/b"],
    ["3", "t/a", "t/a"],
    ["4", "t/b", "t/b"],
    ["4", "t/c", "t/a"],
  ])("of %s/%s is %s", (version, key, id) => expect(progressId(library, { version, key })).toBe(id));

  it("is never that of another page of the version", () => {
    for (const { version, pages } of library.laid.values()) {
      const ids = [...pages.keys()].map((key) => progressId(library, { version, key }));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
