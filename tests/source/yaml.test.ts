import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/source/yaml.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const problems = (...lines: string[]) => printDiagnostics(readYaml("a.yaml", lines.join("\n")).diagnostics);

describe("what is no YAML", () => {
  it("is told with quotes as the way out for a colon in a value", () => {
    expect(problems("title: A: B", "order: 1")).toMatchInlineSnapshot(`
      "a.yaml:1:8 yaml-syntax
        This is no valid YAML: Nested mappings are not allowed in compact mappings.
        Quote the value: a colon and a space inside it begin a new key."
    `);
  });

  it("is told with spaces as the way out for a tab", () => {
    expect(problems("a:", "\tb: 1")).toMatchInlineSnapshot(`
      "a.yaml:2:1 yaml-syntax
        This is no valid YAML: Tabs are not allowed as indentation.
        Indent with spaces; YAML allows no tabs."
    `);
  });

  it("names both lines of a key that stands twice", () => {
    expect(problems("title: A", "order: 1", "title: B")).toMatchInlineSnapshot(`
      "a.yaml:3:1 yaml-syntax
        The key title stands twice: also in line 1.
        Remove one of the two."
    `);
  });

  it("names the lines of a key that stands twice deep inside, each time", () => {
    expect(problems("a:", "  - b: 1", "    b: 2", "  - b: 3", "    'b': 4")).toMatchInlineSnapshot(`
      "a.yaml:3:5 yaml-syntax
        The key b stands twice: also in line 2.
        Remove one of the two.
      a.yaml:5:5 yaml-syntax
        The key b stands twice: also in line 4.
        Remove one of the two."
    `);
  });

  it("is a list that is never closed", () => {
    expect(problems("a: [1, 2", "b: 3")).toMatchInlineSnapshot(`
      "a.yaml:2:1 yaml-syntax
        This is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
        Correct the syntax; text with special characters wants quotes."
    `);
  });

  it("is a quote that is never closed", () => {
    expect(problems('a: "x', "b: 3")).toMatchInlineSnapshot(`
      "a.yaml:2:5 yaml-syntax
        This is no valid YAML: Missing closing quote ".
        Correct the syntax; text with special characters wants quotes."
    `);
  });

  it("is a value that begins with a sign of YAML's own", () => {
    expect(problems("a: `x`", "b: %version%", "c: @x")).toMatchInlineSnapshot(`
      "a.yaml:1:4 yaml-syntax
        This is no valid YAML: Plain value cannot start with reserved character \`.
        Correct the syntax; text with special characters wants quotes.
      a.yaml:2:4 yaml-syntax
        This is no valid YAML: Plain value cannot start with directive indicator character %.
        Correct the syntax; text with special characters wants quotes.
      a.yaml:3:4 yaml-syntax
        This is no valid YAML: Plain value cannot start with reserved character @.
        Correct the syntax; text with special characters wants quotes."
    `);
  });

  it("is a second document", () => {
    expect(problems("a: 1", "---", "b: 2")).toMatchInlineSnapshot(`
      "a.yaml:2:1 yaml-syntax
        The YAML ends above this line, and more follows.
        Remove the line --- or ... above it."
    `);
  });
});

describe("what YAML allows and content does not", () => {
  it.each(["7.10", "1.0", "1e3", "0x10", "+1"])("is a key that YAML reads as another number: %s", (key) => {
    expect(problems(`${key}: a`)).toContain(`Quote it: "${key}".`);
    expect(problems(`"${key}": a`)).toBe("");
  });

  it("is not a key that stays as it is: 7.1", () => expect(problems("7.1: a")).toBe(""));

  it("is an alias", () => {
    expect(problems("a: &x text", "b: [*x, *x]")).toMatchInlineSnapshot(`
      "a.yaml:2:5 yaml-syntax
        The file uses the YAML alias *x and 1 more, which content may not.
        Write the value out."
    `);
  });

  it("is an alias to a billion laughs, refused before it is expanded", () => {
    const levels = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      "b: &b [*a, *a]",
      ...[..."cdefghij"].map((name) => `${name}: &${name} [*${before(name)}]`),
    ];
    expect(readYaml("a.yaml", levels.join("\n")).source).toBeUndefined();
  });

  it("is a tag, which would call for a type of another program", () => {
    expect(problems('a: !!js/function "function () {}"', "b: !secret x")).toMatchInlineSnapshot(`
      "a.yaml:1:4 yaml-syntax
        This is no valid YAML: Unresolved tag: tag:yaml.org,2002:js/function.
        Remove the tag; a value that begins with ! wants quotes.
      a.yaml:2:4 yaml-syntax
        This is no valid YAML: Unresolved tag: !secret.
        Remove the tag; a value that begins with ! wants quotes."
    `);
  });

  it("is a key that reaches into the program's objects", () => {
    expect(problems("a:", "  __proto__: { polluted: true }")).toMatchInlineSnapshot(`
      "a.yaml:2:3 yaml-syntax
        The key __proto__ is not allowed.
        Rename the key."
    `);
  });

  it("leaves no trace of a refused key", () => {
    readYaml("a.yaml", "__proto__: { polluted: true }");
    expect("polluted" in {}).toBe(false);
  });
});

describe("a YAML file", () => {
  const { source } = readYaml("a.yaml", 'name: x\nlist:\n  - id: 7.10\n    tags: { "b c": yes }\n1: one\n');

  it.each([
    [["name"], "value", "1:7"],
    [["name"], "key", "1:1"],
    [["list", 0, "id"], "value", "3:9"],
    [["list", 0, "id"], "key", "3:5"],
    [["list", 0, "tags", "b c"], "key", "4:13"],
    [["1"], "key", "5:1"],
    [["list", 0], "value", "3:5"],
    [[], "value", "1:1"],
    [["list", 0, "missing"], "value", "3:5"],
    [["missing", "deeper"], "value", "1:1"],
  ] as const)("says where %j stands: its %s at %s", (path, on, place) => {
    const { line, column } = source?.locate(path, on) ?? { line: 0, column: 0 };
    expect(`${line}:${column}`).toBe(place);
  });

  it("gives back a value as its author typed it", () => {
    expect(source?.textAt(["list", 0, "id"])).toBe("7.10");
  });

  it("reads yes, no and dates as text, unlike YAML 1.1", () => {
    expect(readYaml("a.yaml", "a: yes\nb: 2024-01-01\nc: no").source?.value).toEqual({ a: "yes", b: "2024-01-01", c: "no" });
  });

  it("may be empty", () => {
    expect(readYaml("a.yaml", "").source?.value).toBeNull();
  });

  it("keeps its lines with carriage returns", () => {
    expect(problems("a: 1\r", "b: 2\r", "a: 3\r", "")).toContain("a.yaml:3:1 yaml-syntax");
  });
});

function before(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1);
}
