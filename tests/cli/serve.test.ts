import { describe, expect, it, onTestFinished } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { writeFolder } from "../support/folder.ts";

/** Files whose names change with what they hold, and others that look a little like them. */
const LASTING = { "_astro/shared.BZ3aXy7-.js": "", "nav/2.0.88b2461f64.json": "{}", "pagefind/2.0/fragment/en_037b35d.pf_fragment": "" };
const CHANGING = {
  "theme.js": "",
  "pagefind/2.0/pagefind-entry.json": "{}",
  "assets/plan.svg": "<svg/>",
  "2.0/nav/index.html": "",
  "2.0/_astro/index.html": "",
  "2.0/a.md": "",
};

const SITE = {
  "404.html": "nothing here",
  "2.0/index.html": "front",
  "2.0/a/index.html": "page a",
  "secret.txt": "in the site",
  ...LASTING,
  ...CHANGING,
};

describe("the preview server", () => {
  it("serves folders by their index, under the site's path", async () => {
    const { url } = await serve("/docs/");
    expect(url).toMatch(/^http:\/\/localhost:\d+\/docs\/$/u);
    expect(await (await fetch(`${url}2.0/a/`)).text()).toBe("page a");
  });

  it("gives the next free port where one is taken", async () => {
    const first = await serve("/");
    const second = await serve("/", portOf(first));
    expect(portOf(second)).toBe(portOf(first) + 1);
  });

  it.each(["nowhere/", "2.0/b/", "..%2f..%2fetc%2fpasswd", "%00"])("answers %s with the site's 404 page", async (path) => {
    const { url } = await serve("/");
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("nothing here");
  });

  it("lets the site alone run and load", async () => {
    const { url } = await serve("/");
    const policy = (await fetch(`${url}2.0/`)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
  });

  it("lets browsers keep what has a hash in its name, and nothing else", async () => {
    const { url } = await serve("/docs/");
    const kept = async (file: string) => (await fetch(url + file.replace("index.html", ""))).headers.get("cache-control") ?? "none";
    for (const file of Object.keys(LASTING)) expect(await kept(file), file).toBe("public, max-age=31536000, immutable");
    for (const file of ["", ...Object.keys(CHANGING)]) expect(await kept(file), file).not.toContain("immutable");
    expect(await kept("_astro/shared.gone.js")).toBe("none");
  });

  it("refuses a folder without a site", async () => {
    await expect(serveSite({ folder: writeFolder({}), base: "/", port: 4700 })).rejects.toThrow("There is no built site");
  });
});

async function serve(base: string, port = 4700): Promise<ServedSite> {
  const site = await serveSite({ folder: writeFolder(SITE), base, port });
  onTestFinished(() => site.close());
  return site;
}

function portOf({ url }: ServedSite): number {
  return Number(new URL(url).port);
}
