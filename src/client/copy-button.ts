import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";

const MESSAGE_STAYS_MS = 2000;

/** Copies the code of the figure it stands in and says so. The button is hidden until it can work. */
class CopyButton extends Enhancement {
  #restore: number | undefined;

  protected override connect(signal: AbortSignal): void {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.#copy(), { signal });
    // A live region speaks only of changes made after it came into the document.
    this.#status();
    signal.addEventListener("abort", () => this.#clear());
  }

  async #copy(): Promise<void> {
    const code = this.closest("figure")?.querySelector("pre");
    if (!code) return;
    try {
      await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
      this.#say("Copied");
    } catch {
      // No permission, or a page without https: the text is selected and the reader's own shortcut copies it.
      getSelection()?.selectAllChildren(code);
      this.#say("Selected, copy with your keyboard");
    }
  }

  #say(message: string): void {
    this.#status().textContent = message;
    this.setAttribute(ATTRIBUTE.copied, "");
    clearTimeout(this.#restore);
    this.#restore = window.setTimeout(() => this.#clear(), MESSAGE_STAYS_MS);
  }

  #clear(): void {
    clearTimeout(this.#restore);
    this.#status().textContent = "";
    this.removeAttribute(ATTRIBUTE.copied);
  }

  #status(): HTMLElement {
    const existing = this.querySelector<HTMLElement>("[role=status]");
    if (existing) return existing;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    this.prepend(status);
    return status;
  }
}

define(ELEMENT.copyButton, CopyButton);
