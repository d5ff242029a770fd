import { hash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { Indexer } from "../../src/build/search-index.ts";
import { bytesOf, writeFolder } from "../support/folder.ts";

const [going, fresh] = [new Indexer(), new Indexer()];

afterAll(() => going.close());

/** The index of pages whose texts are these, by key, as files. */
async function indexOf(indexer: Indexer, pages: Readonly<Record<string, string>>) {
  const folder = writeFolder({ "page.html": "" });
  const texts = Object.entries(pages).map(([key, words]) => {
    const text = `<!doctype html><html lang="en"><body><article data-pagefind-body><h1>${key}</h1><p>${words}</p></article></body></html>`;
    return { key, file: "page.html", text, searched: hash("sha256", text) };
  });
  const report = await indexer.make({ folder, place: "index", former: [], key: "key", pages: texts });
  return { files: bytesOf(folder), fragments: report.fragments };
}

describe("an index that goes on from that of another version", () => {
  it.each([
    ["of the first version", { b: "Alpha beta.", c: "Gamma." }],
    ["that says the same", { b: "Alpha beta.", c: "Gamma." }],
    ["in which a page says something else", { b: "Alpha delta.", c: "Gamma." }],
    ["in which pages were added", { b: "Alpha delta.", c: "Gamma.", a: "Epsilon.", d: "Beta." }],
    ["in which a page ended", { c: "Gamma.", a: "Epsilon.", d: "Beta." }],
    ["in which pages stand in another order", { a: "Epsilon.", d: "Beta.", c: "Gamma." }],
  ])("is to the byte one made anew: %s", async (_, pages) => {
    const made = await indexOf(going, pages);
    expect(made.fragments.size).toBe(Object.keys(pages).length);
    expect(made).toEqual(await indexOf(fresh, pages));
    // The next one that is made anew has nothing to go on from.
    await indexOf(fresh, { other: "Else." });
  });
});
