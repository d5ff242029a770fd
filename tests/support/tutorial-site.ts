import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type ServedSite, serveSite } from "../../src/cli/serve.ts";
import { strata } from "./build.ts";
import { page, SOUND_SITE } from "./folder.ts";
import { type Files, writeFiles } from "./write-files.ts";

/** A page of a tutorial. */
function step(title: string, order: number, duration: string, more = ""): string {
  return `---\nkind: step\ntitle: ${title}\ndescription: How to ${title.toLowerCase()}.\norder: ${order}\nduration: ${duration}\n${more}---\nDo it in %version%.\n`;
}

/** A tutorial in two versions: 2.0.0 adds a step before the third, moves the second and leaves out the last. */
export const TUTORIAL_SITE: Files = {
  ...SOUND_SITE,
  "versions.yaml": 'versions:\n  - { id: "2.0.0", status: current, base: "1.0.0" }\n  - { id: "1.0.0", status: supported }\n',
  "nav.yaml": `- label: Home
  index: index
  items:
    - guides/start
    - label: Tutorials
      items:
        - pages: tutorials/
    - guides/more
`,
  "1.0.0/guides/more.mdx": page("More.").replace("A title", "More"),
  "1.0.0/tutorials/app/index.mdx": `---
kind: tutorial
title: Build an app with %product%
label: Build an app
description: From an empty folder to an app that people log in to.
order: 1
---
You build a small app and let people log in. You need a terminal and a browser.

## What you need

An account.
`,
  "1.0.0/tutorials/app/install.mdx": step("Install the tools", 1, "2m"),
  "1.0.0/tutorials/app/configure.mdx": step("Configure the app", 2, "5m"),
  "1.0.0/tutorials/app/log-in.mdx": step("Add a login button", 3, "90s"),
  "1.0.0/tutorials/app/run.mdx": step("Run it", 4, "30s"),
  "1.0.0/tutorials/other/index.mdx": page("Another.", "kind: tutorial\norder: 2\n").replace("A title", "Another one"),
  "1.0.0/tutorials/other/only.mdx": step("Do all", 1, "1m"),
  "2.0.0/layer.yaml": "removed: [{ key: tutorials/app/run, reason: It runs by itself. }]\n",
  "2.0.0/tutorials/app/set-up.mdx": step("Configure the app", 2, "5m", "formerly: tutorials/app/configure\n"),
  "2.0.0/tutorials/app/protect.mdx": step("Protect a page whose name is long enough to need a second line", 2.5, "61m"),
};

/** Builds and serves the site for the tests of a file. Result: asks for its address. */
export function useTutorialSite(): () => string {
  const parent = mkdtempSync(join(tmpdir(), "strata-tutorial-"));
  let served: ServedSite;

  beforeAll(async () => {
    const [content, folder] = [join(parent, "content"), join(parent, "dist")];
    writeFiles(content, TUTORIAL_SITE);
    const { status, output } = strata("build", "--content", content, "--out", folder);
    if (status !== 0) throw new Error(`The site does not build:\n${output}`);
    served = await serveSite({ folder, base: "/", port: 4480 });
  });

  afterAll(async () => {
    await served.close();
    rmSync(parent, { recursive: true });
  });

  return () => served.url;
}
