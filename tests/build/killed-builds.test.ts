import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreSite } from "../../src/build/build-site.ts";
import { startStrata } from "../support/build.ts";
import { buildClean, buildRivalSites, type RivalSites, wholeSite } from "../support/rival-sites.ts";
import { samples } from "../support/soak.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-killed-"));
const out = join(parent, "dist");
let rivals: RivalSites;

beforeAll(() => {
  rivals = buildRivalSites();
  buildClean(rivals.content[0], out);
});
afterAll(() => {
  rivals.remove();
  rmSync(parent, { recursive: true });
});

describe("a build that is killed", () => {
  const shares = samples({ all: 50, few: 3 });
  let killedBeforeSwap = 0;

  it.each(shares.map((share, index) => ({ share, percent: Math.round(100 * share), old: index % 2 })))(
    "after $percent % of its time leaves the old site to the byte, and the next build succeeds",
    async ({ share, old }) => {
      // The two sites take turns, so that each build has another one to replace.
      const [from, to] = old === 0 ? ([0, 1] as const) : ([1, 0] as const);
      const build = startStrata("build", "--content", rivals.content[to], "--out", out);
      const timer = setTimeout(build.kill, share * rivals.buildMs);
      const isKilled = (await build.status) === null;
      clearTimeout(timer);
      // What preview does when it starts.
      await restoreSite(out);
      const site = wholeSite(out);
      // Killed after the swap, it has left the new one.
      const isOld = site.content === rivals.clean[from].content;
      expect(site).toEqual(rivals.clean[isOld ? from : to]);
      if (isKilled && isOld) killedBeforeSwap += 1;
      expect(buildClean(rivals.content[to], out)).toEqual(rivals.clean[to]);
    },
  );

  it("was killed before its site was published, in most of these", () => {
    expect(killedBeforeSwap).toBeGreaterThan(shares.length / 2);
  });
});
