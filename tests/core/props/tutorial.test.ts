import { describe, expect, it } from "vitest";
import { pageProps } from "../../../src/core/props/page.ts";
import { type SidebarNode, sidebarAt } from "../../../src/core/props/sidebar.ts";
import { outline } from "../outline.ts";
import { siteOf } from "./small-site.ts";

const site = siteOf({
  versions: "2* <- 1",
  layers: {
    1: {
      before: {},
      "t/app": { isTutorial: true, title: "Build with %product%", label: "App for %version%", headings: ["## Before"], order: 1 },
      "t/app/install": { duration: "2m", order: 1, title: "Install %version%", description: "Get %product%." },
      "t/app/configure": { duration: "5m", order: 2 },
      "t/app/run": { duration: "30s", order: 3 },
      "t/empty": { isTutorial: true, order: 2 },
      after: {},
    },
    2: { "t/app/set-up": { duration: "4m", order: 2, formerly: "t/app/configure" }, "t/app/log-in": { duration: "61m", order: 4 } },
  },
  nav: [{ label: "Home", index: "index", items: ["before", { pages: "t/" }, "after"] }],
});

const props = (version: string, key: string) => pageProps(site, { version, key });

describe("a tutorial's page", () => {
  it("has the steps of its version, with the words of the version, and what they take in all", () => {
    const { tutorial, contents } = props("2", "t/app");
    expect(tutorial).toMatchObject({
      count: "4 steps",
      total: "1 h 8 min",
      start: { label: "Start with step 1", url: "/docs/2/t/app/install/" },
    });
    expect(tutorial?.steps.map(({ id, number, label, duration, url }) => `${number} ${label} ${duration} ${url} ${id}`)).toEqual([
      "1 Install 2 2 min /docs/2/t/app/install/ t/app/install",
      "2 Set up 4 min /docs/2/t/app/set-up/ t/app/configure",
      "3 Run 30 s /docs/2/t/app/run/ t/app/run",
      "4 Log in 1 h 1 min /docs/2/t/app/log-in/ t/app/log-in",
    ]);
    expect(tutorial?.steps[0]?.description).toBe("Get Example Server.");
    expect(contents.map(({ text }) => text)).toEqual(["Before", "Steps"]);
    expect(props("1", "t/app").tutorial).toMatchObject({ count: "3 steps", total: "8 min" });
  });

  it("is named in the browser's tab by each of its steps: many tutorials have steps of one name", () => {
    expect(props("2", "t/app/install").documentTitle).toBe("Install 2 · App for 2 · Example Server");
    expect(props("1", "t/app/run").documentTitle).toBe("Run · App for 1 · 1 · Example Server");
  });

  it("shows no list where its version has no step, nor does any other page", () => {
    for (const key of ["t/empty", "before", "t/app/run"]) expect(props("1", key).tutorial).toBeUndefined();
  });
});

describe("a step's page", () => {
  it.each([
    ["1", "t/app/install", "Step 1 of 3", "2 min", "8 min from here to the end"],
    ["1", "t/app/run", "Step 3 of 3", "30 s", "Last step"],
    ["2", "t/app/run", "Step 3 of 4", "30 s", "1 h 2 min from here to the end"],
  ])("says of %s/%s: %s, %s, %s", (version, key, place, duration, left) => {
    expect(props(version, key).step).toMatchObject({ place, duration, left, tutorial: { label: `App for ${version}` } });
  });

  it("marks itself alone in the bar", () => {
    expect(props("2", "t/app/set-up").step?.bar.map(({ id, isCurrent }) => `${id}${isCurrent ? " current" : ""}`)).toEqual([
      "t/app/install",
      "t/app/configure current",
      "t/app/run",
      "t/app/log-in",
    ]);
  });
});

describe("previous and next", () => {
  it.each([
    ["1", "t/app", "Before", "Install 1"],
    ["1", "t/app/install", "App for 1", "Configure"],
    ["1", "t/app/configure", "Install 1", "Run"],
    ["1", "t/app/run", "Configure", "Finish: App for 1"],
    ["2", "t/app/run", "Set up", "Log in"],
    ["1", "t/empty", "App for 1", "After"],
    ["1", "after", "Empty", undefined],
  ])("of %s/%s stay within the tutorial, and lead around its steps from outside: %s, %s", (version, key, previous, next) => {
    const page = props(version, key);
    const print = (link: typeof page.next) => link && [link.hint, link.label].filter(Boolean).join(": ");
    expect([print(page.previous), print(page.next)]).toEqual([previous, next]);
  });
});

describe("the sidebar", () => {
  it("numbers the steps and shows what each takes, beside what the version did to it", () => {
    const print = ({ label, time, mark }: SidebarNode) =>
      [time?.step?.number, label, time?.duration, mark, time?.step?.id].filter(Boolean).join(" | ");
    expect(outline<SidebarNode>(sidebarAt(site, { version: "2", key: "t/app" }), print)).toMatchInlineSnapshot(`
      "Overview
      Before
      App for 2 | 1 h 8 min
        1 | Install 2 | 2 min | t/app/install
        2 | Set up | 4 min | changed | t/app/configure
        3 | Run | 30 s | t/app/run
        4 | Log in | 1 h 1 min | new | t/app/log-in
      Empty
      After"
    `);
  });
});
