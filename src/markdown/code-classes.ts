import type { ShikiTransformer } from "@shikijs/types";

/**
 * Says what a token is by a class instead of a `style` attribute, which the site's content security policy refuses:
 * `color:var(--astro-code-token-keyword)` -> `token-keyword`. Works on Shiki's `css-variables` theme, whose tokens are few and named;
 * their colours stand in styles/code.css, once for each theme.
 */
export const codeClasses: ShikiTransformer = {
  name: "code-classes",
  pre(node) {
    node.properties["style"] = undefined;
  },
  span(node) {
    const style = String(node.properties["style"] ?? "");
    node.properties["style"] = undefined;
    const token = /--astro-code-(?<token>token-[a-z-]+)/u.exec(style)?.groups?.["token"];
    if (token !== undefined) this.addClassToHast(node, token);
  },
};
