import { lstatSync, mkdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileRecord, recordOf } from "./file-records.ts";
import { type FormerFile, type FormerSite, findFormer, linkOrCopy, nodeOf } from "./former-sites.ts";

/** What was put into a site. */
export interface PutReport {
  /** Of every file, by path from the site's folder. */
  readonly records: readonly (readonly [string, FileRecord])[];
  /** How many of them were taken from former sites. */
  readonly taken: number;
}

/** What a file is to hold; and what the search reads of it, where it is a page. */
export interface Made {
  readonly data: Uint8Array;
  readonly searched?: string | undefined;
}

/** What a file is made from, and how. */
export interface PutOrder {
  readonly key: string;
  readonly formers: readonly FormerSite[];
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/**
 * Puts files into a site that is being built: those that are unchanged from former sites, and those that are made. A file that is there already may be
 * one of the published site, too: it is left or replaced, and never written to.
 */
export class SiteFiles implements PutReport {
  readonly records: [string, FileRecord][] = [];
  taken = 0;
  readonly #folder: string;
  /** Those that are there; true where it was made here, so that nothing was in it before. */
  readonly #folders: Map<string, boolean>;

  /** `folder` is the absolute path of the site. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#folders = new Map([[folder, false]]);
  }

  /** Takes a file from a former site that has it with the same key; otherwise makes it. */
  async put(file: string, { key, formers, make }: PutOrder): Promise<void> {
    const former = findFormer(formers, file, key);
    if (former !== undefined) this.take(file, former);
    else this.write(file, { data: await make() }, key);
  }

  /** Takes a file. */
  take(file: string, former: FormerFile): void {
    this.share(file, former);
    this.taken += 1;
  }

  /** Takes a file that was made for another place in the same site. */
  share(file: string, { path, record, node = nodeAt(path) }: FormerFile): void {
    const { place, isFree } = this.#placeOf(file);
    const isThere = !isFree && node !== undefined && nodeAt(place) === node;
    if (!isThere) {
      if (!isFree) rmSync(place, { recursive: true, force: true });
      linkOrCopy(path, place);
    }
    this.records.push([file, record]);
  }

  /** Writes a file. */
  write(file: string, { data, searched }: Made, key: string | undefined): void {
    const { place, isFree } = this.#placeOf(file);
    if (!isFree) rmSync(place, { recursive: true, force: true });
    writeFileSync(place, data, { flag: "wx" });
    this.records.push([file, recordOf(data, key, searched)]);
  }

  /** Where a file goes, in folders of the site; and whether nothing can be there, which asking the system for would take half as long as writing. */
  #placeOf(file: string): { readonly place: string; readonly isFree: boolean } {
    const place = join(this.#folder, file);
    return { place, isFree: this.#makeFolder(dirname(place)) };
  }

  /** Makes a folder once. What is in its place and is none is removed; so is a link, which would lead out of the site. True where the folder is new. */
  #makeFolder(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    this.#makeFolder(dirname(folder));
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    const isThere = stats?.isDirectory() === true;
    if (stats !== undefined && !isThere) removeFile(folder);
    // Another thread may make it at the same time: then it is not this one's, and each looks at what it puts there.
    const isNew = !isThere && mkdirSync(folder, { recursive: true }) !== undefined;
    this.#folders.set(folder, isNew);
    return isNew;
  }
}

/** Another thread may have done so already, and have made a folder there. */
function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function nodeAt(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && nodeOf(stats);
}
