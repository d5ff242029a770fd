import { hash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { compact, splitParts, splitWords } from "../core/search/words.ts";

/** What a version's Pagefind bundle holds for the search. */
export interface SearchBundle {
  /** The files that the search loads, by path, sorted. Pagefind's ready-made interfaces and its worker are left out. */
  readonly files: readonly IndexFile[];
  /** Key of a page -> the name of its fragment, by which results are told. */
  readonly fragments: ReadonlyMap<string, string>;
  /** Every term of the pages' texts, by how many pages hold it, most first. */
  readonly terms: readonly string[];
}

const SENT = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown\.).+\.pagefind|(?:index|fragment)\/.+)$/u;
const SCRIPT = "pagefind.js";
const SIGNATURE_LENGTH = "pagefind_dcd".length;

/** Takes from Pagefind's files what the search needs. */
export function readBundle(all: readonly IndexFile[]): SearchBundle {
  const sent = all.filter(({ path }) => SENT.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const fragments = sent
    .filter(({ path }) => path.startsWith("fragment/"))
    .map((file) => ({ ...readFragment(file.content), name: nameOf(file) }));
  return {
    files: sent.map((file) => (file.path === SCRIPT ? { ...file, content: changedScript(file.content) } : file)),
    fragments: new Map(fragments.map(({ name, url }) => [keyOfUrl(url), name])),
    terms: termsOf(fragments),
  };
}

/** What is changed in Pagefind's script: as it stands, as the search needs it. */
const CHANGES = [
  // A part of the index that does not load counts as one without a match, so that a broken connection reads "nothing found".
  ['"load_index_chunk")).catch(()=>{});', '"load_index_chunk"));'],
  // The same failure is told by the search that waits for the index; nobody waits for this promise.
  ["this.init(options2?.language);}", "this.init(options2?.language).catch(()=>{});}"],
  // Of merged bundles it does not tell in which a text was found: texts that several versions share are then one.
  ["let res={id:result2.p,", "let res={id:result2.p,bundle:this.basePath,"],
] as const;

/** Pagefind's script, so changed that what does not load fails the search that needs it, and that a result tells its bundle. */
function changedScript(content: Uint8Array): Uint8Array {
  const script = CHANGES.reduce((text, [found, wanted]) => {
    if (text.split(found).length !== 2) throw new Error(`This release of Pagefind has another script: ${found} is not in it once.`);
    return text.replace(found, wanted);
  }, Buffer.from(content).toString("utf8"));
  // Who asks is told of a failure, and tells the reader; what the console gets beside it would be told twice.
  return Buffer.from(script.replaceAll("console.error(", "void ("), "utf8");
}

/**
 * The URL under which a page is indexed. It says nothing of its version, so that versions whose pages say the same have the same bundle; where a page
 * lies is told by the pages' own list.
 */
export function indexedUrl(key: string): string {
  return `/${key}`;
}

function keyOfUrl(url: string): string {
  return url.slice(1);
}

/** What Pagefind keeps of a page. */
interface Fragment {
  readonly url: string;
  readonly terms: ReadonlySet<string>;
}

/**
 * What was read before: fragments by the digest of their bytes, since versions share most of them and their names are short; and words, of which the texts
 * of a site have a few thousand.
 */
const known = { fragments: new Map<string, Fragment>(), words: new Map<string, readonly string[]>() };

/** By which results tell a fragment. */
function nameOf({ path }: IndexFile): string {
  return path.replace(/^fragment\/(?<name>.+)\.pf_fragment$/u, "$<name>");
}

/** Reads a fragment, given as the bytes of its file. */
export function readFragment(bytes: Uint8Array): Fragment {
  const digest = hash("sha256", bytes);
  const fragment = known.fragments.get(digest) ?? openFragment(bytes);
  known.fragments.set(digest, fragment);
  return fragment;
}

function openFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).subarray(SIGNATURE_LENGTH).toString("utf8");
  const { url, content } = JSON.parse(text) as { url: string; content: string };
  return { url, terms: termsIn(content) };
}

/** Numbers alone are found as they are, and nothing is near them. */
const TERM = /^(?=.*\p{L})[\p{L}\p{N}]{3,64}$/u;

function termsOf(fragments: readonly Fragment[]): string[] {
  const pages = new Map<string, number>();
  for (const { terms } of fragments) {
    for (const term of terms) pages.set(term, (pages.get(term) ?? 0) + 1);
  }
  const byPages = [...pages].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return byPages.map(([term]) => term);
}

function termsIn(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).flatMap(termsOfWord));
}

/** The word, and those inside it. */
function termsOfWord(word: string): readonly string[] {
  const before = known.words.get(word);
  if (before !== undefined) return before;
  const terms = [word, ...splitParts(word)].map(compact).filter((term) => TERM.test(term));
  known.words.set(word, terms);
  return terms;
}
