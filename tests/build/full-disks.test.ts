import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { copyProgram, run, STRATA } from "../support/build.ts";
import { buildClean, buildRivalSites, type RivalSites, wholeSite } from "../support/rival-sites.ts";
import { samples } from "../support/soak.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-full-"));
const disk = join(parent, "disk");
const program = join(disk, "program");
const out = join(disk, "dist");
const AMPLE_KILOBYTES = 65_536;
/** The disks have room for up to so many sites more: those with the most do not become full. */
const ROOM_IN_SITES = 2;
let rivals: RivalSites;

/** A disk in memory of a given size, where this machine lets us make one. Mounted again, it has another size and the same files. */
function mountDisk(kilobytes: number, ...how: readonly string[]): boolean {
  mkdirSync(disk, { recursive: true });
  return spawnSync("mount", ["-t", "tmpfs", "-o", [...how, `size=${kilobytes}k`].join(","), "strata-test", disk]).status === 0;
}

function unmountDisk(): boolean {
  return spawnSync("umount", [disk]).status === 0;
}

function usedKilobytes(): number {
  return Number(spawnSync("df", ["--output=used", "-k", disk], { encoding: "utf8" }).stdout.split("\n")[1]);
}

const canMount = mountDisk(AMPLE_KILOBYTES) && unmountDisk();
if (!canMount) process.stdout.write("Full disks are not tested: only root may mount a small disk in memory.\n");

beforeAll(() => {
  if (!canMount) return;
  rivals = buildRivalSites();
  buildClean(rivals.content[0], join(parent, "dist"));
});
afterEach(unmountDisk);
afterAll(() => {
  rivals?.remove();
  rmSync(parent, { recursive: true });
});

describe.skipIf(!canMount)("a build on a disk that is full", () => {
  const failed: boolean[] = [];

  it.each(samples({ all: 20, few: 2 }).map((share) => ({ share, percent: Math.round(100 * share) })))(
    "with $percent % of the room for a second site and what Astro makes on the way leaves the old site to the byte, and the next build succeeds",
    ({ share }) => {
      mountDisk(AMPLE_KILOBYTES);
      cpSync(join(parent, "dist"), out, { recursive: true });
      const site = usedKilobytes();
      // The program lies on the same disk, so that Astro writes to it at once.
      copyProgram(program);
      mountDisk(usedKilobytes() + Math.round(share * ROOM_IN_SITES * site), "remount");
      const { status, output } = run([...STRATA, "build", "--content", rivals.content[1], "--out", out], { cwd: program });
      failed.push(status !== 0);
      if (status !== 0) expect(output).toMatch(/ENOSPC|no space left/iu);
      expect(wholeSite(out)).toEqual(status === 0 ? rivals.clean[1] : rivals.clean[0]);
      mountDisk(AMPLE_KILOBYTES, "remount");
      expect(buildClean(rivals.content[1], out)).toEqual(rivals.clean[1]);
    },
  );

  it("failed indeed, in most of these", () => {
    expect(failed.filter(Boolean).length).toBeGreaterThanOrEqual(failed.length / 2);
  });
});
