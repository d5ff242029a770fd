import { type ConnectorState, isSupported, type Support, supportedRanges } from "../connectors.ts";
import { pageUrl } from "../path.ts";
import type { Lifecycle } from "../schema/front-matter.ts";
import type { Version } from "../versions.ts";
import { arrivalNote } from "./arrival.ts";
import { type Site, titleAt } from "./site.ts";
import type { StripProps } from "./strip.ts";

/** How a lifecycle is called. */
export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  active: "Active",
  deprecated: "Deprecated",
  retired: "Retired",
  "built-in": "Built in",
};

/** A support in the few words of a table's cell: `1.0.3`, `Built in 1.0.3`, `Documented`, `No release`, `Retired`, `—`. */
export function shortWords(support: Support): string {
  switch (support.kind) {
    case "release":
      return support.release;
    case "built-in":
      return support.release === undefined ? "Built in" : `Built in ${support.release}`;
    case "documented":
      return "Documented";
    case "none":
      return "No release";
    case "retired":
      return "Retired";
    case "absent":
      return "—";
  }
}

/** A support in words that stand alone: `Release 1.0.3`, `Built in 1.0.3`, `Not documented`. */
export function plainWords(support: Support): string {
  switch (support.kind) {
    case "release":
      return `Release ${support.release}`;
    case "absent":
      return "Not documented";
    default:
      return shortWords(support);
  }
}

/** Why a version has no release of a connector, in whole sentences; undefined where it has one, or where nobody says. */
export function reasonOf(support: Support, { label }: Version): string | undefined {
  switch (support.kind) {
    case "release":
    case "built-in":
      return undefined;
    case "documented":
      return `The documentation of ${label} lists it; the connector store has no release for ${label}.`;
    case "none":
      return support.reason;
    case "retired":
      return support.reason;
    case "absent":
      return support.reason ?? `The documentation of ${label} does not list it.`;
  }
}

/** A connector's support as bars. `current` is the version being read. */
export function supportStrip({ library, base }: Site, states: readonly ConnectorState[], current: ConnectorState): StripProps {
  const ranges = supportedRanges(states);
  const summary = ranges === "" ? "supported in no version" : `supported in ${ranges}`;
  return {
    name: "Support",
    summary,
    bars: states.map((state) => {
      const { version, support, resolution } = state;
      const words = lowered(plainWords(support));
      return {
        id: version.id,
        url: pageUrl(base, resolution.address),
        label: `${version.label}: ${support.kind === "absent" ? `${words}, leads to ${titleAt(library, resolution.address)}` : words}`,
        state: barOf(state),
        isCurrent: state === current,
        arrival: arrivalNote(library, current.resolution.address, resolution),
      };
    }),
  };
}

function barOf({ support, isNewRelease }: ConnectorState): StripProps["bars"][number]["state"] {
  if (!isSupported(support)) return "absent";
  if (support.kind === "documented") return "partial";
  return isNewRelease ? "changed" : "kept";
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
