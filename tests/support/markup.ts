import { parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["children"][number];

/**
 * A piece of HTML as lines that can be compared: `<a class="x" href>`, `"words"`, `</a>`. Attributes stand in the order of their names; those that differ from
 * page to page whatever it says, ids and addresses of the site itself, have no value.
 */
export function linesOf(html: string): string[] {
  const lines: string[] = [];
  const write = (node: Node) => {
    if (node.type === "text") {
      if (tidy(node.data) !== "") lines.push(`"${tidy(node.data)}"`);
    } else if ("attribs" in node) {
      const attributes = Object.entries(node.attribs).map(([name, value]) =>
        isOwn(name, value) ? ` ${name}` : ` ${name}="${tidy(value)}"`,
      );
      lines.push(`<${node.name}${attributes.sort().join("")}>`);
      node.children.forEach(write);
      lines.push(`</${node.name}>`);
    } else if ("children" in node) node.children.forEach(write);
    else lines.push(`<!${tidy(node.data)}>`);
  };
  parseDocument(html).children.forEach(write);
  return lines;
}

/** The lines from the first that begins like `start` to the last that ends its element. */
export function partOf(lines: readonly string[], start: string): string[] {
  const name = /^<(?<name>[\w-]+)/u.exec(start)?.groups?.["name"];
  return lines.slice(
    lines.findIndex((line) => line.startsWith(start)),
    lines.lastIndexOf(`</${name}>`) + 1,
  );
}

function isOwn(name: string, value: string): boolean {
  return (
    ["id", "data-step", "aria-labelledby"].includes(name) ||
    (name === "href" && /^(?:[#/](?!\/)|https:\/\/docs\.example\.org\/)/u.test(value))
  );
}

function tidy(text: string): string {
  return text.replace(/[\t\n\r ]+/gu, " ").trim();
}
