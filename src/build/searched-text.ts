import { Parser } from "htmlparser2";
import { PROSE } from "./check-pages.ts";

/**
 * All of a printed page that is indexed, as a small page of its own: the article, without what is marked to be passed over, and without attributes that
 * say nothing to a search. What stands around an article takes longer to read than it does, and leads into one version; this is the same in all versions
 * that say the same. `source` names what all pages have in common that are the same from their text on, but for where links lead: it is read once.
 */
export function searchedText(html: string, source?: object): string {
  const start = html.indexOf("<article data-pagefind-body");
  const end = html.lastIndexOf("</article>");
  const root = /<html[^>]*>/u.exec(html)?.[0];
  if (start < 0 || end < start || root === undefined) throw new Error("A page has no article to be searched.");
  const text = Math.max(html.indexOf(PROSE, start), start);
  return `<!doctype html>${root}<body>${indexed(html.slice(start, text))}${indexedOnce(html.slice(text, end), source)}</article></body></html>`;
}

const texts = new WeakMap<object, string>();

function indexedOnce(text: string, source: object | undefined): string {
  const known = source && texts.get(source);
  if (known !== undefined) return known;
  const made = indexed(text);
  if (source !== undefined) texts.set(source, made);
  return made;
}

function indexed(article: string): string {
  let text = "";
  /** How many elements are open that are passed over. */
  let passed = 0;
  const ends: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (passed > 0 || isPassedOver(attributes)) passed += 1;
        else {
          const said = spoken(attributes);
          const isSilent = said === "" && SILENT.has(name);
          if (!isSilent) text += `<${name}${said}>`;
          ends.push(isSilent ? "" : `</${name}>`);
        }
      },
      ontext(data) {
        if (passed === 0) text += data;
      },
      onclosetag(_, isImplied) {
        if (passed > 0) passed -= 1;
        else {
          const end = ends.pop() ?? "";
          if (!isImplied) text += end;
        }
      },
    },
    { decodeEntities: false },
  );
  parser.end(article);
  return text;
}

/** Elements within words, which say nothing without an attribute, and take Pagefind a tenth of the time of a page. */
const SILENT: ReadonlySet<string> = new Set(["a", "code", "del", "em", "kbd", "span", "strong", "sub", "sup"]);

/** A title is passed over where it stands, since it counts as a title already. */
function isPassedOver(attributes: Readonly<Record<string, string>>): boolean {
  return "data-pagefind-ignore" in attributes && !("data-pagefind-meta" in attributes);
}

/** What the search goes by: anchors, and its own attributes. */
function spoken(attributes: Readonly<Record<string, string>>): string {
  let text = "";
  for (const name in attributes) if (name === "id" || name.startsWith("data-pagefind-")) text += ` ${name}="${attributes[name]}"`;
  return text;
}
