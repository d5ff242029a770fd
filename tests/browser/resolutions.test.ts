import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServedSite } from "../../src/cli/serve.ts";
import { strata } from "../support/build.ts";
import { page, SOUND_SITE } from "../support/folder.ts";
import { servePlainly } from "../support/plain-server.ts";
import { useReaders } from "../support/reader.ts";
import { writeFiles } from "../support/write-files.ts";

const named = (title: string, more = "") => page("Text.", more).replace("A title", title);

const BASE = "/my/docs/";

/** Two versions between which a page stays, moves, is replaced, ends below another, and ends below none. Under a path of its host. */
const SITE = {
  ...SOUND_SITE,
  "site.yaml": SOUND_SITE["site.yaml"].replace("https://docs.example.org/", `https://docs.example.org${BASE}`),
  "1.0.0/index.mdx": undefined,
  "1.0.0/guides/start.mdx": undefined,
  "versions.yaml": `versions:\n  - { id: "2.0", status: current, base: "1.0" }\n  - { id: "1.0", status: supported }\n`,
  "nav.yaml": "- label: Home\n  index: index\n  items: [{ pages: guides/ }, lone]\n",
  "1.0/index.mdx": named("Front page"),
  "1.0/guides/index.mdx": named("Guides"),
  "1.0/guides/stays.mdx": named("Stays"),
  "1.0/guides/moves.mdx": named("Moves"),
  "1.0/guides/replaced.mdx": named("Replaced"),
  "1.0/guides/ends.mdx": named("Ends"),
  "1.0/lone.mdx": named("Lone"),
  "2.0/guides/moved.mdx": named("Moved", "formerly: guides/moves\n"),
  "2.0/guides/successor.mdx": named("Successor"),
  "2.0/layer.yaml": `removed:
  - { key: guides/replaced, reason: Something better came., successor: guides/successor }
  - { key: guides/ends, reason: Nobody used it. }
  - { key: lone, reason: It was too lonely. }
`,
};

let parent: string;
let site: ServedSite;
const readers = useReaders(() => site.url);

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "strata-resolutions-"));
  const folder = join(parent, "dist");
  writeFiles(join(parent, "content"), SITE);
  const { status, output } = strata("build", "--content", join(parent, "content"), "--out", folder);
  if (status !== 0) throw new Error(output);
  // What works here needs no rules of a host.
  site = await servePlainly(folder, BASE);
});
afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

describe("a switch of version", () => {
  it.each([
    { kind: "same", from: "1.0/guides/stays/", to: "2.0/guides/stays/", menu: "", notice: "" },
    {
      kind: "moved",
      from: "1.0/guides/moves/",
      to: "2.0/guides/moved/",
      menu: "there called Moved",
      notice: "This is where 2.0 has the page Moves.",
    },
    {
      kind: "replaced",
      from: "1.0/guides/replaced/",
      to: "2.0/guides/successor/",
      menu: "replaced there by Successor",
      notice: "Replaced is not in 2.0; this page takes its place. Something better came.",
    },
    {
      kind: "nearest",
      from: "1.0/guides/ends/",
      to: "2.0/guides/",
      menu: "not there; leads to Guides",
      notice: "Ends is not in 2.0; this is its nearest page. Nobody used it.",
    },
    {
      kind: "home",
      from: "1.0/lone/",
      to: "2.0/",
      menu: "not there; leads to Front page",
      notice: "Lone is not in 2.0; this is its front page. It was too lonely.",
    },
  ])("is answered and explained: $kind", async ({ from, to, menu, notice }) => {
    const page = await readers.open(from);
    await page.locator(".version-menu summary").click();
    const entry = page.locator(".version-menu").getByRole("link", { name: "2.0" });
    expect(await entry.locator(".version-menu-note").allInnerTexts()).toEqual(menu === "" ? [] : [menu]);
    await entry.click();
    await page.waitForURL(`**/${to}`);
    expect((await page.locator("arrival-notice").allInnerTexts()).join("")).toBe(notice);
  });

  it("is followed backwards through a move", async () => {
    const page = await readers.open("2.0/guides/moved/");
    await page.locator(".version-menu summary").click();
    await page.locator(".version-menu").getByRole("link", { name: "1.0" }).click();
    await page.waitForURL("**/1.0/guides/moves/");
  });

  it("is answered at the old address, too, and under the alias of the current version", async () => {
    const page = await readers.open("2.0/guides/moves/");
    await page.waitForURL("**/2.0/guides/moved/");
    await page.goto(`${site.url}latest/guides/stays/`);
    await page.waitForURL("**/2.0/guides/stays/");
  });
});

describe("a site under a path of its host, on a plain file server", () => {
  it("leads in, finds, filters, compares and remembers", async () => {
    const page = await readers.open("");
    await page.waitForURL(`**${BASE}2.0/`);
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: "Search" }).fill("successor");
    await page.getByRole("option", { name: "Successor" }).first().click();
    await page.waitForURL(`**${BASE}2.0/guides/successor/*`);
    await page.locator(".nav-filter input").fill("moved");
    await page.locator("[data-nav=matches]").getByRole("link", { name: "Moved" }).click();
    await page.waitForURL(`**${BASE}2.0/guides/moved/`);
    await page.goto(`${site.url}compare/?page=guides/moved&from=1.0&to=2.0`);
    await page.locator("[data-compare=output]:visible").waitFor();
    await page.goto(`${site.url}search/?q=lone&version=1.0`);
    await page.locator(".search-hit").getByRole("link", { name: "Lone" }).click();
    await page.waitForURL(`**${BASE}1.0/lone/*`);
  });

  it("names no address outside its path but in words, and no service worker stands between it and its readers", async () => {
    const page = await readers.open("2.0/guides/moved/");
    const urls = await page
      .locator("[href^='/'], [src^='/'], [data-file], [data-bundle]")
      .evaluateAll((elements) =>
        elements.flatMap((element) => ["href", "src", "data-file", "data-bundle"].flatMap((name) => element.getAttribute(name) ?? [])),
      );
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => url.startsWith("/") && !url.startsWith(BASE))).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});
