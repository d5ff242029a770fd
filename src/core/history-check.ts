import type { Content, Locate, SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { type Lineage, resolveIn } from "./lineage.ts";
import { didYouMean, joinWords } from "./text.ts";
import { type Version, versionBefore } from "./versions.ts";

/** The content with its lineage. */
export interface TracedContent {
  readonly content: Content;
  readonly lineage: Lineage;
}

/** Moves and ends that do not fit the version before, claims that exclude each other, and pages that vanish without a word. */
export function checkHistory({ content, lineage }: TracedContent, locate: Locate): Diagnostic[] {
  return content.versions.flatMap((version) => {
    const before = keysOf(lineage, versionBefore(content.versions, version.id));
    const step: Step = { version, before, here: keysOf(lineage, version.id), content, locate };
    return [...checkRemoved(step), ...checkFormerly(step), ...checkVanished(step, lineage)];
  });
}

/** One version against the one before it. */
interface Step {
  readonly version: Version;
  /** Keys of the version before: the base, or for a version that stands alone the next older one. */
  readonly before: ReadonlySet<string>;
  readonly here: ReadonlySet<string>;
  readonly content: Content;
  readonly locate: Locate;
}

function checkRemoved({ version: { id }, before, here, content, locate }: Step): Diagnostic[] {
  const base = versionBefore(content.versions, id);
  return (content.layers.get(id)?.removed ?? []).flatMap(({ key, successor }, index, all) => {
    const found: Diagnostic[] = [];
    const report = (field: string, message: string, fix: string) =>
      found.push({ ...locate(`${id}/layer.yaml`, ["removed", index, field]), code: "removed-unknown", message, fix });
    const first = all.findIndex((one) => one.key === key);
    if (first !== index) {
      const { line } = locate(`${id}/layer.yaml`, ["removed", first, "key"]);
      report("key", `${key} is ended twice: also in line ${line}.`, "Remove one of the two entries.");
    }
    if (base === undefined) {
      report("key", `${id} is the oldest version, so it cannot end ${key}.`, "Remove the entry.");
    } else if (!before.has(key)) {
      report(
        "key",
        `The version before, ${base}, has no page ${key}, so ${id} cannot end it.`,
        didYouMean(key, before) || "Remove the entry.",
      );
    } else if (content.pages.some((page) => page.layer === id && page.key === key && page.frontMatter.formerly.length === 0)) {
      report("key", `${id} ends ${key} and has a page of that key of its own.`, "Remove the entry: an override needs none.");
    }
    if (successor !== undefined && !here.has(successor)) {
      const fix = didYouMean(successor, here) || "Name a page of this version, or no successor.";
      report("successor", `The successor ${successor} of ${key} is no page of ${id}.`, fix);
    }
    return found;
  });
}

function checkFormerly(step: Step): Diagnostic[] {
  const { version, content } = step;
  return content.pages
    .filter((page) => page.layer === version.id && page.frontMatter.formerly.length > 0)
    .flatMap((page) => checkMove(page, step));
}

function checkMove(page: SourcePage, { version: { id }, before, content, locate }: Step): Diagnostic[] {
  const place = locate(page.file, ["formerly"]);
  const base = versionBefore(content.versions, id);
  const removed = new Set(content.layers.get(id)?.removed.map(({ key }) => key));
  const { formerly } = page.frontMatter;
  const leavers = content.pages.filter(({ layer }) => layer === id).flatMap(({ frontMatter }) => frontMatter.formerly);
  const unknown = formerly
    .filter((key) => !before.has(key))
    .map((key): Diagnostic => {
      const message =
        base === undefined
          ? `The page says it was formerly ${key}, but ${id} is the oldest version.`
          : `The page says it was formerly ${key}, but ${base} has no such page.`;
      return {
        ...place,
        code: "formerly-unknown",
        message,
        fix: didYouMean(key, before) || "Name the key that the page had in the version before.",
      };
    });
  const claimed = formerly
    .filter((key) => removed.has(key))
    .map((key): Diagnostic => {
      const message = `Two claims on the old address ${key}: this page says that it moved here, and ${id}/layer.yaml says that it ended.`;
      return { ...place, code: "formerly-claimed", message, fix: "Remove one of the two." };
    });
  if (formerly.length === 1 && formerly[0] === page.key && before.has(page.key)) {
    const message = `The page says it was formerly ${page.key}, which is its own key.`;
    return [
      ...claimed,
      { ...place, code: "formerly-taken", message, fix: "Remove the line: a page that takes the place of its base's needs none." },
    ];
  }
  const isTaken = before.has(page.key) && !leavers.includes(page.key) && !removed.has(page.key);
  if (!isTaken) return [...unknown, ...claimed];
  const message = `The page ${joinWords(formerly)} cannot move to ${page.key}: ${base} has a page there already.`;
  return [
    ...unknown,
    ...claimed,
    {
      ...place,
      code: "formerly-taken",
      message,
      fix: `If the two become one, name both: formerly: [${[...formerly, page.key].join(", ")}].`,
    },
  ];
}

/** Only a version that stands alone can lose a page without a word: all others inherit what they do not end. */
function checkVanished({ version: { id, base }, before, here, content }: Step, lineage: Lineage): Diagnostic[] {
  const older = versionBefore(content.versions, id);
  // A version without any page is told as a whole.
  if (base !== undefined || older === undefined || here.size === 0) return [];
  return [...before].flatMap((key) => {
    const resolution = resolveIn(lineage, { version: older, key }, id);
    const isTold =
      resolution.kind === "same" || resolution.kind === "moved" || resolution.kind === "replaced" || resolution.reason !== undefined;
    if (isTold) return [];
    const message = `The page ${key} of ${older} is not in ${id}, and nothing says where it went.`;
    const fix = `If it moved, write "formerly: ${key}" in its new page; if it ended, name it under removed in ${id}/layer.yaml, with the reason.`;
    return [{ ...startOf(`${id}/layer.yaml`), code: "page-vanished" as const, message, fix }];
  });
}

function keysOf(lineage: Lineage, version: string | undefined): ReadonlySet<string> {
  return new Set(version === undefined ? [] : lineage.laid.get(version)?.pages.keys());
}
