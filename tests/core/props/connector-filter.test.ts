import { expect, it } from "vitest";
import { type FilterItem, filterFacets } from "../../../src/core/props/connector-filter.ts";

const item = (category: string, type: string, lifecycle: FilterItem["lifecycle"]): FilterItem => ({ category, type, lifecycle, words: "" });
const print = (items: readonly FilterItem[]) =>
  filterFacets(items).map(
    ({ label, options }) => `${label}: ${options.map((one) => `${one.label} [${one.value}] ${one.count}`).join(", ")}`,
  );

it("offers each value with its number, in the alphabet's order, lifecycles from active on", () => {
  expect(print([item("b", "T", "retired"), item("B2", "U", "built-in"), item("b", "T", "active"), item("a", "T", "active")])).toEqual([
    "Category: a [a] 1, b [b] 2, B2 [B2] 1",
    "Type: T [T] 3, U [U] 1",
    "Lifecycle: Active [active] 2, Retired [retired] 1, Built in [built-in] 1",
  ]);
});

it("leaves out a facet in which all are alike", () => {
  expect(print([item("a", "T", "active"), item("b", "T", "active")])).toEqual(["Category: a [a] 1, b [b] 1"]);
  expect(print([])).toEqual([]);
});
