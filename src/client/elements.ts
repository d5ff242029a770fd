/** Makes an element with a class that holds texts and elements. Texts become text nodes: whatever they say is shown, never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}

export function makeLink(label: string, url: string): HTMLAnchorElement {
  const link = make("a", "", label);
  link.href = url;
  return link;
}
