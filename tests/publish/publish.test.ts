import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mend, placesOf, publish, refuseOutput, remove, type Switch, setAside } from "../../src/build/publish.ts";
import { bytesOf, writeFolder } from "../support/folder.ts";
import { type Files, writeFiles } from "../support/write-files.ts";

const FORMER = { "404.html": "former", "a/index.html": "former a" };
const NEW = { "404.html": "new", "b/index.html": "new b" };

/** How many more changes of the disk this process lives to make. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

/** A process that is killed makes no further change; one that is killed while it removes a folder has removed a part. */
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const fs = await import("node:fs");
  const mortal =
    <A extends readonly unknown[], R>(change: (...words: A) => Promise<R>, part: (...words: A) => void = () => {}) =>
    async (...words: A): Promise<R> => {
      life.left -= 1;
      if (life.left === 0) part(...words);
      if (life.left <= 0) throw new Error("killed");
      return change(...words);
    };
  const removeOneFile = (folder: Parameters<typeof real.rm>[0]) => {
    if (fs.existsSync(folder) && fs.lstatSync(folder).isDirectory()) fs.rmSync(`${folder}/404.html`, { force: true });
  };
  return {
    ...real,
    rename: mortal(real.rename),
    rm: mortal(real.rm, removeOneFile),
    mkdir: mortal(real.mkdir),
    symlink: mortal(real.symlink),
  };
});

beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

/** Files below a folder, by a prefix to their names. */
const at = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, data]) => [`${folder}/${file}`, data]));

/** What the folder around an output holds, links told by where they lead. */
function around(root: string): Record<string, string> {
  const names = readdirSync(root).filter((name) => lstatSync(join(root, name)).isSymbolicLink());
  const links = names.map((name) => [name, `-> ${readlinkSync(join(root, name))}`] as const);
  const files = Object.entries(bytesOf(root)).filter(([file]) => !names.includes(file.split("/")[0] ?? ""));
  return Object.fromEntries([...files, ...links]);
}

describe("what a killed build leaves behind", () => {
  it.each<[string, { before: Files; link?: string; newLink?: string; after: Files; leads?: string }]>([
    ["nothing", { before: {}, after: {} }],
    ["a part of a first build", { before: at(".dist.staging", NEW), after: {} }],
    ["a part of a build", { before: { ...at("dist", FORMER), ...at(".dist.staging", { x: "" }) }, after: at("dist", FORMER) }],
    [
      "no site, between the two renames",
      { before: { ...at(".dist.old", FORMER), ...at(".dist.staging", NEW) }, after: at("dist", FORMER) },
    ],
    ["no site, since somebody removed it", { before: at(".dist.old", FORMER), after: at(".dist.old", FORMER) }],
    [
      "both sites, after the second rename",
      { before: { ...at("dist", NEW), ...at(".dist.old", FORMER) }, after: { ...at("dist", NEW), ...at(".dist.old", FORMER) } },
    ],
    ["an older site in part", { before: { ...at("dist", NEW), ...at(".dist.trash/.dist.old", { x: "" }) }, after: at("dist", NEW) }],
    ["the former site in part", { before: { ...at("dist", NEW), ...at(".dist.staging", { "a/index.html": "" }) }, after: at("dist", NEW) }],
    [
      "all three",
      {
        before: { ...at("dist", NEW), ...at(".dist.old", FORMER), ...at(".dist.staging", { x: "" }) },
        after: { ...at("dist", NEW), ...at(".dist.old", FORMER) },
      },
    ],
    [
      "a link to the new site that has not taken its place",
      {
        before: { ...at(".dist.sites/1", FORMER), ...at(".dist.sites/2", NEW) },
        link: ".dist.sites/1",
        newLink: ".dist.sites/2",
        after: at(".dist.sites/1", FORMER),
        leads: ".dist.sites/1",
      },
    ],
    [
      "a site to which no link was made",
      {
        before: { ...at(".dist.sites/9", FORMER), ...at(".dist.sites/10", NEW) },
        link: ".dist.sites/9",
        after: at(".dist.sites/9", FORMER),
        leads: ".dist.sites/9",
      },
    ],
    [
      "an older site in part",
      {
        before: { ...at(".dist.sites/2", FORMER), ...at(".dist.sites/3", NEW), ...at(".dist.staging", { x: "" }) },
        link: ".dist.sites/3",
        after: { ...at(".dist.sites/2", FORMER), ...at(".dist.sites/3", NEW) },
        leads: ".dist.sites/3",
      },
    ],
  ])("is mended: %s", async (_, { before, link, newLink, after, leads }) => {
    const root = writeFolder(before);
    if (link !== undefined) symlinkSync(link, join(root, "dist"));
    if (newLink !== undefined) symlinkSync(newLink, join(root, ".dist.link"));
    await mend(join(root, "dist"));
    expect(around(root)).toEqual({ ...after, ...(leads === undefined ? {} : { dist: `-> ${leads}` }) });
  });
});

describe.each<Switch>(["folder", "symlink"])("publishing by %s", (how) => {
  /** An output with three sites behind it, so that older ones are removed, and a new one in staging. */
  async function prepare(): Promise<{ root: string; out: string }> {
    const root = writeFolder({});
    const out = join(root, "dist");
    for (const former of [{ "404.html": "1" }, { "404.html": "2" }, FORMER]) {
      writeFiles(placesOf(out).staging, former);
      await setAside(out, how);
      await remove(placesOf(out).trash);
      await publish(out, how);
    }
    writeFiles(placesOf(out).staging, NEW);
    return { root, out };
  }

  it("puts the new site in the place of the former one", async () => {
    const { out } = await prepare();
    expect(bytesOf(out)).toEqual(FORMER);
    await setAside(out, how);
    await publish(out, how);
    expect(bytesOf(out)).toEqual(NEW);
  });

  it("serves all of one site, and after mending leaves nothing else, at whatever change of the disk it is killed", async () => {
    const seen = { former: 0, new: 0, none: 0 };
    for (let changes = 1; ; changes += 1) {
      const { out } = await prepare();
      life.left = changes;
      const end = await setAside(out, how)
        .then(() => publish(out, how))
        .then(
          () => "done",
          (error: Error) => error.message,
        );
      life.left = Number.POSITIVE_INFINITY;
      if (!readdirSync(join(out, "..")).includes("dist")) seen.none += 1;
      await mendThoughKilled(out);
      const site = bytesOf(out);
      expect([FORMER, NEW]).toContainEqual(site);
      seen[site["404.html"] === "new" ? "new" : "former"] += 1;
      const kept = how === "folder" ? ".dist.old" : ".dist.sites";
      expect(readdirSync(join(out, "..")).filter((name) => name !== kept)).toEqual(["dist"]);
      await setAside(out, how);
      writeFiles(placesOf(out).staging, { "404.html": "next" });
      await publish(out, how);
      expect(bytesOf(out)).toEqual({ "404.html": "next" });
      if (end === "done") break;
      expect(end).toBe("killed");
    }
    expect(seen.former).toBeGreaterThan(1);
    // The last change of the disk is the one that counts.
    expect(seen.new).toBe(1);
    expect(seen.none).toBe(how === "folder" ? 1 : 0);
  });
});

/** Mends, and is killed at each change of the disk in turn, until it gets through. */
async function mendThoughKilled(out: string): Promise<void> {
  for (let changes = 1; ; changes += 1) {
    life.left = changes;
    const isDone = await mend(out).then(
      () => true,
      () => false,
    );
    life.left = Number.POSITIVE_INFINITY;
    if (isDone) return;
  }
}

describe("publishing by symlink", () => {
  it("begins anew where the first link was never made", async () => {
    const root = writeFolder({ ...at(".dist.sites/1", FORMER), ...at(".dist.staging", NEW) });
    symlinkSync(".dist.sites/1", join(root, ".dist.link"));
    const out = join(root, "dist");
    await mend(out);
    expect(around(root)).toEqual(at(".dist.sites/1", FORMER));
    await setAside(out, "symlink");
    await remove(placesOf(out).trash);
    writeFiles(placesOf(out).staging, NEW);
    await publish(out, "symlink");
    expect(around(root)).toEqual({ ...at(".dist.sites/1", NEW), dist: "-> .dist.sites/1" });
  });

  it("keeps the former site, which open pages may still load from, and no older one", async () => {
    const root = writeFolder({});
    const out = join(root, "dist");
    for (const word of ["1", "2", "3", "4"]) {
      writeFiles(placesOf(out).staging, { "404.html": word });
      await setAside(out, "symlink");
      await publish(out, "symlink");
    }
    await remove(placesOf(out).trash);
    expect(around(root)).toEqual({ ".dist.sites/3/404.html": "3", ".dist.sites/4/404.html": "4", dist: "-> .dist.sites/4" });
  });

  it("leaves alone where somebody else's link led", async () => {
    const root = writeFolder({ ...at("mine/7", FORMER), ...at(".dist.staging", NEW) });
    symlinkSync("mine/7", join(root, "dist"));
    await publish(join(root, "dist"), "symlink");
    expect(around(root)).toEqual({ ...at("mine/7", FORMER), ...at(".dist.sites/1", NEW), dist: "-> .dist.sites/1" });
  });
});

describe("publishing by folder", () => {
  it("keeps the former site as a way back, and no older one", async () => {
    const root = writeFolder({});
    const out = join(root, "dist");
    for (const word of ["1", "2", "3"]) {
      writeFiles(placesOf(out).staging, { "404.html": word });
      await setAside(out, "folder");
      await publish(out, "folder");
    }
    await remove(placesOf(out).trash);
    expect(around(root)).toEqual({ ".dist.old/404.html": "2", "dist/404.html": "3" });
  });

  it("leaves alone what links led to before", async () => {
    const root = writeFolder({ ...at("dist", FORMER), ...at(".dist.sites/1", NEW) });
    await setAside(join(root, "dist"), "folder");
    expect(around(root)).toEqual({ ...at("dist", FORMER), ...at(".dist.sites/1", NEW) });
  });

  it("puts the former site back when the new one cannot take its place", async () => {
    const root = writeFolder(at("dist", FORMER));
    await expect(publish(join(root, "dist"), "folder")).rejects.toThrow("ENOENT");
    expect(around(root)).toEqual(at("dist", FORMER));
  });
});

describe("an output", () => {
  it.each<[string, Switch, Files, string | undefined]>([
    ["that is not there", "folder", {}, undefined],
    ["that is not there", "symlink", {}, undefined],
    ["with a site", "folder", at("dist", FORMER), undefined],
    ["with a site and its manifest alone", "folder", { "dist/.manifest.json": "{}" }, undefined],
    ["with somebody's files", "folder", { "dist/thesis.doc": "" }, "holds files and is no built site: a build would replace them all."],
    ["that is a file", "folder", { dist: "" }, "is a file. Name a folder: --out DIR"],
    [
      "that is a folder",
      "symlink",
      at("dist", FORMER),
      "cannot become a symbolic link in one step. Move it away once, then build again: mv ",
    ],
  ])("%s, published by %s", (_, how, files, says) => {
    const refused = refuseOutput(join(writeFolder(files), "dist"), how);
    expect(refused).toEqual(says === undefined ? undefined : { refused: expect.stringContaining(says) });
  });

  it("that is an empty folder is taken", () => {
    const root = writeFolder({});
    mkdirSync(join(root, "dist"));
    expect(refuseOutput(join(root, "dist"), "folder")).toBeUndefined();
  });

  it("that is a symbolic link is replaced by no folder, and switched", () => {
    const root = writeFolder(at("site", FORMER));
    symlinkSync("site", join(root, "dist"));
    expect(refuseOutput(join(root, "dist"), "folder")).toEqual({ refused: expect.stringContaining("Build with --switch symlink") });
    expect(refuseOutput(join(root, "dist"), "symlink")).toBeUndefined();
    rmSync(join(root, "site"), { recursive: true });
    expect(refuseOutput(join(root, "dist"), "symlink")).toBeUndefined();
  });
});
