import type { Condition } from "./content.ts";
import { ageOf, type Version } from "./versions.ts";

/** True when a part of a page shows in a version. Both bounds belong to the range: since 2.1.0 holds in 2.1.0, until 2.1.0 too. */
export function isShown(conditions: readonly Condition[], version: string, versions: readonly Version[]): boolean {
  const age = ageOf(versions, version);
  return conditions.every(({ kind, version: bound }) => (kind === "since" ? age <= ageOf(versions, bound) : age >= ageOf(versions, bound)));
}
