import { PAGE_EVENT, STORAGE_KEY } from "../contract.ts";
import { readStored, readStoredList, store } from "./storage.ts";

/** More than any reader marks by hand: what lies beyond was not written by this code. */
const STEPS_KEPT = 1000;

/** What could not be stored, so that marks hold at least until the page is left. */
let unstored: ReadonlySet<string> | undefined;

/** Ids of the steps that the reader marked as done, in any tutorial; empty where nothing is stored or it is no list. */
export function doneSteps(): ReadonlySet<string> {
  return unstored ?? new Set(readStoredList("localStorage", STORAGE_KEY.progress).slice(0, STEPS_KEPT));
}

/** Marks steps as done, or takes their marks away, and tells every element of the page. */
export function markSteps(ids: readonly string[], isDone: boolean): void {
  const others = [...doneSteps()].filter((id) => !ids.includes(id));
  const done = isDone ? [...ids, ...others].slice(0, STEPS_KEPT) : others;
  const text = done.length === 0 ? null : JSON.stringify(done);
  store("localStorage", STORAGE_KEY.progress, text);
  unstored = readStored("localStorage", STORAGE_KEY.progress) === text ? undefined : new Set(done);
  document.dispatchEvent(new CustomEvent(PAGE_EVENT.progressChanged));
}

/** Calls `show` now and whenever the marks change: on this page, in another tab, or while the page was left and kept. */
export function followProgress(show: () => void, signal: AbortSignal): void {
  document.addEventListener(PAGE_EVENT.progressChanged, show, { signal });
  window.addEventListener("pageshow", show, { signal });
  window.addEventListener(
    "storage",
    ({ key }) => {
      // A key of null: the whole storage was cleared.
      if (key === STORAGE_KEY.progress || key === null) show();
    },
    { signal },
  );
  show();
}
