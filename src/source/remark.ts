import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The tree of an MDX page's body as remark reads it. Throws a VFileMessage, with place and reason, where it cannot. */
export function parseWithRemark(text: string): Root {
  return parser.parse(text);
}
