import { describe, expect, it } from "vitest";
import { compareText, count, didYouMean, directionOf, joinWords, nearest } from "../../src/core/text.ts";

describe("nearest", () => {
  it.each([
    ["usge", ["usage", "set-up"], "usage"],
    ["USAGE", ["usage"], "usage"],
    ["usage", ["Usage"], "Usage"],
    ["connectors/amce", ["connectors/acme", "connectors/adobe"], "connectors/acme"],
    ["7.10", ["7.1", "7.9"], "7.1"],
    ["x", ["xy"], "xy"],
  ])("takes %s of %j for %s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it.each([
    ["nothing is known", "usage", []],
    ["more than a third of the letters differ", "abcdef", ["abcxyz"]],
    ["a long word only begins alike", "usage", ["usage-of-the-product"]],
    ["the word is empty and the candidates are long", "", ["usage"]],
  ])("names nothing when %s", (_, word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  it("allows exactly a third of the letters to differ", () => {
    expect(nearest("abcdef", ["abcdxy"])).toBe("abcdxy");
  });

  it("takes candidates from any iterable", () => {
    expect(nearest("usge", new Map([["usage", 1]]).keys())).toBe("usage");
  });
});

describe("didYouMean", () => {
  it("asks about the nearest candidate", () => {
    expect(didYouMean("usge", ["usage"])).toBe("Did you mean usage?");
  });

  it("is empty, and so false, when none is near", () => {
    expect(didYouMean("usge", ["connectors"])).toBe("");
  });
});

describe("joinWords", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d"], "a, b, c and d"],
  ])("joins %j to %j", (words, expected) => {
    expect(joinWords(words)).toBe(expected);
  });

  it("uses the conjunction it is given", () => {
    expect(joinWords(["a", "b", "c"], "or")).toBe("a, b or c");
  });
});

describe("count", () => {
  it.each([
    [0, "0 pages"],
    [1, "1 page"],
    [2, "2 pages"],
    [11, "11 pages"],
  ])("writes %i as %s", (amount, expected) => {
    expect(count(amount, "page")).toBe(expected);
  });
});

describe("compareText", () => {
  it.each([
    ["numbers by value", ["Step 2", "Step 10"]],
    ["case only where nothing else differs", ["apple", "Banana"]],
    ["accents beside their letter", ["éclair", "zebra"]],
    ["equal words first with capitals", ["Acme", "acme"]],
  ])("orders %s", (_, sorted) => {
    expect([...sorted].reverse().sort(compareText)).toEqual(sorted);
    expect([...sorted].sort(compareText)).toEqual(sorted);
  });

  it("finds only equal words equal", () => {
    expect(compareText("acme", "acme")).toBe(0);
    expect(compareText("acme", "Acme")).not.toBe(0);
  });
});

describe("directionOf", () => {
  it.each([
    ["en", "ltr"],
    ["pt-BR", "ltr"],
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["az-Arab", "rtl"],
    ["", undefined],
    ["no such language", undefined],
  ])("of %j is %s", (language, expected) => {
    expect(directionOf(language)).toBe(expected);
  });
});
