import { isShown } from "./conditions.ts";
import type { Condition, SourcePage } from "./content.ts";
import { type Diagnostic, startOf } from "./diagnostics.ts";
import { type LaidContent, reachOf } from "./layers.ts";

/** Headings and pages with nothing below them. What stands under a condition counts, in whatever version it shows. */
export function checkSections({ content, laid }: LaidContent): Diagnostic[] {
  return content.pages.flatMap((page) => {
    if (isBlank(page)) return [tellBlank(page)];
    const reach = reachOf(content, laid, page);
    return page.body.headings.flatMap(({ text, when, place }, index) => {
      const showsIn = (version: string) => (conditions: readonly Condition[]) => isShown(conditions, version, content.versions);
      const shown = reach.filter((version) => showsIn(version)(when));
      if (shown.length === 0 || shown.some((version) => !isEmptySection(page, index, showsIn(version)))) return [];
      return [
        {
          ...place,
          code: "section-empty" as const,
          message: `Nothing stands below the heading "${text}".`,
          fix: "Write the section, or remove its heading.",
        },
      ];
    });
  });
}

/** The first page of a tutorial is made of its steps. */
function isBlank({ body, frontMatter }: SourcePage): boolean {
  return body.headings.length === 0 && body.opening.length === 0 && frontMatter.kind !== "tutorial";
}

function tellBlank({ file }: SourcePage): Diagnostic {
  const message = "The page has a title and a description, and nothing below them.";
  return { ...startOf(file), code: "page-empty", message, fix: "Write the page, or remove it." };
}

/** Whether one version shows nothing between a heading and the next that is no part of its section. */
function isEmptySection({ body }: SourcePage, index: number, shows: (conditions: readonly Condition[]) => boolean): boolean {
  const depth = body.headings[index]?.depth ?? 0;
  for (const [distance, heading] of body.headings.slice(index).entries()) {
    if (distance > 0 && shows(heading.when)) return heading.depth <= depth;
    if (heading.contents.some(shows)) return false;
  }
  return true;
}
