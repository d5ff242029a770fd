import type { Content } from "../../src/core/content.ts";
import { readMarkdown } from "../../src/source/markdown.ts";
import { type ContentInput, contentOf, type PageInput } from "./content.ts";

/** The content of versions 2 and 1 with one page, `1/a.mdx`, whose body is read from Markdown; front pages say something. */
export function writtenPage(body: string, { page = {}, ...input }: { readonly page?: PageInput } & Partial<ContentInput> = {}): Content {
  const content = contentOf({ versions: "2 <- 1", layers: { 1: { a: page } }, ...input });
  return { ...content, pages: content.pages.map((one) => (one.key === "a" ? { ...one, body: readMarkdown(one.file, body).body } : one)) };
}
