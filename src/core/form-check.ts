import type { Content, Locate, SourcePage } from "./content.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { didYouMean } from "./text.ts";
import { fillVariables, variablesOf } from "./variables.ts";

/** Search engines cut what is longer. */
const LONGEST_DESCRIPTION = 160;

/** The form of a page's description and of its code blocks. `languages` are those that can be coloured. */
export function checkForm(content: Content, languages: ReadonlySet<string>, locate: Locate): Diagnostic[] {
  return content.pages.flatMap((page) => [...checkDescription(page, content, locate), ...checkFences(page, languages)]);
}

function checkDescription({ file, layer, frontMatter }: SourcePage, content: Content, locate: Locate): Diagnostic[] {
  const { title, description } = frontMatter;
  const report = (message: string, fix: string): Diagnostic[] => [
    { ...locate(file, ["description"]), code: "description-form", message, fix },
  ];
  const version = content.versions.find(({ id }) => id === layer);
  const { length } = version === undefined ? description : fillVariables(description, variablesOf(content.site, version));
  return [
    ...(/[.?!]$/u.test(description)
      ? []
      : report("The description is no whole sentence: it ends without a full stop.", "End it with . ? or !")),
    ...(length <= LONGEST_DESCRIPTION
      ? []
      : report(
          `The description has ${length} characters; search engines show about ${LONGEST_DESCRIPTION}.`,
          "Say in one short sentence what the page is for.",
        )),
    ...(bareWords(title) === bareWords(description)
      ? report("The description says what the title says.", "Say what a reader can do with the page.")
      : []),
  ];
}

/** Letters and figures alone. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function checkFences({ body }: SourcePage, languages: ReadonlySet<string>): Diagnostic[] {
  return body.fences.flatMap(({ language, place }) => {
    if (language === undefined) {
      const message = "The code block names no language.";
      return [
        { ...place, code: "code-language" as const, message, fix: "Write the language behind the opening fence; text for what has none." },
      ];
    }
    if (languages.has(language)) return [];
    const message = `The language ${language} is not known, so the code is shown without colours.`;
    const fix = didYouMean(language, languages) || "Write text, or a language that Shiki knows (shiki.style/languages).";
    return [{ ...place, code: "code-language" as const, message, fix }];
  });
}
