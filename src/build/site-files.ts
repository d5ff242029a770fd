import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FormerFile, linkOrCopy } from "./former-sites.ts";
import { type FileRecord, recordOf } from "./manifest.ts";

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

/** Puts files into a site that is being built: those that are unchanged from former sites, and those that are made. */
export class SiteFiles implements PutReport {
  readonly records: [string, FileRecord][] = [];
  taken = 0;
  readonly #folder: string;
  readonly #made = new Set<string>();

  /** `folder` is the absolute path of the site. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes a file. */
  take(file: string, former: FormerFile): void {
    this.share(file, former);
    this.taken += 1;
  }

  /** Takes a file that was made for another place in the same site. */
  share(file: string, { path, record }: FormerFile): void {
    linkOrCopy(path, this.#place(file));
    this.records.push([file, record]);
  }

  /** Writes a file. */
  write(file: string, { data, searched }: Made, key: string | undefined): void {
    writeFileSync(this.#place(file), data);
    this.records.push([file, recordOf(data, key, searched)]);
  }

  /** Where a file goes; each folder is made once. */
  #place(file: string): string {
    const path = join(this.#folder, file);
    const parent = dirname(path);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    return path;
  }
}
