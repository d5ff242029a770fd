import { ATTRIBUTE, ELEMENT, STORAGE_KEY } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { store } from "./storage.ts";

/** The banner of an older or coming version. Once a reader has shrunk it to its line, it stays a line on every page until opened again. */
class VersionBanner extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    const details = this.querySelector("details");
    if (!details) return;
    const isSmall = document.documentElement.hasAttribute(ATTRIBUTE.bannerIsSmall);
    details.open = !isSmall;
    // `toggle` also fires for the state set above, and then stores what is stored already.
    details.addEventListener("toggle", () => this.#remember(details.open), { signal });
  }

  #remember(isOpen: boolean): void {
    store("localStorage", STORAGE_KEY.banner, isOpen ? null : "small");
    document.documentElement.toggleAttribute(ATTRIBUTE.bannerIsSmall, !isOpen);
  }
}

define(ELEMENT.versionBanner, VersionBanner);
