import { describe, expect, it } from "vitest";
import type { SourcePage } from "../../src/core/content.ts";
import { withImagesFrom, withoutFormerly } from "../../src/source/page-text.ts";
import { readContent } from "../../src/source/read-content.ts";
import { contentFolder, page } from "../support/folder.ts";

describe("a page without its former key", () => {
  it.each([
    ["a word", "formerly: a/b # moved\n"],
    ["a list in a line", "formerly: [a, b]\n"],
    ["a list", "formerly:\n  - a\n  - b\n"],
    ["a list without margin", "formerly:\n- a\n- b\n"],
  ])("has all its other bytes: %s", (_, line) => {
    expect(withoutFormerly(page("---\nformerly: x\n---", line))).toBe(page("---\nformerly: x\n---"));
    expect(withoutFormerly(page("Text.", `${line}order: 3\n`).replaceAll("\n", "\r\n"))).toBe(
      page("Text.", "order: 3\n").replaceAll("\n", "\r\n"),
    );
  });

  it.each([page("formerly: no"), "no front matter\n", "---\nformerly: [\n---\n".slice(0, 4)])("is the same if it has none: %j", (text) =>
    expect(withoutFormerly(text)).toBe(text),
  );
});

describe("a page at another place", () => {
  const read = (text: string): SourcePage => {
    const files = { "1.0.0/guides/a.mdx": text, "1.0.0/guides/x y.svg": "<svg/>", "1.0.0/x.svg": "<svg/>" };
    const found = readContent(contentFolder(files)).content?.pages.find(({ key }) => key === "guides/a");
    if (found === undefined) throw new Error("The page cannot be read.");
    return found;
  };
  const move = (body: string) => {
    const moved = withImagesFrom(read(page(body)), page(body), "2.0.0/guides/a.mdx");
    return typeof moved === "string" ? moved.split("---\n").at(-1)?.trimEnd() : moved.refused;
  };

  it.each([
    ["![one](../x.svg)", "![one](../../1.0.0/x.svg)"],
    [
      'See ![one](<x y.svg> "t") and ![x.svg](./x%20y.svg).',
      'See ![one](<../../1.0.0/guides/x%20y.svg> "t") and ![x.svg](../../1.0.0/guides/x%20y.svg).',
    ],
    ["- text\n\n  > ![../x.svg](../x.svg) [../x.svg](./start.mdx)", "- text\n\n  > ![../x.svg](../../1.0.0/x.svg) [../x.svg](./start.mdx)"],
    [
      "`![no](../x.svg)` ![logo](/assets/logo.svg) ![l](../../assets/logo.svg)",
      "`![no](../x.svg)` ![logo](/assets/logo.svg) ![l](../../assets/logo.svg)",
    ],
  ])("names the images where they lie: %s", (body, expected) => expect(move(body)).toBe(expected));

  it("is refused when an image is named in a form that cannot be found", () => {
    expect(move("![one](..&#47;x.svg)")).toMatchInlineSnapshot(
      `"The image ../x.svg lies beside 1.0.0/guides/a.mdx and is named in a form that cannot be rewritten for the copy. Move it into assets/ and write /assets/name.svg there, then run the command again."`,
    );
  });
});
