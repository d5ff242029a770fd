/** Numbers between dots, at least two of them, and what may follow a hyphen: `2.10.1`, `2026.1`, `3.0.0-rc.1`. */
const RELEASE = /^v?(?<numbers>\d+(?:\.\d+)+)(?:-(?<prerelease>[0-9a-z.-]+))?$/u;

/**
 * Which of two version ids is the newer release, by their numbers and not by their letters: above 0 when the first is, 0 when neither is.
 * Undefined when one of them is no number: `next` has no place among them.
 */
export function compareReleases(one: string, other: string): number | undefined {
  const [a, b] = [one, other].map((id) => RELEASE.exec(id.toLowerCase())?.groups);
  if (a === undefined || b === undefined) return undefined;
  const byNumbers = compareParts(a["numbers"]?.split(".") ?? [], b["numbers"]?.split(".") ?? []);
  if (byNumbers !== 0) return byNumbers;
  const [before, after] = [a["prerelease"], b["prerelease"]];
  if (before === undefined || after === undefined) return Number(before === undefined) - Number(after === undefined);
  return compareParts(before.split("."), after.split("."));
}

/** Number by number, a missing one counting as 0; among words, the later in the alphabet is the newer: rc after beta. */
function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [a = "0", b = "0"] = [one[index], other[index]];
    const [x, y] = [Number(a), Number(b)];
    if (x !== y && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
    if (a !== b && (Number.isNaN(x) || Number.isNaN(y))) return a < b ? -1 : 1;
  }
  return 0;
}
