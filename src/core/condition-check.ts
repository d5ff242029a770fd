import { isShown } from "./conditions.ts";
import type { Condition, PageCondition, SourcePage } from "./content.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { type LaidContent, reachOf } from "./layers.ts";
import { joinWords } from "./text.ts";
import { ageOf, type Version } from "./versions.ts";

/**
 * Parts of pages that no version can show: an error where the ranges exclude each other, a warning where other layers have taken the page
 * over in the versions that could, since an override must never force its author to edit an older layer. Of parts inside each other only
 * the outermost such part is told.
 */
export function checkConditions({ content, laid }: LaidContent): Diagnostic[] {
  return content.pages.flatMap((page) => {
    const reach = reachOf(content, laid, page);
    const isNever = (conditions: readonly Condition[]) => !reach.some((id) => isShown(conditions, id, content.versions));
    return page.body.conditions
      .filter(({ when, ...own }) => areDeclared([...when, own], content.versions) && isNever([...when, own]) && !isNever(when))
      .map((condition) => explainNever(condition, page, { content, laid, reach }));
  });
}

function explainNever(condition: PageCondition, page: SourcePage, site: LaidContent & { readonly reach: readonly string[] }): Diagnostic {
  const { content, laid, reach } = site;
  const opposite = condition.when.find((outer) => !content.versions.some(({ id }) => isShown([outer, condition], id, content.versions)));
  if (opposite !== undefined) {
    const message = `${printTag(condition)} stands inside ${printTag(opposite)}, and no version is in both ranges: what it holds is never shown.`;
    return {
      ...condition.place,
      code: "condition-never",
      message,
      fix: "Put it beside the other one instead, or correct one of the two versions.",
    };
  }
  const message = `${printTag(condition)} shows in no version: this file is the page in ${joinWords(reach)} only.`;
  const there = laid.get(condition.version)?.pages.get(page.key)?.origin;
  const elsewhere =
    there === undefined || there === page ? "correct its version" : `write it into ${there.file}, the page of ${condition.version}`;
  return { ...condition.place, code: "condition-unreached", message, fix: `Remove it with what it holds, or ${elsewhere}.` };
}

/** Versions that are not declared are told for themselves. */
function areDeclared(conditions: readonly Condition[], versions: readonly Version[]): boolean {
  return conditions.every(({ version }) => ageOf(versions, version) >= 0);
}

function printTag({ kind, version }: Condition): string {
  return `<${kind === "since" ? "Since" : "Until"} version="${version}">`;
}
