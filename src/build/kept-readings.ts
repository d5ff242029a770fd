import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PageBody, SourcePage } from "../core/content.ts";
import { startOf } from "../core/diagnostics.ts";
import type { FrontMatter } from "../core/schema/front-matter.ts";
import type { YamlSource } from "../core/schema/validate.ts";
import { readText } from "../source/files.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import type { PageMemory } from "../source/read-content.ts";
import { forgetOld } from "./forget-old.ts";
import { ROOT } from "./program.ts";

/** What was read of a content folder's pages, kept from one run to the next: only what has changed is parsed again. */
export interface KeptReadings {
  readonly memory: PageMemory;
  /** Keeps what was read of these pages, unless it is kept already. Pages of which there was something to tell are read anew each time. */
  keep(pages: readonly SourcePage[]): void;
}

/** A page as it is kept. */
interface KeptPage {
  /** Of the file's bytes. */
  readonly digest: string;
  readonly frontMatter: FrontMatter;
  readonly body: PageBody;
}

const FOLDER = join(ROOT, ".astro/readings");
/** Each for a content folder; others are of folders that come and go. */
const KEPT_AT_MOST = 4;
/** The file begins with two digests: of the program that read the pages, and of all that follows. */
const DIGEST_LENGTH = 64;

/**
 * What is kept for a content folder, given as an absolute path. Tells if it is damaged; then the pages are read as the first time, and so they are where
 * nothing can be kept. `program`: see `programDigest`. All is kept in `folder`, an absolute path.
 */
export function openReadings(root: string, program: string, note: (line: string) => void, folder = FOLDER): KeptReadings {
  const path = join(folder, hash("sha256", root).slice(0, 16));
  const kept = load(path, program, note);
  const memory: PageMemory = new Map(
    [...kept].map(([file, { digest, frontMatter, body }]) => [
      file,
      { digest, frontMatter, yaml: yamlOf(root, file), body, diagnostics: [] },
    ]),
  );
  return {
    memory,
    keep(pages) {
      const sound = pages.filter(({ file }) => memory.get(file)?.diagnostics.length === 0);
      const isSame = sound.length === kept.size && sound.every(({ file, digest }) => kept.get(file)?.digest === digest);
      if (isSame) return;
      const entries = sound.map(({ file, digest, frontMatter, body }): [string, KeptPage] => [file, { digest, frontMatter, body }]);
      try {
        mkdirSync(folder, { recursive: true });
        save(path, program, Buffer.from(JSON.stringify(entries)));
        forgetOld(folder, KEPT_AT_MOST);
      } catch {
        // Nothing is lost but time; a build tells that nothing can be written beside the templates.
      }
    },
  };
}

function load(path: string, program: string, note: (line: string) => void): ReadonlyMap<string, KeptPage> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // Nothing was kept, or nobody may read it.
    return new Map();
  }
  const [madeBy, digest] = [0, 1].map((at) => bytes.toString("latin1", at * DIGEST_LENGTH, (at + 1) * DIGEST_LENGTH));
  const data = bytes.subarray(2 * DIGEST_LENGTH);
  if (madeBy !== program) return new Map();
  if (hash("sha256", data) === digest) return new Map(JSON.parse(data.toString("utf8")) as [string, KeptPage][]);
  note(`What was kept in ${path} is damaged; all pages are read anew.`);
  return new Map();
}

/** Beside its place first, so that nobody reads half of it. */
function save(path: string, program: string, data: Buffer): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, Buffer.concat([Buffer.from(program + hash("sha256", data), "latin1"), data]));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A page's front matter, parsed once something is told of it: its values are kept, their places are not. */
function yamlOf(root: string, file: string): YamlSource {
  let source: YamlSource | undefined;
  const read = () => {
    source ??= readFrontMatter(file, readText(root, file).text ?? "").yaml;
    return source;
  };
  return {
    get value() {
      return read()?.value;
    },
    locate: (path, on) => read()?.locate(path, on) ?? startOf(file),
    textAt: (path) => read()?.textAt(path) ?? "",
  };
}
