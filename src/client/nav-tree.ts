import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { Loading } from "./search/loading.ts";

/**
 * The nav of a page, which holds the trail and what lies beside it. The rest of the version's tree comes from one file, as soon as the
 * reader reaches for the nav: closed groups then open in place, and the filter narrows the whole tree. Where the file does not come,
 * groups lead to the pages that list what they hold, as they do without JavaScript.
 */
class NavTree extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    const file = this.getAttribute(ATTRIBUTE.navFile) ?? "";
    const view = new Loading(async () => (await import("./nav/tree-view.ts")).loadTree(this, { file, signal }));
    const prepare = () => void view.get().catch(() => {});
    for (const link of this.querySelectorAll(`[${ATTRIBUTE.navGroup}]`)) link.setAttribute("aria-expanded", "false");
    this.addEventListener("pointerenter", prepare, { signal });
    this.addEventListener("focusin", prepare, { signal });
    this.addEventListener(
      "click",
      (event) => {
        const opener = openerOf(event);
        if (!opener) return;
        event.preventDefault();
        view.get().then(
          (tree) => tree.open(opener),
          () => location.assign(opener.closest("li")?.querySelector("a")?.href ?? ""),
        );
      },
      { signal },
    );
    this.addEventListener(
      "input",
      () => {
        view.get().then(
          (tree) => tree.filter(),
          () => {
            const status = this.querySelector("[role=status]");
            if (status) status.textContent = "The tree could not be loaded.";
          },
        );
      },
      { signal },
    );
    // A field that the browser filled again on the way back.
    if (this.querySelector("input")?.value) void view.get().then((tree) => tree.filter());
  }
}

/** The closed group that a click is meant to open; a click that opens a link elsewhere is left alone. */
function openerOf(event: MouseEvent): Element | null {
  if (event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element ? event.target.closest(`[${ATTRIBUTE.navGroup}], button[aria-expanded]`) : null;
}

define(ELEMENT.navTree, NavTree);
