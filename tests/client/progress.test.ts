import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { doneSteps, followProgress, markSteps } from "../../src/client/progress.ts";
import { STORAGE_KEY } from "../../src/contract.ts";

const stored = new Map<string, string>();
let browser: EventTarget;

beforeEach(() => {
  stored.clear();
  browser = new EventTarget();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal("window", Object.assign(browser, { localStorage }));
  vi.stubGlobal("document", new EventTarget());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the steps that a reader has done", () => {
  it("are none at first", () => expect([...doneSteps()]).toEqual([]));

  it("are those marked and not unmarked, the latest first, each once", () => {
    for (const id of ["t/a", "t/b", "t/c", "t/a"]) markSteps([id], true);
    markSteps(["t/b"], false);
    expect([...doneSteps()]).toEqual(["t/a", "t/c"]);
    expect(stored.get(STORAGE_KEY.progress)).toBe('["t/a","t/c"]');
  });

  it("leave nothing behind when all marks are gone", () => {
    markSteps(["t/a", "t/b"], true);
    markSteps(["t/a", "t/b"], false);
    expect(stored.size).toBe(0);
  });

  it("are a thousand at most", () => {
    markSteps(
      Array.from({ length: 1001 }, (_, index) => `t/${index}`),
      true,
    );
    expect(doneSteps().size).toBe(1000);
  });

  it.each([
    ["no JSON", "{", []],
    ["no list", '{"t/a":true}', []],
    ["nothing", "null", []],
    ["more than text", '["t/a",1,null,{"a":1},["t/b"],"t/c"]', ["t/a", "t/c"]],
    ["names of prototypes, as names", '["__proto__","constructor"]', ["__proto__", "constructor"]],
    ["more than was ever written", JSON.stringify(["t/a", "x".repeat(200_000)]), []],
  ])("are read carefully where the storage holds %s", (_, text, ids) => {
    stored.set(STORAGE_KEY.progress, text);
    expect([...doneSteps()]).toEqual(ids);
  });
});

describe("those who follow the progress", () => {
  it("hear of it at once, of marks, of other tabs and of a page shown again, until they stop", () => {
    const show = vi.fn<() => void>();
    const stop = new AbortController();
    followProgress(show, stop.signal);
    expect(show).toHaveBeenCalledTimes(1);
    markSteps(["t/a"], true);
    browser.dispatchEvent(Object.assign(new Event("storage"), { key: STORAGE_KEY.progress }));
    browser.dispatchEvent(Object.assign(new Event("storage"), { key: null }));
    browser.dispatchEvent(new Event("pageshow"));
    expect(show).toHaveBeenCalledTimes(5);
    browser.dispatchEvent(Object.assign(new Event("storage"), { key: STORAGE_KEY.theme }));
    stop.abort();
    markSteps(["t/b"], true);
    expect(show).toHaveBeenCalledTimes(5);
  });
});

describe("a storage that is full", () => {
  it("still leaves the marks of this page, and stores them with the next once it has room", () => {
    vi.stubGlobal("window", {
      localStorage: {
        getItem: () => null,
        setItem: () => {
          throw new DOMException("Full.", "QuotaExceededError");
        },
      },
    });
    markSteps(["t/a"], true);
    expect([...doneSteps()]).toEqual(["t/a"]);
    vi.stubGlobal("window", { localStorage: { getItem: () => '["t/b","t/a"]', setItem: () => undefined } });
    markSteps(["t/b"], true);
    expect([...doneSteps()]).toEqual(["t/b", "t/a"]);
  });
});
