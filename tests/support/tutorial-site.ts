import { page, SOUND_SITE } from "./folder.ts";
import type { Files } from "./write-files.ts";

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
