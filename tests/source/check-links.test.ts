import { describe, expect, it } from "vitest";
import { checkContent } from "../../src/source/check-content.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";
import { contentFolder, page, SOUND_SITE } from "../support/folder.ts";
import type { Files } from "../support/write-files.ts";

const check = (changes: Files = {}) => checkContent(contentFolder(changes));
const problems = (changes: Files) => printDiagnostics(check(changes).diagnostics);
/** A page at 1.0.0/guides/a.mdx with this body, which begins in line 5. */
const guide = (body: string, more: Files = {}): Files => ({ "1.0.0/guides/a.mdx": page(body), ...more });
const TWO_VERSIONS = {
  "versions.yaml": 'versions:\n  - { id: "2.0.0", status: current, base: "1.0.0" }\n  - { id: "1.0.0", status: supported }\n',
};

describe("links", () => {
  it("had better name no anchor that a number tells from another", () => {
    const twice = { "1.0.0/guides/start.mdx": page("## Set up\n\nx\n\n## Set up\n\ny\n\n## Step 1\n\nz") };
    expect(problems(guide("[a](./start.mdx#set-up), [b](./start.mdx#step-1)", twice))).toBe("");
    expect(problems(guide("[a](./start.mdx#set-up-1)", twice))).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 anchor-numbered
        The link ./start.mdx#set-up-1 names an anchor with a number, since several headings of guides/start have the same words: it leads to another heading once one of them goes.
        Give the headings different words, and name the new anchor."
    `);
  });

  it("name what is there even where it cannot be read", () => {
    const unread = {
      "1.0.0/guides/b.mdx": "no front matter",
      "1.0.0/guides/c.mdx": page("<Tabs>"),
      "1.0.0/guides/d.mdx": Buffer.from([0xff]),
    };
    const links = "[b](./b.mdx) [c](./c.mdx#set-up) [d](./d.mdx#set-up)";
    const nav = "- label: Home\n  items: [index, guides/start, guides/a, guides/b, guides/c, guides/d]\n";
    const { diagnostics } = check(guide(links, { ...unread, "nav.yaml": nav }));
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "1.0.0/guides/b.mdx front-matter",
      "1.0.0/guides/c.mdx mdx-syntax",
      "1.0.0/guides/d.mdx file-encoding",
    ]);
  });

  it("lead to pages and anchors, or the nearest is offered", () => {
    expect(
      problems(
        guide("[a](./strat.mdx)\n[b](/guides/strat/)\n[c](./start.mdx#setup)\n[d](#own)\n\n## Owl\n\nx", {
          "1.0.0/guides/start.mdx": page("## Set up\n\nx"),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 link-page-missing
        The link ./strat.mdx leads to no page of 1.0.0.
        Did you mean ./start.mdx?
      1.0.0/guides/a.mdx:6:1 link-page-missing
        The link /guides/strat/ leads to no page of 1.0.0.
        Did you mean /guides/start/?
      1.0.0/guides/a.mdx:7:1 anchor-missing
        The link ./start.mdx#setup names the anchor #setup, which guides/start does not have in 1.0.0.
        Did you mean #set-up?
      1.0.0/guides/a.mdx:8:1 anchor-missing
        The link #own names the anchor #own, which guides/a does not have in 1.0.0.
        Did you mean #owl?"
    `);
  });

  it("are offered the page whose address differs only in case", () => {
    expect(problems(guide("[a](./Start.mdx)\n[b](/Guides/Start/)"))).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 link-page-missing
        The link ./Start.mdx differs in case from the address of the page guides/start.
        Write ./start.mdx.
      1.0.0/guides/a.mdx:6:1 link-page-missing
        The link /Guides/Start/ differs in case from the address of the page guides/start.
        Write /guides/start/."
    `);
  });

  it.each([
    "/guides/start",
    "/guides/start/",
    "./start.mdx",
    "start.mdx#top",
    "1.0.0:/guides/start",
    "../index.mdx",
    "https://example.org/%zz",
  ])("lead to a page with a slash at the end or without: %s", (url) => {
    expect(problems(guide(`[a](${url})`))).toBe("");
  });

  it("use the schemes that documentation needs, and no other", () => {
    const urls = ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org/x"];
    const { diagnostics } = check(guide(urls.map((url) => `[a](${url})`).join("\n\n")));
    expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(urls.map((_, index) => `${5 + 2 * index} link-form`));
    expect(problems(guide(`[a](${urls[0]})`))).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 link-form
        The link javascript:alert(1) uses a scheme that documentation has no use for.
        Use https:, http:, mailto: or tel:, or a path of this site."
    `);
  });

  it("in cards are held to the same rules", () => {
    expect(problems(guide('<Cards><Card title="x" href="javascript:alert(1)"/></Cards>'))).toContain("1.0.0/guides/a.mdx:5:8 link-form");
  });

  it("to a page of another version alone name the version", () => {
    expect(problems({ ...TWO_VERSIONS, ...guide("[new](./new.mdx)"), "2.0.0/guides/new.mdx": page("x") })).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 link-version-missing
        The link ./new.mdx leads nowhere in 1.0.0: this page is shown there, but guides/new is not.
        Wrap the sentence in <Since version="2.0.0">…</Since>, or override this page in a layer."
    `);
    expect(
      problems({ ...TWO_VERSIONS, "2.0.0/guides/b.mdx": page("[old](/guides/start/) [gone](1.0.0:/guides/b/)") }),
    ).toMatchInlineSnapshot(`
      "2.0.0/guides/b.mdx:5:23 link-page-missing
        The link 1.0.0:/guides/b/ leads to no page of 1.0.0. The page guides/b exists in 2.0.0.
        Link by coordinates: 2.0.0:/guides/b/, or remove the link."
    `);
  });

  it("may name files of assets, escaped or not", () => {
    const files = { "assets/my file.pdf": "x", "assets/flowé.svg": '<svg viewBox="0 0 8 8"/>' };
    expect(
      problems(guide("[a](/assets/my%20file.pdf) [b](</assets/my file.pdf>) ![c](/assets/flow%C3%A9.svg) ![d](/assets/flowé.svg)", files)),
    ).toBe("");
    expect(problems(guide("[a](/assets/my-file.pdf)", files))).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 asset-missing
        The link /assets/my-file.pdf names no file: assets/my-file.pdf is not in the content folder.
        Did you mean /assets/my file.pdf?"
    `);
  });
});

describe("images", () => {
  it("are there, are the site's own and have words for those who cannot see them", () => {
    expect(
      problems(guide("![](/assets/logo.svg)\n\n![a](/assets/lgo.svg)\n\n![b](https://example.org/b.png)\n\n![c](/assets/100%zz.png)")),
    ).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 image-alt
        The image /assets/logo.svg has no text for those who cannot see it.
        Write what it shows between the square brackets: ![…](…).
      1.0.0/guides/a.mdx:7:1 image-missing
        The image /assets/lgo.svg is not there: no file assets/lgo.svg in the content folder.
        Did you mean /assets/logo.svg?
      1.0.0/guides/a.mdx:9:1 image-missing
        The image https://example.org/b.png would be fetched from elsewhere or lies outside the content folder.
        Put the file into assets/ and write /assets/name.svg.
      1.0.0/guides/a.mdx:11:1 image-missing
        The image /assets/100%zz.png is not there: no file assets/100%zz.png in the content folder.
        Add the file or correct the path."
    `);
  });
});

describe("files that are called images", () => {
  it("are some that can be shown, with a size, wherever they stand", () => {
    const broken = {
      "site.yaml": SOUND_SITE["site.yaml"].replace("logo.svg", "sizeless.svg"),
      "assets/sizeless.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "assets/dot.png": "no picture",
      "assets/cut.jpg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      "assets/named-so.png": '<svg viewBox="0 0 8 8"/>',
      "assets/notes.txt": "words",
      "assets/unshown.gif": "",
      "1.0.0/guides/beside.webp": "RIFF",
    };
    const shown =
      "![a](/assets/dot.png) ![b](/assets/cut.jpg)\n\nIn words ![c](/assets/named-so.png)\n\n![d](/assets/notes.txt)\n\n![e](./beside.webp)";
    expect(problems({ ...broken, ...guide(shown) }).replaceAll(/\n {2}Export .*/gu, "")).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:1 image-unreadable
        The image /assets/dot.png cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.
      1.0.0/guides/a.mdx:5:23 image-unreadable
        The image /assets/cut.jpg cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.
      1.0.0/guides/a.mdx:7:10 image-unreadable
        The image /assets/named-so.png cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.
      1.0.0/guides/a.mdx:9:1 image-unreadable
        The image /assets/notes.txt cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.
      1.0.0/guides/a.mdx:11:1 image-unreadable
        The image ./beside.webp cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is.
      site.yaml:3:7 image-unreadable
        The site's logo /assets/sizeless.svg cannot be shown: the file is no PNG, JPEG, WebP, AVIF, GIF or SVG image, or does not say how large it is."
    `);
  });
});

describe("variables", () => {
  it("that are nearly a known one are told at their place", () => {
    expect(problems(guide("Get %versoin% of %product%,\nor `%prodct%`. %PATH% and %foo% are words of others."))).toMatchInlineSnapshot(`
      "1.0.0/guides/a.mdx:5:5 variable-unknown
        No version has a variable versoin, so %versoin% is shown as it stands.
        Did you mean %version%?
      1.0.0/guides/a.mdx:6:5 variable-unknown
        No version has a variable prodct, so %prodct% is shown as it stands.
        Did you mean %product%?"
    `);
  });
});

describe("nav.yaml", () => {
  it("names pages that exist, each once", () => {
    expect(
      problems({
        "nav.yaml": "- label: Home\n  items:\n    - idnex\n    - pages: guide/\n    - guides/start\n    - guides/start\n    - index\n",
      }),
    ).toMatchInlineSnapshot(`
      "nav.yaml:3:7 nav-page-missing
        No version has a page idnex.
        Did you mean index?
      nav.yaml:4:14 nav-page-missing
        No page of any version lies under guide/.
        Write the page or remove the entry.
      nav.yaml:6:7 nav-duplicate
        The page guides/start stands twice in the tree: also in line 5.
        Remove one of the two entries, or link to the page from the other place's text."
    `);
  });

  it("names every page that does not say nav: false", () => {
    expect(problems({ "1.0.0/a.mdx": page("x"), "1.0.0/b.mdx": page("y", "nav: false\n") })).toMatchInlineSnapshot(`
      "1.0.0/a.mdx:1:1 page-not-in-nav
        The page stands in no navigation tree of 1 version (1.0.0), so readers find it only by search.
        Name a in nav.yaml, or write "nav: false" in the page if that is meant."
    `);
  });
});
