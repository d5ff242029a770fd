import { stripOf } from "../lineage.ts";
import { type Address, pageUrl } from "../path.ts";
import { count } from "../text.ts";
import { arrivalNote } from "./arrival.ts";
import { type Site, titleAt } from "./site.ts";

/** Something about every version as bars: a page's lineage, or a connector's support. */
export interface StripProps {
  /** What the bars are about: "Versions". */
  readonly name: string;
  /** "in 5 of 6 versions". */
  readonly summary: string;
  readonly bars: readonly {
    readonly id: string;
    readonly url: string;
    /** In full words: "2.1.0: changed". */
    readonly label: string;
    /** partial: a connector that is documented and has no release. */
    readonly state: "absent" | "partial" | "changed" | "kept";
    readonly isCurrent: boolean;
    /** What to tell on arrival there; undefined when it is the same page. */
    readonly arrival: string | undefined;
  }[];
}

/** The strip of the page at an address. */
export function stripProps({ library, base }: Site, address: Address): StripProps {
  const entries = stripOf(library.lineage, address);
  const present = entries.filter(({ state }) => state !== "absent").length;
  return {
    name: "Versions",
    summary:
      present === entries.length
        ? entries.length === 1
          ? "in the only version"
          : `in all ${count(present, "version")}`
        : `in ${present} of ${count(entries.length, "version")}`,
    bars: entries.map(({ version, state, isFirst, resolution }) => {
      const words = isFirst ? "added" : state === "kept" ? "unchanged" : state;
      const told = state === "absent" ? `not available, leads to ${titleAt(library, resolution.address)}` : words;
      return {
        id: version.id,
        url: pageUrl(base, resolution.address),
        label: `${version.label}: ${told}`,
        state,
        isCurrent: version.id === address.version,
        arrival: arrivalNote(library, address, resolution),
      };
    }),
  };
}
