import { describe, expect, it } from "vitest";
import { printDuration, secondsOf } from "../../src/core/durations.ts";

describe("a duration of front matter", () => {
  it.each([
    ["30s", 30],
    ["90s", 90],
    ["1m", 60],
    ["9999m", 599_940],
  ])("%s is %i seconds", (written, seconds) => expect(secondsOf(written)).toBe(seconds));
});

describe("a duration in words", () => {
  it.each([
    [0, "0 s"],
    [30, "30 s"],
    [59, "59 s"],
    [60, "1 min"],
    [61, "2 min"],
    [120, "2 min"],
    [1560, "26 min"],
    [3540, "59 min"],
    [3541, "1 h"],
    [3600, "1 h"],
    [3900, "1 h 5 min"],
    [7170, "2 h"],
    [599_940, "166 h 39 min"],
  ])("%i seconds are %s: whole minutes from a minute on, rounded up", (seconds, words) => expect(printDuration(seconds)).toBe(words));
});
