import type { Nodes } from "mdast";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import { isComment, isHtmlComment } from "./node-facts.ts";

/** What no page may hold, whatever stands around it: raw HTML, program code, images by reference. */
export function checkNode(node: Nodes, place: Place): Diagnostic[] {
  switch (node.type) {
    case "imageReference": {
      const message = `The image names its file by reference ([${node.label ?? node.identifier}]), which is not followed.`;
      return [{ ...place, code: "link-form", message, fix: "Write the path in its place: ![text](/assets/name.svg)." }];
    }
    case "html":
      return isHtmlComment(node.value) ? [] : [refuseHtml(node.value, place)];
    case "mdxFlowExpression":
    case "mdxTextExpression": {
      if (isComment(node)) return [];
      const message = `{${node.value}} is program code to MDX, and content holds none.`;
      return [{ ...place, code: "expression", message, fix: `Write \\{${node.value}}, or put it into a code span.` }];
    }
    case "mdxjsEsm":
      return [refuseModuleCode(node.value, place)];
    default:
      return [];
  }
}

/** A heading's level against that of the heading before it. */
export function checkHeading(depth: number, before: number, place: Place): Diagnostic[] {
  if (depth === 1)
    return [
      {
        ...place,
        code: "heading-level",
        message: "The page's title is its first-level heading, and this is a second one.",
        fix: "Begin the line with ##.",
      },
    ];
  if (depth <= before + 1) return [];
  return [
    {
      ...place,
      code: "heading-level",
      message: `A heading of level ${depth} follows one of level ${before}: a level is left out.`,
      fix: `Begin the line with ${"#".repeat(before + 1)}.`,
    },
  ];
}

/** A statement of a program. `code` begins with it. */
export function refuseModuleCode(code: string, place: Place): Diagnostic {
  const [statement = ""] = code.split("\n");
  return {
    ...place,
    code: "module-code",
    message: `A line that begins with import or export is program code to MDX, and content holds none: ${statement.trim()}`,
    fix: "Components need no import: remove the line. If it is prose, begin the line with another word.",
  };
}

function refuseHtml(value: string, place: Place): Diagnostic {
  if (value.startsWith("<!--")) {
    const message = "Browsers end this comment before its last sign, and would read what follows as HTML.";
    return { ...place, code: "html", message, fix: "Write it as <!-- words -->, with nothing behind it and no --> or --!> inside." };
  }
  const tag = /^<\/?(?<name>[\w-]+)/u.exec(value)?.groups?.["name"] ?? "HTML";
  return {
    ...place,
    code: "html",
    message: `Raw HTML (${tag}) is not shown.`,
    fix: "Use Markdown, or rename the file to .mdx and use a component.",
  };
}
