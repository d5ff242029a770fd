import { describe, expect, it } from "vitest";
import { isShown } from "../../src/core/conditions.ts";
import { conditionsOf, versionsOf } from "../support/content.ts";

const versions = versionsOf("next <- 7.10 <- 7.9 <- 7.1");

describe("isShown", () => {
  it.each([
    ["", ["next", "7.10", "7.9", "7.1"]],
    ["since 7.9", ["next", "7.10", "7.9"]],
    ["until 7.9", ["7.9", "7.1"]],
    ["since 7.1", ["next", "7.10", "7.9", "7.1"]],
    ["until next", ["next", "7.10", "7.9", "7.1"]],
    ["since next", ["next"]],
    ["since 7.9 until 7.10", ["7.10", "7.9"]],
    ["since 7.9 until 7.9", ["7.9"]],
    ["since 7.10 until 7.9", []],
    ["since 7.9 since 7.10", ["next", "7.10"]],
  ])("shows a part with %j in %j, by the order of the list and not by the ids", (when, shown) => {
    expect(versions.map(({ id }) => id).filter((id) => isShown(conditionsOf(when), id, versions))).toEqual(shown);
  });
});
