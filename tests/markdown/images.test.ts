import { describe, expect, it } from "vitest";
import { images } from "../../src/markdown/images.ts";
import { CONTENT_FOLDER, renderHtml } from "./render.ts";

const render = (text: string, file: string) => renderHtml(text, { mdast: [images(CONTENT_FOLDER)], file });
const sourceOf = async (url: string, file = "1.0.0/guides/a.mdx") =>
  /src="(?<src>[^"]*)"/u.exec(await render(`![x](${url})`, file))?.groups?.["src"];

describe("an image of assets", () => {
  it.each([
    ["/assets/a.svg", "1.0.0/index.mdx", "../assets/a.svg"],
    ["/assets/a.svg", "1.0.0/guides/a.mdx", "../../assets/a.svg"],
    ["/assets/logos/a.svg", "1.0.0/a/b/c.mdx", "../../../assets/logos/a.svg"],
    ["/assets/my%20logo.svg", "1.0.0/index.mdx", "../assets/my%20logo.svg"],
    ["</assets/my logo.svg>", "1.0.0/index.mdx", "../assets/my%20logo.svg"],
    ["/assets/café.svg", "1.0.0/index.mdx", "../assets/caf%C3%A9.svg"],
  ])("is found from the page's file: %s in %s", async (url, file, source) => {
    expect(await sourceOf(url, file)).toBe(source);
  });

  it("keeps its words", async () => {
    expect(await render('![What *it* shows](/assets/a.svg "T")', "1.0.0/a.mdx")).toBe(
      '<p><img src="../assets/a.svg" alt="What it shows" title="T"></p>',
    );
  });

  it("with a broken escape stops no build: the check has told it", async () => {
    expect(await sourceOf("/assets/100%zz.svg")).toBeDefined();
  });
});

describe("any other image", () => {
  it.each(["./a.svg", "a.svg", "../a.svg", "https://example.org/assets/a.svg", "/elsewhere/assets/a.svg"])(
    "stays as it is: %s",
    async (url) => {
      expect(await sourceOf(url)).toBe(url);
    },
  );
});
