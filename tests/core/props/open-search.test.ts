import { describe, expect, it } from "vitest";
import { openSearchDescription } from "../../../src/core/props/open-search.ts";
import { siteOf } from "./small-site.ts";

const describeSite = (site: { product: string; title?: string }) => openSearchDescription(siteOf({ versions: "1", site }));

describe("the OpenSearch description", () => {
  it("leads the address bar to the page of results, with the site's host and path", () => {
    expect(describeSite({ product: "Example Server" })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Example Server</ShortName>
      <LongName>Example Server</LongName>
      <Description>Search the documentation of Example Server.</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Image>https://docs.example.org/docs/assets/logo.svg</Image>
      <Url type="text/html" template="https://docs.example.org/docs/search/?q={searchTerms}"/>
      <Url type="application/opensearchdescription+xml" rel="self" template="https://docs.example.org/docs/opensearch.xml"/>
      </OpenSearchDescription>
      "
    `);
  });

  it.each([
    ["Sixteen letters.", "Sixteen letters."],
    ["Example Identity Server", "Example Identity"],
    ["Pneumonoultramicroscopic Docs", "Pneumonoultramic"],
    ["R&D <docs>", "R&#38;D &#60;docs&#62;"],
  ])("names %s in at most 16 letters: %s", (title, name) => {
    expect(describeSite({ product: "Example", title })).toContain(`<ShortName>${name}</ShortName>`);
  });
});
