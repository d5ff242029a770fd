import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chosenLabels, rememberLabel } from "../../src/client/tab-memory.ts";
import { STORAGE_KEY } from "../../src/contract.ts";

/** The part of the browser's storage that is used, in memory. */
function storageOf(values: Map<string, string>) {
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("window", { localStorage: storageOf(stored) });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the labels that a reader chose", () => {
  it("are none at first", () => {
    expect(chosenLabels()).toEqual([]);
  });

  it("come with the latest first, each once", () => {
    for (const label of ["Linux", "Windows", "macOS", "Linux"]) rememberLabel(label);
    expect(chosenLabels()).toEqual(["Linux", "macOS", "Windows"]);
  });

  it("are forgotten after twenty others", () => {
    for (let index = 0; index <= 20; index += 1) rememberLabel(`Label ${index}`);
    expect(chosenLabels()).toHaveLength(20);
    expect(chosenLabels()).not.toContain("Label 0");
    expect(chosenLabels()[0]).toBe("Label 20");
  });

  it.each([
    ["no JSON", "{", []],
    ["no list", '{"a":1}', []],
    ["nothing", "null", []],
    ["a list that holds more than text", '["Linux", 1, null, {"a": 1}, "macOS"]', ["Linux", "macOS"]],
  ])("are read carefully where the storage holds %s", (_, text, labels) => {
    stored.set(STORAGE_KEY.tabs, text);
    expect(chosenLabels()).toEqual(labels);
  });

  it("replace a broken memory", () => {
    stored.set(STORAGE_KEY.tabs, "{");
    rememberLabel("Linux");
    expect(chosenLabels()).toEqual(["Linux"]);
  });
});

describe("a storage that is refused", () => {
  it("is no obstacle: nothing is remembered, nothing thrown", () => {
    vi.stubGlobal("window", {
      get localStorage(): never {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    expect(() => rememberLabel("Linux")).not.toThrow();
    expect(chosenLabels()).toEqual([]);
  });
});
