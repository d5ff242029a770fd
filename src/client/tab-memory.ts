import { STORAGE_KEY } from "../contract.ts";
import { readStoredList, store } from "./storage.ts";

const LABELS_KEPT = 20;

/** The labels the reader chose on any page, the latest first; empty where nothing is stored or it is no list. */
export function chosenLabels(): string[] {
  return readStoredList("localStorage", STORAGE_KEY.tabs);
}

/** Puts a label in front of those chosen before. */
export function rememberLabel(label: string): void {
  const others = chosenLabels().filter((chosen) => chosen !== label);
  store("localStorage", STORAGE_KEY.tabs, JSON.stringify([label, ...others].slice(0, LABELS_KEPT)));
}
