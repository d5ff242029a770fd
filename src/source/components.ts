import type { Nodes } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { COMPONENTS, type ComponentRule, HTML_TAGS } from "../core/components.ts";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import { didYouMean, joinWords } from "../core/text.ts";

/** Holds one element of a page against the table of components. */
export function checkComponent(node: MdxJsxFlowElement | MdxJsxTextElement, parents: readonly Nodes[], place: Place): Diagnostic[] {
  const name = node.name ?? "";
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (rule !== undefined) return [...checkAttributes(name, node, rule, place), ...checkPlace(name, rule, parents, place)];
  if (name === "") {
    return [{ ...place, code: "component-unknown", message: "<> names no component.", fix: "Remove it, or put it into a code span." }];
  }
  if (HTML_TAGS.includes(name)) return checkAttributes(name, node, { attributes: {} }, place);
  if (/^[a-z]/u.test(name)) {
    const message = `The HTML element <${name}> is not allowed in pages.`;
    return [
      { ...place, code: "html", message, fix: `Use Markdown or a component. Without attributes, ${joinWords(HTML_TAGS)} are allowed.` },
    ];
  }
  const known = Object.keys(COMPONENTS);
  const fix = didYouMean(name, known) || `The components are ${joinWords(known)}. If <${name}> is meant as text, put it into a code span.`;
  return [{ ...place, code: "component-unknown", message: `There is no component <${name}>.`, fix }];
}

function checkAttributes(name: string, node: MdxJsxFlowElement | MdxJsxTextElement, rule: ComponentRule, place: Place): Diagnostic[] {
  const known = Object.keys(rule.attributes);
  const written = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, fix: string) => diagnostics.push({ ...place, code: "component-attribute", message, fix });
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute") {
      report(`<${name}> has an attribute that is program code.`, 'Write attributes as name="text".');
    } else if (!known.includes(attribute.name)) {
      report(
        `<${name}> has no attribute ${attribute.name}.`,
        didYouMean(attribute.name, known) || (known.length === 0 ? "Remove it." : `Its attributes are ${joinWords(known)}.`),
      );
    } else {
      written.add(attribute.name);
      if (typeof attribute.value === "string") continue;
      report(`The attribute ${attribute.name} of <${name}> must be text.`, `Write ${attribute.name}="text".`);
    }
  }
  for (const [attribute, need] of Object.entries(rule.attributes)) {
    if (need === "required" && !written.has(attribute))
      report(`<${name}> lacks the attribute ${attribute}.`, `Write <${name} ${attribute}="…">.`);
  }
  return diagnostics;
}

function checkPlace(name: string, rule: ComponentRule, parents: readonly Nodes[], place: Place): Diagnostic[] {
  const { inside } = rule;
  const isInside = parents.some((parent) => "name" in parent && parent.name === inside);
  if (inside === undefined || isInside) return [];
  return [
    {
      ...place,
      code: "component-misplaced",
      message: `<${name}> stands alone; it belongs inside <${inside}>.`,
      fix: `Put <${inside}> and </${inside}> around it.`,
    },
  ];
}
