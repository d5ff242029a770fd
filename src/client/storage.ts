/** The stored value; null if there is none or storage is refused. */
export function readStored(area: StorageArea, key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value, or removes it for null. Returns silently if storage is refused or full: nothing depends on it. */
export function store(area: StorageArea, key: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {
    // Reaching `window.localStorage` itself throws where storage is refused.
  }
}

type StorageArea = "localStorage" | "sessionStorage";
