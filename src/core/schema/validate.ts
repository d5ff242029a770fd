import * as z from "zod";
import type { Diagnostic, DiagnosticCode, Place } from "../diagnostics.ts";
import { didYouMean, UNPRINTABLE } from "../text.ts";

/** A parsed YAML file or front matter block whose values can be found again in the text. */
export interface YamlSource {
  /** The parsed value; undefined when the text is no YAML at all. */
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest place above it. With `on: "key"`, where its key stands. */
  readonly locate: (path: readonly PropertyKey[], on?: "key" | "value") => Place;
  /** The text of a value as its author typed it: `7.10` where YAML reads 7.1. */
  textAt(path: readonly PropertyKey[]): string;
}

/** Which codes to report: one for keys, one for values, so that front matter and settings tell apart. */
export interface ValidationCodes {
  readonly key: DiagnosticCode;
  readonly value: DiagnosticCode;
  /** How the smallest sound file looks: shown where a key at its top is missing. */
  readonly smallest?: string;
}

/** An object with exactly these keys; a further key is a problem, told with the known key that is nearest. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => didYouMean(key, known) || `The keys here are ${known.join(", ")}.`).join("\n")
        : undefined,
  });
}

/** Text that must say something, as one line, however its author broke it: what it becomes a part of goes by lines, too. */
export const text = z
  .string()
  .overwrite((value) => value.replace(BREAKS, " ").trim())
  .min(1, "it is empty.\nWrite some text here.")
  .refine((value) => !UNPRINTABLE.test(value), "it holds a control character, which no reader can see.\nWrite it without.");

const BREAKS = /[\t\n\r\u2028\u2029 ]+/gu;

/** Checks a parsed source against a schema. All problems are reported; `data` is there only if there is none. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  codes: ValidationCodes,
): { readonly data?: z.output<Schema>; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { data: result.data, diagnostics: [] };
  return { diagnostics: result.error.issues.flatMap((issue) => explainIssue(issue, source, codes)) };
}

function explainIssue(issue: z.core.$ZodIssue, source: YamlSource, codes: ValidationCodes): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    const fixes = issue.message.split("\n");
    return issue.keys.map((key, index) => ({
      ...source.locate([...issue.path, key], "key"),
      code: codes.key,
      message: `The key ${key} is not known here.`,
      fix: fixes[index] ?? "Remove it.",
    }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const best = issue.errors.reduce((one, other) => (fitsBetter(other, one) ? other : one));
    if (depthOf(best) > 0) {
      return best.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, source, codes));
    }
  }
  const name = nameOf(issue.path);
  const value = valueAt(source.value, issue.path);
  if (value === undefined) {
    const parent = source.locate(issue.path.slice(0, -1));
    const smallest = issue.path.length === 1 && codes.smallest !== undefined ? ` ${codes.smallest}` : "";
    return [{ ...parent, code: codes.value, message: `The key ${name} is missing.`, fix: `Add "${name}: …".${smallest}` }];
  }
  const place = source.locate(issue.path, "key");
  return [{ ...place, code: codes.value, message: `The value of ${name} is wrong: ${reasonOf(issue)}`, fix: fixOf(issue, source, value) }];
}

/** Of two branches of a union, the one that was meant fits further into the data, or has fewer problems, or those of a misspelt key. */
function fitsBetter(one: readonly z.core.$ZodIssue[], other: readonly z.core.$ZodIssue[]): boolean {
  const isMisspelt = (issues: readonly z.core.$ZodIssue[]) => Number(issues.some(({ message }) => message.startsWith("Did you mean")));
  return (depthOf(one) - depthOf(other) || problemsIn(other) - problemsIn(one) || isMisspelt(one) - isMisspelt(other)) > 0;
}

function problemsIn(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

/** How far into the data the deepest problem lies. */
function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `it must be ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `it must be one of ${issue.values.map(String).join(", ")}.`;
    case "invalid_union":
      return issue.errors.length > 0 ? "it has none of the allowed forms." : asSentence(issue.message);
    case "invalid_key":
      return asSentence(issue.issues[0]?.message ?? issue.message);
    default:
      return asSentence(issue.message);
  }
}

/** Behind a line break, the message of a schema may say how to mend the value. */
function asSentence(text: string): string {
  const [message = ""] = text.split("\n");
  return /[.!?]$/u.test(message) ? message : `${message}.`;
}

function fixOf(issue: z.core.$ZodIssue, source: YamlSource, value: unknown): string {
  if (value === null) return "YAML reads it as nothing. Write a value, in quotes if it is a word like null.";
  if (typeof value !== "object" && typeof value !== "string" && wantsText(issue)) {
    return `YAML reads it as the ${typeof value} ${String(value)}. Quote it: "${source.textAt(issue.path)}".`;
  }
  if (issue.code === "invalid_value" && typeof value === "string") {
    return didYouMean(value, issue.values.map(String)) || "Use one of these values.";
  }
  if (issue.code === "invalid_type") return INSTEAD[issue.expected] ?? "Correct the value.";
  return issue.message.split("\n")[1] ?? "Correct the value.";
}

function wantsText(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_union" || (issue.code === "invalid_type" && issue.expected === "string");
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  return typeof last === "number" ? `entry ${last + 1}` : String(last);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** What to write where a value is of another type than wanted. */
const INSTEAD: Readonly<Record<string, string>> = {
  string: "Write one text, in quotes if it begins with a sign.",
  array: "Write one entry to a line, each behind a hyphen: - entry.",
  object: "Write one key to a line: key: value.",
  record: "Write one key to a line: key: value.",
  boolean: "Write true or false, without quotes.",
  number: "Write a number in digits, without quotes.",
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a list of key: value lines",
  record: "a list of key: value lines",
  boolean: "true or false",
  number: "a number",
};
