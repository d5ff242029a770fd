import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { Loading } from "./search/loading.ts";
import { showFailure } from "./search-failure.ts";
import type { SearchCombobox } from "./search-ui/combobox.ts";

/** The button that opens the search of the version being read, its dialog, and the shortcuts `/` and Ctrl/Cmd-K. What searches is loaded on intent. */
class SearchDialog extends Enhancement {
  /** Whether the press that ends in a click began on the backdrop; a selection may begin inside and end there. */
  #pressedBackdrop = false;
  #isLoaded = false;

  protected override connect(signal: AbortSignal): void {
    const dialog = this.querySelector("dialog");
    const opener = this.querySelector(`[${ATTRIBUTE.searchOpen}]`);
    if (!dialog || !opener) return;
    const loading = new Loading(async () => (await import("./search-ui/search-ui.ts")).searchUi.startDialog(this, signal));
    const open = () => this.#open(dialog, loading);
    for (const intent of ["pointerenter", "focus"]) opener.addEventListener(intent, () => void warm(loading), { signal });
    opener.addEventListener("click", open, { signal });
    this.querySelector(`[${ATTRIBUTE.searchRetry}]`)?.addEventListener("click", open, { signal });
    document.addEventListener("keydown", (event) => this.#onShortcut(event, open), { signal });
    dialog.addEventListener("pointerdown", (event) => this.#onPress(event), { signal });
    dialog.addEventListener("click", (event) => this.#onClick(event, dialog), { signal });
    dialog.addEventListener("click", (event) => this.#onEarlyClick(event.target, loading), { signal });
    signal.addEventListener("abort", () => dialog.close());
  }

  #open(dialog: HTMLDialogElement, loading: Loading<SearchCombobox>): void {
    if (!dialog.open) dialog.showModal();
    const input = dialog.querySelector<HTMLInputElement>("[role=combobox]");
    input?.focus();
    input?.select();
    void this.#refresh(loading);
  }

  async #refresh(loading: Loading<SearchCombobox>): Promise<void> {
    try {
      const combobox = await loading.get();
      this.#isLoaded = true;
      combobox.warm();
      combobox.refresh();
    } catch {
      showFailure(this);
    }
  }

  #onShortcut(event: KeyboardEvent, open: () => void): void {
    const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
    if (event.defaultPrevented || !(isCommand || isSlash)) return;
    // A dialog opened inside an inert header, as under the nav drawer, would be inert itself.
    if (this.closest("[inert]")) return;
    event.preventDefault();
    open();
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

  /** A click on a button whose work is still being loaded is not lost. */
  #onEarlyClick(target: EventTarget | null, loading: Loading<SearchCombobox>): void {
    const button = target instanceof Element ? target.closest<HTMLElement>(`[${ATTRIBUTE.searchScope}]`) : null;
    if (!button || this.#isLoaded) return;
    void loading.get().then(
      () => button.click(),
      () => undefined,
    );
  }
}

/** Loads ahead. A failure shows when the search is opened. */
async function warm(loading: Loading<SearchCombobox>): Promise<void> {
  await loading.get().then(
    (combobox) => combobox.warm(),
    () => undefined,
  );
}

/** Whether keys typed there write text. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

define(ELEMENT.searchDialog, SearchDialog);
