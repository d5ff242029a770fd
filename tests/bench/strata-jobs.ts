import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { type CorpusSize, writeCorpus } from "../scale/corpus.ts";
import { copyProgram, STRATA } from "../support/build.ts";
import { type Files, writeFiles } from "../support/write-files.ts";
import type { Command } from "./commands.ts";
import type { Job } from "./rows.ts";
import { clear, linkPackages } from "./workshop.ts";

/** A copy of Strata for the benchmark alone, so that no build of its users is disturbed, and none of their caches taken. */
export interface Program {
  readonly folder: string;
  /** Takes away all that earlier runs have kept: the built templates and every cache. */
  forget(): void;
  command(...words: readonly string[]): Command;
}

/** The contents that one size is measured with. */
export interface Contents {
  readonly copies: string;
  readonly layers: string;
  /** The layers with as many versions again on top, in which nothing changes. */
  readonly doubled: string;
  /** A page of the newest version's own layer. */
  readonly newest: EditedPage;
  /** The page of the oldest layer that the most versions show. */
  readonly deepest: EditedPage & { readonly reach: number };
}

export interface EditedPage {
  /** Absolute path of its file. */
  readonly file: string;
  /** Path of its URL. */
  readonly path: string;
}

export function copyStrata(folder: string): Program {
  copyProgram(folder);
  linkPackages(folder);
  return {
    folder,
    forget: () => clear(join(folder, ".astro"), join(folder, "node_modules/.astro"), join(folder, "node_modules/.vite")),
    command: (...words) => ({ words: [...STRATA, ...words], cwd: folder }),
  };
}

export function writeContents(folder: string, size: CorpusSize): Contents {
  const [copies, layers, doubled] = [join(folder, "copies"), join(folder, "layers"), join(folder, "doubled")];
  writeCorpus(copies, { ...size, copies: true });
  const files = writeCorpus(layers, size);
  writeFiles(doubled, withDoubledVersions(files, size.versions));
  const ids = Array.from({ length: size.versions }, (_, index) => `${index + 1}.0.0`);
  const edited = (path: string) => ({ file: join(layers, path), path: `/${path.replace(/(?:\/index)?\.mdx$/u, "")}/` });
  const reachOf = (page: string) => ids.findIndex((id, age) => age > 0 && `${id}/${page}` in files);
  const reaches = pagesOf(files, ids[0]).map((page) => ({ page, reach: reachOf(page) === -1 ? ids.length : reachOf(page) }));
  const deepest = reaches.reduce((best, one) => (one.reach > best.reach ? one : best));
  const newest = pagesOf(files, ids.at(-1))[0] as string;
  return {
    copies,
    layers,
    doubled,
    newest: edited(`${ids.at(-1)}/${newest}`),
    deepest: { ...edited(`${ids[0]}/${deepest.page}`), reach: deepest.reach },
  };
}

/** The rows of the `strata` command but its server's, in an order in which each finds what it needs. */
export function strataJobs(program: Program, contents: Contents, { versions }: CorpusSize): Job[] {
  const build = (name: "copies" | "layers" | "doubled") => {
    const out = `${contents[name]}-site`;
    return { command: program.command("build", "--content", contents[name], "--out", out), out };
  };
  const cold = (name: "copies" | "layers" | "doubled") => ({
    ...build(name),
    prepare: () => {
      program.forget();
      clear(build(name).out);
    },
  });
  const edit = ({ file }: EditedPage) => ({ ...build("layers"), prepare: () => appendFileSync(file, "\nOne more sentence was added.\n") });
  return [
    { id: "copies", title: "copies, cold", ...cold("copies") },
    { id: "layers", title: "layers, cold", ...cold("layers") },
    { id: "doubled", title: `layers and ${versions} versions that change nothing, cold`, ...cold("doubled") },
    { id: "same", title: "layers, nothing changed", ...build("layers"), prepare: () => {} },
    { id: "edit", title: "layers, one page of the newest edited", ...edit(contents.newest) },
    { id: "deep-edit", title: `layers, one page edited that ${contents.deepest.reach} versions show`, ...edit(contents.deepest) },
    { id: "check", title: "check, of the layers", command: program.command("check", "--content", contents.layers), prepare: () => {} },
  ];
}

function withDoubledVersions(files: Files, count: number): Files {
  const { versions } = parse(String(files["versions.yaml"])) as { versions: readonly object[] };
  const added = Array.from({ length: count }, (_, index) => ({
    id: `${count + index + 1}.0.0`,
    status: index === count - 1 ? "current" : "supported",
    base: `${count + index}.0.0`,
  }));
  const list = [...added.reverse(), ...versions.map((version) => ({ ...version, status: "supported" }))];
  return { ...files, "versions.yaml": stringify({ versions: list }) };
}

/** The pages of a layer, without those that stand for their folder. */
function pagesOf(files: Files, version: string | undefined): string[] {
  return Object.keys(files).flatMap((path) =>
    path.startsWith(`${version}/`) && !path.endsWith("index.mdx") ? path.slice(`${version}/`.length) : [],
  );
}
