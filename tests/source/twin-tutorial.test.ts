import { describe, expect, it } from "vitest";
import { buildLibrary } from "../../src/core/library.ts";
import type { Site } from "../../src/core/props/site.ts";
import { twinProps } from "../../src/core/props/twin.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { writeTwin } from "../../src/source/twin.ts";
import { contentOf } from "../support/content.ts";

const SITE: Site = {
  base: "/docs/",
  library: buildLibrary(
    contentOf({
      versions: "2 <- 1",
      site: { url: "https://a.example/docs/" },
      layers: {
        1: {
          "t/app": { isTutorial: true, title: "Build with %product%", label: "App" },
          "t/app/a": { duration: "2m", order: 1, title: "Install *it* in %version%" },
          "t/app/b": { duration: "30s", order: 2 },
        },
        2: { "t/app/c": { duration: "61m", order: 1.5, description: "Set up %product%." } },
      },
    }),
  ),
};

const twin = (version: string, key: string) => writeTwin(parseMarkdown("a.mdx", "The text."), twinProps(SITE, { version, key }));

describe("the twin of a tutorial", () => {
  it("prints the steps of its version, numbered, with durations and what each is for, and the total", () => {
    expect(twin("2", "t/app")).toMatchInlineSnapshot(`
      "# Build with Example Server

      About Build with Example Server.

      Example Server 2: <https://a.example/docs/2/t/app/>

      3 steps, 1 h 4 min

      The text.

      ## Steps

      1. [Install \\*it\\* in 2](https://a.example/docs/2/t/app/a/), 2 min: About Install \\*it\\* in 2.
      2. [C](https://a.example/docs/2/t/app/c/), 1 h 1 min: Set up Example Server.
      3. [B](https://a.example/docs/2/t/app/b/), 30 s: About B.
      "
    `);
  });
});

describe("the twin of a step", () => {
  it.each([
    ["1", "[App](https://a.example/docs/1/t/app/): Step 2 of 2, 30 s, Last step"],
    ["2", "[App](https://a.example/docs/2/t/app/): Step 3 of 3, 30 s, Last step"],
  ])("of version %s prints its place: %s", (version, line) => expect(twin(version, "t/app/b")).toContain(`\n\n${line}\n\nThe text.\n`));

  it("prints what is left before the last", () => {
    expect(twin("2", "t/app/c")).toContain("Step 2 of 3, 1 h 1 min, 1 h 2 min from here to the end");
  });
});
