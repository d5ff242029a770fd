import type { Nodes as HastNodes } from "hast";

/** A rendered tree without what renderers may do either way: white space between blocks, escapes in addresses, attributes for programs. */
export type Piece = string | { readonly tag: string; readonly attributes?: Attributes; readonly children: readonly Piece[] };

/** Undefined values and false are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One element or text a line, indented: so that a difference shows where it is. */
export function outline(pieces: readonly Piece[], indent = "", isCode = false): string {
  return merge(pieces)
    .flatMap((piece) => {
      if (typeof piece === "string") {
        const text = isCode ? piece : piece.replace(/^[ \t]*\n\s*|\s*\n[ \t]*$/gu, "");
        return text === "" ? [] : [`${indent}${JSON.stringify(text)}`];
      }
      const attributes = Object.entries(piece.attributes ?? {}).filter(
        ([, value]) => value !== undefined && value !== null && value !== false,
      );
      const written = attributes.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      const inner = outline(piece.children, `${indent}  `, isCode || piece.tag === "code");
      return [`${indent}${piece.tag}${written.join("")}`, ...(inner === "" ? [] : [inner])];
    })
    .join("\n");
}

/** An address with its escapes undone as far as they are valid. */
export function plainUrl(url: string): string {
  return url.replace(/(?:%[\da-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** What Sätteri makes of a text, before any plugin. */
export function piecesOfHast(node: HastNodes): Piece[] {
  switch (node.type) {
    case "root":
      return node.children.flatMap(piecesOfHast);
    case "text":
      return [node.value];
    case "element":
      return [{ tag: node.tagName, attributes: attributesOf(node), children: node.children.flatMap(piecesOfHast) }];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return [{ tag: `<${node.name}>`, attributes: jsxAttributes(node.attributes), children: node.children.flatMap(piecesOfHast) }];
    case "raw":
      return [{ tag: "html", attributes: { value: node.value }, children: [] }];
    case "comment":
      return [{ tag: "html", attributes: { value: `<!--${node.value}-->` }, children: [] }];
    default:
      return [];
  }
}

/** The attributes of a component, as they are written. */
export function jsxAttributes(attributes: readonly { type: string; name?: string; value?: unknown }[]): Attributes {
  return Object.fromEntries(attributes.map(({ name = "…", value }) => [name, typeof value === "string" ? value : true]));
}

function attributesOf({ properties, data }: Extract<HastNodes, { type: "element" }>): Attributes {
  const { href, src, alt, title, id, start, type, checked, className, style } = properties as Record<string, string | undefined>;
  const meta = (data as { meta?: string | null } | undefined)?.meta;
  const align = /text-align: (?<side>\w+)/u.exec(style ?? "")?.groups?.["side"];
  const classes = Array.isArray(className) ? className.join(" ") : undefined;
  const named = Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => /^(?:role|scope|data-.*)$/u.test(name))
      .map(([name, value]) => [name, String(value)]),
  );
  return {
    ...named,
    href: href && plainUrl(href),
    src: src && plainUrl(src),
    alt,
    title,
    id,
    start,
    type,
    checked,
    class: classes,
    align,
    meta,
  };
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}
