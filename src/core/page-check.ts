import { checkReadable } from "./assets.ts";
import type { Content, Locate, SourcePage } from "./content.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { assetUrls } from "./links.ts";
import { didYouMean, joinWords, nearest } from "./text.ts";
import { variablesOf } from "./variables.ts";
import { ageOf } from "./versions.ts";

/** What a page says about versions, variables, headings and its connector, against what is declared. */
export function checkPages(content: Content, locate: Locate): Diagnostic[] {
  const variables = new Set(content.versions.flatMap((version) => Object.keys(variablesOf(content.site, version))));
  return content.pages.flatMap((page) => [
    ...checkConditions(page, content),
    ...checkVariables(page, variables),
    ...checkConnector(page, content, locate),
  ]);
}

function checkConditions(page: SourcePage, content: Content): Diagnostic[] {
  const ids = content.versions.map(({ id }) => id);
  return page.body.conditions.flatMap(({ kind, version, place }) => {
    if (ageOf(content.versions, version) >= 0) return [];
    const message = `<${kind === "since" ? "Since" : "Until"}> names the version ${JSON.stringify(version)}, which is not declared.`;
    return [{ ...place, code: "since-unknown" as const, message, fix: didYouMean(version, ids) || `The versions are ${joinWords(ids)}.` }];
  });
}

/** Only a name close to a known one is told: `%PATH%` and `%foo%` may be words of the documented product. */
function checkVariables(page: SourcePage, known: ReadonlySet<string>): Diagnostic[] {
  return page.body.variables.flatMap(({ name, place }) => {
    const meant = known.has(name) ? undefined : nearest(name, known);
    if (meant === undefined) return [];
    return [
      {
        ...place,
        code: "variable-unknown" as const,
        message: `No version has a variable ${name}, so %${name}% is shown as it stands.`,
        fix: `Did you mean %${meant}%?`,
      },
    ];
  });
}

function checkConnector(page: SourcePage, content: Content, locate: Locate): Diagnostic[] {
  const { frontMatter } = page;
  if (frontMatter.kind !== "connector") return [];
  const ids = content.versions.map(({ id }) => id);
  const logo = frontMatter.logo.slice(1);
  return [
    ...(["releases", "lifecycle"] as const).flatMap((field) =>
      Object.keys(frontMatter[field])
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          ...locate(page.file, [field, id], "key"),
          code: "connector-version-unknown" as const,
          message: `The ${field === "releases" ? "releases name" : "lifecycle names"} the version ${id}, which is not declared.`,
          fix: didYouMean(id, ids) || `The versions are ${joinWords(ids)}.`,
        })),
    ),
    ...checkReadable(content.assets.get(logo), { name: `The logo ${frontMatter.logo}`, place: locate(page.file, ["logo"]) }),
    ...(content.assets.has(logo)
      ? []
      : [
          {
            ...locate(page.file, ["logo"]),
            code: "image-missing" as const,
            message: `The logo ${frontMatter.logo} is not there.`,
            fix: didYouMean(frontMatter.logo, assetUrls(content.assets.keys())) || "Add the file or correct the path.",
          },
        ]),
  ];
}
