import type { Content, Locate, Prose, SourcePage } from "./content.ts";
import type { Diagnostic, Place } from "./diagnostics.ts";

/** The words of every page: names spelled as site.yaml says, and nothing left to be written. Code and addresses are no words. */
export function checkProse(content: Content, locate: Locate): Diagnostic[] {
  const rules = [...content.site.terms.flatMap(({ write, not }) => not.map((wrong) => spelling(wrong, write))), ...PLACEHOLDERS];
  return content.pages.flatMap((page) => [
    ...page.body.prose.flatMap((prose) => findIn(prose.text, rules, (offset) => placeIn(page, prose, offset))),
    ...SHOWN_KEYS.flatMap((key) => findIn(page.frontMatter[key] ?? "", rules, () => locate(page.file, [key]))),
  ]);
}

const SHOWN_KEYS = ["title", "description", "label"] as const;

/** Words that should not be there, and what to say of them. */
interface ProseRule extends Pick<Diagnostic, "code" | "fix"> {
  readonly pattern: RegExp;
  /** What every match holds, by which most texts are passed over: a pattern that looks around itself takes many times as long. */
  readonly holds: RegExp;
  message(words: string): string;
}

function spelling(wrong: string, write: string): ProseRule {
  return {
    code: "term-spelling",
    holds: new RegExp(RegExp.escape(wrong.split(/\s/u)[0] ?? "")),
    pattern: wholeWords(
      wrong
        .split(/\s+/u)
        .map((word) => RegExp.escape(word))
        .join("\\s+"),
      "gu",
    ),
    message: (words) => `${words} is written ${write} on this site.`,
    fix: `Write ${write}, or put it into a code span if it is code.`,
  };
}

const PLACEHOLDERS: readonly ProseRule[] = [
  { holds: /TODO|TBD|FIXME|XXX/, pattern: wholeWords("TODO|TBD|FIXME|XXX", "gu") },
  { holds: /lorem|coming/iu, pattern: wholeWords("lorem\\s+ipsum|coming\\s+soon", "giu") },
  { holds: /\[insert/iu, pattern: /\[insert\b[^\]]*\]/giu },
].map((words) => ({
  ...words,
  code: "placeholder",
  message: (words) => `${words} stands for something that is not written yet.`,
  fix: "Write it, or leave the sentence out until there is something to say.",
}));

/** Words of their own: not a part of a longer word, nor of a name such as `github.com` or `me@github`. */
function wholeWords(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_@]|[\\p{L}\\p{N}_]\\.)(?:${pattern})(?![\\p{L}\\p{N}_]|[.@][\\p{L}\\p{N}_])`, flags);
}

function findIn(text: string, rules: readonly ProseRule[], locate: (offset: number) => Place): Diagnostic[] {
  const possible = rules.filter(({ holds }) => holds.test(text));
  return possible.flatMap(({ pattern, code, message, fix }) =>
    [...text.matchAll(pattern)].map((match) => ({
      ...locate(match.index),
      code,
      message: message(match[0].replace(/\s+/gu, " ")),
      fix,
    })),
  );
}

function placeIn({ file }: SourcePage, { marks }: Prose, offset: number): Place {
  const mark = marks.findLast((one) => one.offset <= offset);
  return { file, line: mark?.line ?? 1, column: (mark?.column ?? 1) + offset - (mark?.offset ?? 0) };
}
