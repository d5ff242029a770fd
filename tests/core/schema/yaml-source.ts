import type * as z from "zod";
import { type ValidationCodes, validate, type YamlSource } from "../../../src/core/schema/validate.ts";
import { readYaml } from "../../../src/source/yaml.ts";
import { printDiagnostics } from "../print-diagnostics.ts";

/** A YAML text as its parser gives it; the text must be sound. */
export function yamlSource(file: string, text: string): YamlSource {
  const { source, diagnostics } = readYaml(file, text);
  if (source === undefined) throw new Error(printDiagnostics(diagnostics));
  return source;
}

/** What a schema makes of a YAML text. */
export function parse<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return schema.parse(yamlSource("file.yaml", text).value);
}

const CODES: ValidationCodes = { key: "settings-key", value: "settings-value" };

/** The problems that a schema finds in a YAML text, as its author reads them. */
export function problems(schema: z.ZodType, text: string, codes: ValidationCodes = CODES): string {
  return printDiagnostics(validate(schema, yamlSource("file.yaml", text), codes).diagnostics);
}
