import type { Library } from "../library.ts";
import type { Resolution } from "../lineage.ts";
import type { Address } from "../path.ts";
import { versionAt } from "../versions.ts";
import { titleAt } from "./site.ts";

/** What a reader is told on arriving from a switch of version at another page than the same one; undefined where it is the same. */
export function arrivalNote(library: Library, from: Address, resolution: Resolution): string | undefined {
  const { label } = versionAt(library.content.versions, resolution.address.version);
  const title = titleAt(library, from);
  switch (resolution.kind) {
    case "same":
      return undefined;
    case "moved":
      return `This is where ${label} has the page ${title}.`;
    case "replaced":
      return `${title} is not in ${label}; this page takes its place. ${resolution.reason}`;
    case "nearest":
      return `${title} is not in ${label}; this is its nearest page.${reasonOf(resolution)}`;
    case "home":
      return `${title} is not in ${label}; this is its front page.${reasonOf(resolution)}`;
  }
}

function reasonOf({ reason }: { readonly reason: string | undefined }): string {
  return reason === undefined ? "" : ` ${reason}`;
}
