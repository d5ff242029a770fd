import { existsSync, lstatSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { type Refusal, refuse } from "../core/refusal.ts";
import { MANIFEST_FILE } from "./manifest.ts";

/**
 * How the new site takes the place of the published one. `folder`: the output is a folder, and two renames swap it; between them, for less than a
 * millisecond, there is none. `symlink`: the output is a symbolic link, and one rename switches it.
 */
export type Switch = "folder" | "symlink";

/** Everything that a build makes beside its output `dist`, all under hidden names that begin with the output's. */
export interface Places {
  /** `.dist.lock`: who builds. */
  readonly lock: string;
  /** `.dist.staging`: what is being built. Never needed, never read by a later build. It may begin as the site in `old`. */
  readonly staging: string;
  /** `.dist.press`: the templates, where Strata's own folder cannot be written to. */
  readonly press: string;
  /** `.dist.old`: the site that was published before this one, as a way back. Always whole. */
  readonly old: string;
  /** `.dist.trash`: what the next site begins as, and what is being removed. */
  readonly trash: string;
  /** `.dist.sites`: the sites that the link can lead to, numbered. */
  readonly sites: string;
  /** `.dist.link`: the link to the new site before it takes its place. */
  readonly link: string;
}

/** The places beside an output. */
export function placesOf(out: string): Places {
  const beside = (name: string) => join(dirname(out), `.${basename(out)}.${name}`);
  return {
    lock: beside("lock"),
    staging: beside("staging"),
    press: beside("press"),
    old: beside("old"),
    trash: beside("trash"),
    sites: beside("sites"),
    link: beside("link"),
  };
}

/**
 * Makes whole what a killed build left behind. Only who holds the lock may call it. A kill leaves one of these states; the manifest plays no part
 * in them, since what is at the output or in `old` came there as a whole, by one rename:
 *
 * | killed                                        | output         | old      | staging     | mended by                                        |
 * | --------------------------------------------- | -------------- | -------- | ----------- | ------------------------------------------------ |
 * | while building, verifying, before the swap    | published site | -        | part or all | remove staging                                   |
 * | the same, in a first build                    | -              | -        | part or all | remove staging                                   |
 * | between the two renames                       | -              | former   | new site    | old to output, remove staging                    |
 * | after the second rename                       | new site       | former   | -           | nothing is amiss                                 |
 * | symlink: before the link takes its place      | link to former | -        | -           | remove link and the newer site                   |
 * | the same, in a first build                    | -              | -        | -           | remove link; that site goes with the next switch |
 * | while older sites are removed, in `trash`     | any of these   |          |             | remove trash                                     |
 * | while mending                                 | one of these   |          |             | the same again                                   |
 *
 * Somebody who removes the output by hand, and keeps `old`, gets a new site: without staging, nothing was killed.
 */
export async function mend(out: string): Promise<void> {
  const { staging, press, old, trash, link } = placesOf(out);
  if (isThere(old) && !isThere(out) && isThere(staging)) await rename(old, out);
  for (const folder of [staging, press, trash]) await remove(folder);
  await rm(link, { force: true });
  await throwAway(newerSites(out), trash);
  await remove(trash);
}

/**
 * Takes away what is older than the published site, into `trash`: its place will be needed, and the next one can begin as it. Only who holds the lock and
 * has mended may call it.
 */
export function setAside(out: string, how: Switch): Promise<void> {
  const { old, trash } = placesOf(out);
  const older = how === "folder" ? [old].filter(isThere) : numberedSites(out, (number, linked) => number !== linked);
  return throwAway(older, trash);
}

/** Why a site may not be published here, before any work is spent on it. */
export function refuseOutput(out: string, how: Switch): Refusal | undefined {
  if (!isThere(out)) return undefined;
  const stats = lstatSync(out);
  if (how === "symlink") {
    if (stats.isSymbolicLink()) return undefined;
    return refuse(
      `${out} is a folder, which cannot become a symbolic link in one step. Move it away once, then build again: mv ${out} ${out}.before`,
    );
  }
  if (stats.isSymbolicLink())
    return refuse(`${out} is a symbolic link. Build with --switch symlink, which leads it to the new site, or remove it: rm ${out}`);
  if (!stats.isDirectory()) return refuse(`${out} is a file. Name a folder: --out DIR`);
  const isSite = [MANIFEST_FILE, "404.html"].some((file) => existsSync(join(out, file)));
  if (isSite || readdirSync(out).length === 0) return undefined;
  return refuse(`${out} holds files and is no built site: a build would replace them all. Name another folder: --out DIR`);
}

/** Puts the staged site in the place of the published one, which is kept. Until then that is untouched. What is older was set aside. */
export function publish(out: string, how: Switch): Promise<void> {
  return how === "symlink" ? switchLink(out) : swapFolders(out);
}

async function swapFolders(out: string): Promise<void> {
  const { staging, old } = placesOf(out);
  const isFirst = !isThere(out);
  if (!isFirst) await rename(out, old);
  try {
    await rename(staging, out);
  } catch (error) {
    if (!isFirst) await rename(old, out);
    throw error;
  }
}

/** Keeps the former site: files that readers' open pages still load, and a way back. */
async function switchLink(out: string): Promise<void> {
  const { staging, sites, link } = placesOf(out);
  await mkdir(sites, { recursive: true });
  const next = join(sites, String(Math.max(0, ...numbersIn(sites)) + 1));
  await rename(staging, next);
  await symlink(relative(dirname(out), next), link, "dir");
  await rename(link, out);
}

/** Sites above the one that the link leads to: they never took their place. */
function newerSites(out: string): string[] {
  return numberedSites(out, (number, linked) => number > linked);
}

/** The sites that a link can lead to. No number is that of a link that leads elsewhere, or is not there. */
function numberedSites(out: string, isMeant: (number: number, linked: number) => boolean): string[] {
  const { sites } = placesOf(out);
  const linked = isThere(out) && lstatSync(out).isSymbolicLink() ? Number(basename(readlinkSync(out))) : Number.NaN;
  return numbersIn(sites).flatMap((number) => (isMeant(number, linked) ? [join(sites, String(number))] : []));
}

function numbersIn(sites: string): number[] {
  return isThere(sites)
    ? readdirSync(sites)
        .filter((name) => /^\d+$/u.test(name))
        .map(Number)
    : [];
}

/** Moves sites to where they are removed, so that no other place ever holds a part of one. */
async function throwAway(sites: readonly string[], trash: string): Promise<void> {
  if (sites.length > 0) await mkdir(trash, { recursive: true });
  for (const site of sites) await rename(site, join(trash, basename(site)));
}

/** Removes a folder with all that is in it, or does nothing where there is none. At once: one file after the other takes many times as long. */
export async function remove(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
}

/** A link that leads nowhere is there, too. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
