import { buildLibrary } from "../../src/core/library.ts";
import { resolveIn } from "../../src/core/lineage.ts";
import { printAddress } from "../../src/core/path.ts";
import { type ContentInput, contentOf } from "../support/content.ts";

/** Answers `3/a` in version 1 as `moved 1/b`, with the reason behind a colon. */
export function resolver(input: ContentInput): (page: string, version: string) => string {
  const { lineage } = buildLibrary(contentOf(input));
  return (page, version) => {
    const [from = "", ...key] = page.split("/");
    const resolution = resolveIn(lineage, { version: from, key: key.join("/") }, version);
    const reason = "reason" in resolution && resolution.reason !== undefined ? `: ${resolution.reason}` : "";
    return `${resolution.kind} ${printAddress(resolution.address)}${reason}`;
  };
}
