import { STORAGE_KEY } from "../contract.ts";
import { readStored, store } from "./storage.ts";

const LABELS_KEPT = 20;

/** The labels the reader chose on any page, the latest first; empty where nothing is stored or it is no list. */
export function chosenLabels(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored("localStorage", STORAGE_KEY.tabs) ?? "[]");
    return Array.isArray(stored) ? stored.filter((label) => typeof label === "string") : [];
  } catch {
    return [];
  }
}

/** Puts a label in front of those chosen before. */
export function rememberLabel(label: string): void {
  const others = chosenLabels().filter((chosen) => chosen !== label);
  store("localStorage", STORAGE_KEY.tabs, JSON.stringify([label, ...others].slice(0, LABELS_KEPT)));
}
