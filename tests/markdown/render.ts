import { pathToFileURL } from "node:url";
import { type HastPluginList, type MdastPluginList, markdownToHtml, mdxToJs } from "satteri";
import { outline, type Piece, piecesOfHast } from "./outline.ts";

/** As compileBody sets them. */
const features = { gfm: true, smartPunctuation: false };

/** A content folder that need not be there: plugins look at paths alone. */
export const CONTENT_FOLDER = "/content";

interface Plugins {
  readonly hast?: HastPluginList;
  readonly mdast?: MdastPluginList;
  /** The page's file. */
  readonly file?: string;
}

/** The HTML of a Markdown text, with these plugins alone. */
export async function renderHtml(text: string, plugins: Plugins = {}): Promise<string> {
  return (await markdownToHtml(text, optionsOf(plugins))).html.trim();
}

/** The program that MDX makes of a text, with these plugins alone. */
export async function renderMdx(text: string, plugins: Plugins = {}): Promise<string> {
  return (await mdxToJs(text, optionsOf(plugins))).code;
}

function optionsOf({ hast = [], mdast = [], file = "1.0.0/guides/a.mdx" }: Plugins) {
  return { features, hastPlugins: hast, mdastPlugins: mdast, fileURL: pathToFileURL(`${CONTENT_FOLDER}/${file}`) };
}

/** The elements of an `.mdx` text with these plugins, one a line. */
export async function renderPieces(text: string, hast: HastPluginList): Promise<string> {
  const pieces: Piece[] = [];
  const keep: HastPluginList[number] = { name: "keep", after: (root) => void pieces.push(...piecesOfHast(root)) };
  await mdxToJs(text, { features, hastPlugins: [...hast, keep] });
  return outline(pieces);
}
