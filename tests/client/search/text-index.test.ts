import { expect, it } from "vitest";
import { TextIndex } from "../../../src/client/search/text-index.ts";

it("tells in which version a text was found that several share", async () => {
  const engine = `const found = [];
    const load = (bundle) => found.push({ id: "a", bundle, score: 1 });
    export const createInstance = ({ basePath }) => (load(basePath), {
      filters: async () => ({}),
      mergeIndex: async (url) => load(url),
      search: async () => ({ results: found }),
    });`;
  // What is loaded is this folder's pagefind.js.
  const text = new TextIndex([`data:text/javascript,${encodeURIComponent(engine)}//`, "/one/", "/two/"]);
  expect((await text.find(["any"])).map(({ place, fragment }) => [place, fragment])).toEqual([0, 1, 2].map((place) => [place, "a"]));
});
