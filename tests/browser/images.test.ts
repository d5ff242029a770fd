import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { strata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { type HtmlPage, readPages } from "../support/html.ts";
import { useReaders } from "../support/reader.ts";
import { writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-images-"));
const out = join(parent, "dist");
const PLAN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 0h80v40z"/></svg>';
const BELOW = "\n\nA line.".repeat(200);
let pages: HtmlPage[];
let site: ServedSite;
const readers = useReaders(() => site.url);

/** One picture on three pages of two versions, in Markdown, in MDX and in a figure; one that lies beside its page; a drawing, and logos of both kinds. */
beforeAll(async () => {
  const picture = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  const connector = (logo: string) =>
    page("Log in.", `kind: connector\ncategory: Login\ntype: Authenticator\nlogo: /assets/${logo}\nreleases: { "1.0.0": "1.0.0" }\n`);
  const content = join(parent, "content");
  writeFiles(content, {
    ...SOUND_SITE,
    "versions.yaml": 'versions:\n  - { id: "2.0.0", status: current, base: "1.0.0" }\n  - { id: "1.0.0", status: supported }\n',
    "nav.yaml": "- label: Home\n  items: [index, pages: guides/, connectors, pages: connectors/]\n",
    "1.0.0/index.mdx": page('Look.\n\n![A shot](/assets/shot.png "Click")\n\n![A plan](/assets/plan.svg)\n\n[The shot](/assets/shot.png)'),
    "1.0.0/guides/start.mdx": undefined,
    "1.0.0/guides/start.md": page(
      `${BELOW}\n\n![The same shot](/assets/shot.png)\n\n![A plan](/assets/plan.svg)\n\n![Beside](./beside.png)`,
    ),
    "1.0.0/guides/figure.mdx": page('<Figure caption="A shot">\n\n![In a figure](/assets/shot.png)\n\n</Figure>'),
    "1.0.0/connectors/index.mdx": page("<ConnectorCards />"),
    "1.0.0/connectors/drawn/index.mdx": connector("drawn.svg"),
    "1.0.0/connectors/painted/index.mdx": connector("painted.png"),
    "1.0.0/guides/beside.png": await picture(30, 20, "#c53"),
    "assets/shot.png": await picture(1600, 900, "#35c"),
    "assets/painted.png": await picture(400, 200, "#3c5"),
    "assets/plan.svg": PLAN,
    "assets/drawn.svg": PLAN.replace("M0 0", "M1 1"),
    "assets/notes.txt": "For download.",
  });
  const { status, output } = strata("build", "--content", content, "--out", out, "--verify");
  if (status !== 0) throw new Error(output);
  pages = readPages(out);
  site = await serveSite({ folder: out, base: "/", port: 4560 });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

const filesOf = () => (readdirSync(out, { recursive: true }) as string[]).filter((file) => /\.(?:png|webp|svg)$/u.test(file)).sort();
const imagesOf = (path: string) =>
  pages
    .find(({ file }) => file === `${path}index.html`)
    ?.elements.filter(({ name, attributes }) => name === "img" && attributes["alt"] !== "")
    .map(({ attributes }) => attributes) ?? [];

describe("an image that many pages show", () => {
  it("is stored once for each format, under a name with a hash, and its original where words name it", () => {
    const hashed = filesOf().filter((file) => /shot|plan|beside/u.test(file));
    expect(hashed.map((file) => file.replace(/\.[0-9a-f]{10}\./u, ".HASH."))).toEqual([
      "assets/plan.svg",
      "assets/shot.png",
      "media/beside.HASH.webp",
      "media/shot.HASH.webp",
    ]);
  });

  it("has no double, nor has any other image", () => {
    const digests = filesOf().map((file) =>
      createHash("sha256")
        .update(readFileSync(join(out, file)))
        .digest("hex"),
    );
    expect(digests.length).toBeGreaterThan(6);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it.each(["1.0.0/", "2.0.0/"])("has its size, waits until it is near, and is the same file in %s", (version) => {
    const [shot, plan] = imagesOf(version);
    const lazy = { loading: "lazy", decoding: "async" };
    expect(shot).toMatchObject({ ...lazy, alt: "A shot", title: "Click", width: "1600", height: "900" });
    expect(plan).toMatchObject({ ...lazy, alt: "A plan", src: "/assets/plan.svg", width: "80", height: "40" });
    const others = [imagesOf(`${version}guides/start/`)[0], imagesOf(`${version}guides/figure/`)[0]];
    expect(others).toMatchObject([
      { ...lazy, alt: "The same shot", src: shot?.["src"] },
      { ...lazy, alt: "In a figure", src: shot?.["src"] },
    ]);
  });

  it("has an address in the pages' Markdown that answers", async () => {
    const twin = readFileSync(join(out, "2.0.0/guides/start.md"), "utf8");
    const paths = [...twin.matchAll(/!\[[^\]]*\]\(https:\/\/docs\.example\.org(?<path>[^)]*)\)/gu)].map(({ groups }) => groups?.["path"]);
    expect(paths).toEqual(["/assets/shot.png", "/assets/plan.svg"]);
    for (const path of [...paths, "/assets/notes.txt"]) expect((await fetch(new URL(path ?? "", site.url))).status).toBe(200);
  });
});

describe("a logo", () => {
  it("is the file itself if it is drawn, else a picture as large as it is shown; there is one file of each", () => {
    const logos = filesOf().filter((file) => /drawn|painted|logo/u.test(file));
    expect(logos.map((file) => file.replace(/\.[0-9a-f]{10}\./u, ".HASH."))).toEqual([
      "media/drawn.HASH.svg",
      "media/logo.HASH.svg",
      "media/painted-96.HASH.webp",
    ]);
  });

  it("of a connector is within 96 pixels", async () => {
    const painted = filesOf().find((file) => file.includes("painted")) ?? "";
    expect(await sharp(join(out, painted)).metadata()).toMatchObject({ format: "webp", width: 96, height: 48 });
  });
});

describe("a reader's browser", () => {
  it("shows the images under the site's security policy, and keeps what names hold a hash", async () => {
    const page = await readers.open("2.0.0/");
    const images = page.locator(".prose img");
    await expect.poll(() => images.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0))).toBe(true);
    expect(await images.last().boundingBox()).toMatchObject({ width: 80, height: 40 });
    const path = await images.first().getAttribute("src");
    expect((await fetch(new URL(path ?? "", site.url))).headers.get("cache-control")).toContain("immutable");
  });

  it.each([360, 1280])("loads an image when it is near, and moves nothing, at %i px", async (width) => {
    const page = await readers.open("2.0.0/guides/start/", { width });
    const shot = page.getByAltText("The same shot");
    expect(await shot.evaluate((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0)).toBe(
      false,
    );
    const before = await shot.boundingBox();
    await shot.scrollIntoViewIfNeeded();
    await expect.poll(() => shot.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600);
    const after = await shot.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  });
});
