import { ATTRIBUTE, ELEMENT, type SearchView } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import type { SearchEngine } from "./search/engine.ts";
import { Loading } from "./search/loading.ts";
import { SearchCombobox, type SearchParts } from "./search-combobox.ts";

/** The button that opens the search of the version being read, its dialog, and the shortcuts `/` and Ctrl/Cmd-K. */
class SearchDialog extends Enhancement {
  #engine: Loading<SearchEngine> | undefined;
  /** Whether the press that ends in a click began on the backdrop; a selection may begin inside and end there. */
  #pressedBackdrop = false;

  protected override connect(signal: AbortSignal): void {
    const dialog = this.querySelector("dialog");
    const opener = this.querySelector(`[${ATTRIBUTE.searchOpen}]`);
    if (!dialog || !opener) return;
    const bundle = this.getAttribute(ATTRIBUTE.searchBundle) ?? "";
    const engine = new Loading(async () => new (await import("./search/engine.ts")).SearchEngine(bundle));
    this.#engine = engine;
    new SearchCombobox(this.#parts(), { engine, signal });
    for (const intent of ["pointerenter", "focus"]) opener.addEventListener(intent, () => this.#warm(), { signal });
    opener.addEventListener("click", () => this.#open(dialog), { signal });
    document.addEventListener("keydown", (event) => this.#onShortcut(event, dialog), { signal });
    dialog.addEventListener("pointerdown", (event) => this.#onPress(event), { signal });
    dialog.addEventListener("click", (event) => this.#onClick(event, dialog), { signal });
    signal.addEventListener("abort", () => dialog.close());
  }

  /** Loads what the search needs, on intent. A failure shows in the search that needs it. */
  #warm(): void {
    this.#engine?.get().then(
      (engine) => engine.warm(),
      () => undefined,
    );
  }

  #open(dialog: HTMLDialogElement): void {
    this.#warm();
    if (!dialog.open) dialog.showModal();
    const input = dialog.querySelector("input");
    input?.focus();
    input?.select();
  }

  #onShortcut(event: KeyboardEvent, dialog: HTMLDialogElement): void {
    const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
    if (event.defaultPrevented || !(isCommand || isSlash)) return;
    // A dialog opened inside an inert header, as under the nav drawer, would be inert itself.
    if (this.closest("[inert]")) return;
    event.preventDefault();
    this.#open(dialog);
  }

  #onPress(event: PointerEvent): void {
    this.#pressedBackdrop = event.target === event.currentTarget;
  }

  #onClick(event: MouseEvent, dialog: HTMLDialogElement): void {
    if (!(event.target instanceof Element)) return;
    const isLeaving = event.target.closest("a") && !(event.ctrlKey || event.metaKey || event.shiftKey);
    const isClosing = event.target.closest(`[${ATTRIBUTE.searchClose}]`);
    if (isLeaving || isClosing || (event.target === dialog && this.#pressedBackdrop)) dialog.close();
  }

  #parts(): SearchParts {
    const view = (name: SearchView): HTMLElement => part(this, `[${ATTRIBUTE.searchView}=${name}]`);
    return {
      version: this.getAttribute(ATTRIBUTE.searchVersion) ?? "",
      input: part(this, "input"),
      listbox: part(this, "[role=listbox]"),
      status: part(this, "[role=status]"),
      retry: part(this, `[${ATTRIBUTE.searchRetry}]`),
      views: { hint: view("hint"), none: view("none"), failed: view("failed") },
    };
  }
}

/** Whether keys typed there write text. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function part<Part extends HTMLElement>(root: Element, selector: string): Part {
  const found = root.querySelector<Part>(selector);
  if (!found) throw new Error(`SearchDialog.astro and search-dialog.ts disagree: there is no ${selector}.`);
  return found;
}

define(ELEMENT.searchDialog, SearchDialog);
