import type { SourcePage } from "../core/content.ts";
import { encodePath, folderOf, relativePath } from "../core/path.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";
import { removeKey } from "./yaml-edit.ts";

/** The text of a page file without its `formerly`, which says what the page was called before its own layer and holds for no copy. */
export function withoutFormerly(text: string): string {
  const head = /^---[^\S\n]*\n(?<yaml>[\s\S]*?\n)---[^\S\n]*(?:\n|$)/u.exec(text);
  const yaml = head?.groups?.["yaml"];
  if (yaml?.includes("formerly") !== true) return text;
  const start = text.indexOf("\n") + 1;
  return text.slice(0, start) + removeKey(yaml, [], "formerly") + text.slice(start + yaml.length);
}

/**
 * The text of a page as it has to be at another place, `to`: images that lie beside the page are named from there, where they are.
 * Refuses if one is written in a form that cannot be found in the text. Nothing else is changed.
 */
export function withImagesFrom(page: SourcePage, text: string, to: string): string | Refusal {
  const lineStarts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  let moved = text;
  for (const { url, file, place } of page.body.images.toReversed()) {
    if (file?.startsWith(`${page.layer}/`) !== true) continue;
    const from = (lineStarts[place.line - 1] ?? 0) + place.column - 1;
    const opening = /\]\(\s*<?$/u;
    const at = occurrences(moved, url, from).find((offset) => opening.test(moved.slice(from, offset)));
    if (at === undefined) return refuseImage(page, url);
    moved = moved.slice(0, at) + encodePath(relativePath(folderOf(to), file)) + moved.slice(at + url.length);
  }
  const lost = imageFiles(to, moved).findIndex((file, index) => file !== page.body.images[index]?.file);
  return lost < 0 ? moved : refuseImage(page, page.body.images[lost]?.url ?? "");
}

function imageFiles(file: string, text: string): (string | undefined)[] {
  return readMarkdown(file, readFrontMatter(file, text).body).body.images.map((image) => image.file);
}

function occurrences(text: string, words: string, from: number): number[] {
  const at = text.indexOf(words, from);
  return at < 0 ? [] : [at, ...occurrences(text, words, at + 1)];
}

function refuseImage({ file }: SourcePage, url: string): Refusal {
  return refuse(
    `The image ${url} lies beside ${file} and is named in a form that cannot be rewritten for the copy.`,
    "Move it into assets/ and write /assets/name.svg there, then run the command again.",
  );
}
