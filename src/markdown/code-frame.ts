import type { ShikiTransformer } from "@shikijs/types";
import type { Element } from "hast";
import { TUNING } from "../core/search/tuning.ts";

/**
 * Frames a code block: its title, if the fence names one (`title="deployment.toml"`), the code, and a button that copies it. The button stays
 * hidden until its script can serve it.
 */
export const codeFrame: ShikiTransformer = {
  name: "code-frame",
  root(root) {
    const pre = root.children.find((child) => child.type === "element");
    if (pre === undefined) return;
    const title = /(?:^|\s)title="(?<title>[^"]*)"/u.exec(this.options.meta?.__raw ?? "")?.groups?.["title"];
    const caption: Element[] = title === undefined ? [] : [element("figcaption", {}, [{ type: "text", value: title }])];
    const button = element("button", { type: "button", hidden: true }, [{ type: "text", value: "Copy" }]);
    const frame = element("figure", { class: "code", "data-language": this.options.lang }, [
      ...caption,
      pre,
      element("copy-button", { "data-pagefind-ignore": "" }, [button]),
    ]);
    root.children = [frame];
  },
  /** A block wider than the page scrolls, so the keyboard must reach it; what it is named by is its language. */
  pre(node) {
    node.properties["tabindex"] = "0";
    node.properties["data-pagefind-weight"] = String(TUNING.codeWeight);
  },
};

function element(tagName: string, properties: Element["properties"], children: Element["children"]): Element {
  return { type: "element", tagName, properties, children };
}
