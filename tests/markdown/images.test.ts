import { describe, expect, it } from "vitest";
import { images } from "../../src/markdown/images.ts";
import { CONTENT_FOLDER, renderHtml } from "./render.ts";

const render = (text: string, file: string) => renderHtml(text, { mdast: [images(CONTENT_FOLDER)], file });
const sourceOf = async (url: string, file = "1.0.0/guides/a.mdx") =>
  /src="(?<src>[^"]*)"/u.exec(await render(`![x](${url})`, file))?.groups?.["src"];

describe("an image of assets", () => {
  it.each([
    ["/assets/a.png", "1.0.0/index.mdx", "../assets/a.png"],
    ["/assets/a.png", "1.0.0/guides/a.mdx", "../../assets/a.png"],
    ["/assets/shots/a.jpg", "1.0.0/a/b/c.mdx", "../../../assets/shots/a.jpg"],
    ["/assets/my%20shot.png", "1.0.0/index.mdx", "../assets/my%20shot.png"],
    ["</assets/my shot.png>", "1.0.0/index.mdx", "../assets/my%20shot.png"],
    ["/assets/café.png", "1.0.0/index.mdx", "../assets/caf%C3%A9.png"],
  ])("is found from the page's file: %s in %s", async (url, file, source) => {
    expect(await sourceOf(url, file)).toBe(source);
  });

  it("keeps its words", async () => {
    expect(await render('![What *it* shows](/assets/a.png "T")', "1.0.0/a.mdx")).toBe(
      '<p><img src="../assets/a.png" alt="What it shows" title="T"></p>',
    );
  });

  it.each([
    ["/assets/logos/a.svg", "strata:assets/logos/a.svg"],
    ["/assets/my%20plan.SVG", "strata:assets/my%20plan.SVG"],
    ["</assets/my plan.svg>", "strata:assets/my%20plan.svg"],
  ])("that is a drawing stays the file that it is, named by reference: %s", async (url, reference) => {
    expect(await sourceOf(url)).toBe(reference);
  });

  it("with a broken escape stops no build: the check has told it", async () => {
    expect(await sourceOf("/assets/100%zz.png")).toBeDefined();
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
