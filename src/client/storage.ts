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

/** The texts of a stored JSON list; empty where nothing is stored, or what is stored is no list or longer than any that this code writes. */
export function readStoredList(area: StorageArea, key: string): string[] {
  const text = readStored(area, key);
  if (text === null || text.length > LETTERS_READ) return [];
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

const LETTERS_READ = 200_000;

type StorageArea = "localStorage" | "sessionStorage";
