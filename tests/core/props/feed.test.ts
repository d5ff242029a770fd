import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/build/html.ts";
import { changesFeed } from "../../../src/core/props/feed.ts";
import { SMALL_SITE, siteOf } from "./small-site.ts";

const about = { 3: { released: "2026-02-01" }, 2: { label: "2 <beta> & more" }, 1: { released: "2024-05-06", label: "1 LTS" } };
const feed = changesFeed(siteOf({ ...SMALL_SITE, about, site: { title: "Docs & “Co”", url: "https://docs.example.org/docs/" } }));

/** The texts of all elements of a name, as a reader of XML finds them. */
function texts(xml: string, name: string): string[] {
  return parseHtml(xml)
    .filter((element) => element.name === name)
    .map(({ text }) => text.trim());
}

describe("the feed of changes", () => {
  it("has an entry for every version with a day of release, newest first, each the page of its changes", () => {
    expect(texts(feed, "id")).toEqual([
      "https://docs.example.org/docs/changes.xml",
      "https://docs.example.org/docs/3/changes/",
      "https://docs.example.org/docs/1/changes/",
    ]);
    expect(texts(feed, "title")).toEqual(["Changes · Docs & “Co”", "Changes in 3", "Changes in 1 LTS"]);
  });

  it("is as old as the newest of them, whenever it was built", () => {
    expect(texts(feed, "updated")).toEqual(["2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z", "2024-05-06T00:00:00Z"]);
  });

  it("holds the changes as HTML, with links that lead from anywhere", () => {
    const [content = ""] = texts(feed, "content");
    expect(content.replaceAll("><", ">\n<")).toMatchInlineSnapshot(`
      "<p>What the documentation of 3 adds, changes, moves and removes against 2 &#60;beta&#62; &#38; more.</p>
      <h2>Home</h2>
      <ul>
      <li>changed: <a href="https://docs.example.org/docs/3/guides/install/">Install anew</a> · <a href="https://docs.example.org/docs/compare/?page=guides/install&#38;from=2&#38;to=3">Compare with 2 &#60;beta&#62; &#38; more</a>
      </li>
      </ul>
      <h2>Connectors</h2>
      <ul>
      <li>added: <a href="https://docs.example.org/docs/3/connectors/new/">New 3</a>
      </li>
      </ul>"
    `);
    expect(texts(feed, "summary")).toEqual(["1 added, 1 changed", expect.stringContaining("first version documented here")]);
  });

  it("is sound whatever words the content has", () => {
    const words = { title: "</title>\u0001 ]]> <b> & \ud800" };
    const hostile = changesFeed(siteOf({ versions: "2 <- 1", about: { 2: { released: "2026-02-01" } }, layers: { 2: { a: words } } }));
    const bare = hostile.replace(/&#\d+;/gu, "");
    for (const sign of ["&", "\u0001", "\ud800", "]]>"]) expect(bare).not.toContain(sign);
    expect(texts(hostile, "content")[0]).toContain("&#60;/title&#62; ]]&#62; &#60;b&#62; &#38; \ufffd");
  });

  it("names a fixed moment where nothing was ever released", () => {
    const empty = changesFeed(siteOf({ versions: "1" }));
    expect(texts(empty, "updated")).toEqual(["1970-01-01T00:00:00Z"]);
    expect(texts(empty, "entry")).toEqual([]);
  });
});
