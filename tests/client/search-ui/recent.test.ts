import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from "../../../src/client/search-ui/recent.ts";
import { STORAGE_KEY } from "../../../src/contract.ts";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("recent searches", () => {
  it("come with the latest first, each once, five at most", () => {
    for (const query of ["a", "b", "c", "d", "a", "e", "f"]) rememberSearch(query);
    expect(recentSearches()).toEqual(["f", "e", "a", "d", "c"]);
  });

  it("are forgotten one by one, or all; then nothing stays in the storage", () => {
    for (const query of ["a", "b"]) rememberSearch(query);
    forgetSearch("a");
    expect(recentSearches()).toEqual(["b"]);
    forgetSearch("unknown");
    forgetSearch("b");
    expect(stored.size).toBe(0);
    rememberSearch("c");
    forgetSearches();
    expect(stored.size).toBe(0);
  });

  it.each([
    ["no JSON", "{", []],
    ["no list", '{"length":1}', []],
    ["more than text", '["a", 1, null, {"b": 1}, " b "]', ["a", "b"]],
    ["space only", '["  ", ""]', []],
    ["more than is kept", JSON.stringify(["a", "b", "c", "d", "e", "f"]), ["a", "b", "c", "d", "e"]],
    ["a long text", JSON.stringify(["x".repeat(10_000)]), ["x".repeat(200)]],
    ["more than was ever written", JSON.stringify(["x".repeat(300_000)]), []],
  ])("are read carefully where the storage holds %s", (_, text, queries) => {
    stored.set(STORAGE_KEY.searches, text);
    expect(recentSearches()).toEqual(queries);
  });
});
