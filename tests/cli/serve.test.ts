import { describe, expect, it, onTestFinished } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { writeFolder } from "../support/folder.ts";

const SITE = { "404.html": "nothing here", "2.0/index.html": "front", "2.0/a/index.html": "page a", "secret.txt": "in the site" };

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
