import { describe, expect, it } from "vitest";
import { images } from "../../src/markdown/images.ts";
import { CONTENT_FOLDER, renderHtml } from "./render.ts";

const render = (text: string, file: string) => renderHtml(text, { hast: [images(CONTENT_FOLDER)], file });
const sourceOf = async (url: string, file = "1.0.0/guides/a.mdx") =>
  /src="(?<src>[^"]*)"/u.exec(await render(`![x](${url})`, file))?.groups?.["src"];

describe("an image of the site", () => {
  it.each([
    ["/assets/a.svg", "strata:assets/a.svg"],
    ["/assets/my%20logo.svg", "strata:assets/my%20logo.svg"],
    ["</assets/my logo.svg>", "strata:assets/my%20logo.svg"],
    ["/assets/café.svg", "strata:assets/caf%C3%A9.svg"],
    ["./a.svg", "strata:1.0.0/guides/a.svg"],
    ["../a.svg", "strata:1.0.0/a.svg"],
  ])("is referred to by its path from the content folder: %s", async (url, source) => {
    expect(await sourceOf(url)).toBe(source);
  });

  it("keeps its words", async () => {
    expect(await render('![What *it* shows](/assets/a.svg "T")', "1.0.0/a.mdx")).toBe(
      '<p><img src="strata:assets/a.svg" alt="What it shows" title="T"></p>',
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

describe("an image of another site", () => {
  it.each(["https://example.org/assets/a.svg", "data:,"])("stays as it is: %s", async (url) => {
    expect(await sourceOf(url)).toBe(url);
  });
});
