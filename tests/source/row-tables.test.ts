import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/source/markdown.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const read = (text: string) => readMarkdown("a.mdx", text);
const params = (...lines: string[]) => `<ParamTable>\n\n${lines.join("\n")}\n\n</ParamTable>`;
const errors = (...lines: string[]) => `<ErrorTable>\n\n${lines.join("\n")}\n\n</ErrorTable>`;
/** A table with these headings and one sound row. */
const headed = (headings: string) => {
  const columns = headings.split("|").map((one) => one.trim());
  return [`| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length)}`, `| \`a\` |${" |".repeat(columns.length - 1)}`];
};
const row = (...cells: string[]) => params("| Key | Required | Description |", "|---|---|---|", `| ${cells.join(" | ")} |`);
const problems = (text: string) => printDiagnostics(read(text).diagnostics);
const codes = (text: string) => read(text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe("the rows of a table", () => {
  it("have anchors of the first cell's words, apart from those of headings", () => {
    const table = params("| Key | Description |", "|---|---|", "| `client_id` | x |", "| `a.b C` or `d` | y |");
    const { body } = read(`## Client_id\n\n${table}\n\n${errors("| Code | Cause |", "|---|---|", "| OIDV-10017 | x |")}`);
    expect(body.rows.map(({ id, place }) => `${place.line}:${place.column} ${id}`)).toEqual([
      "7:1 param-client_id",
      "8:1 param-ab-c-or-d",
      "16:1 error-oidv-10017",
    ]);
    expect(body.headings.map(({ id }) => id)).toEqual(["client_id"]);
  });

  it("of two tables have anchors of their own when their words are the same", () => {
    const table = params("| Key | Description |", "|---|---|", "| `a` | x |");
    expect(read(`${table}\n\n${table}`).body.rows.map(({ id }) => id)).toEqual(["param-a", "param-a-1"]);
  });

  it("know the conditions around them", () => {
    const { body } = read(`<Since version="2">\n\n${params(...headed("Key | Description"))}\n\n</Since>`);
    expect(body.rows.map(({ when }) => when)).toEqual([[{ kind: "since", version: "2" }]]);
  });

  it("have no anchor that a heading has", () => {
    expect(problems(`## Param a\n\n${params(...headed("Key | Description"))}`)).toMatchInlineSnapshot(`
      "a.mdx:7:1 anchor-duplicate
        The row's anchor #param-a is that of the heading "Param a", too: links could lead to one of them only.
        Word the heading differently."
    `);
  });

  it("of a table in no component have none", () => expect(read(headed("Key | Description").join("\n")).body.rows).toEqual([]));
});

describe("the columns", () => {
  it.each([
    "Key | Description",
    "Prop | Type | Description",
    "Parameter | Type | Default | Required | Description",
    "x | Default | Description",
  ])("of parameters may be %s", (headings) => expect(problems(params(...headed(headings)))).toBe(""));

  it.each(["Code | Status", "Code | Status | Message | Cause | Remedy", "Code | Message | Remedy"])("of errors may be %s", (headings) =>
    expect(problems(errors(...headed(headings)))).toBe(""),
  );

  it.each([
    ["Key", "3:3 table-form"],
    ["Key | Type", "3:9 table-form"],
    ["Key | Default | Type | Description", "3:19 table-form"],
    ["Key | Type | Type | Description", "3:16 table-form"],
    ["Key | Description | Type", "3:23 table-form"],
    ["Key | Typ | Description", "3:9 table-form"],
    ["Key | description", "3:9 table-form"],
    ["Key | Colour | Size | Description", "3:9 table-form 3:18 table-form"],
  ])("of parameters may not be %s", (headings, expected) => expect(codes(params(...headed(headings))).join(" ")).toBe(expected));

  it.each([
    ["Code", "3:3 table-form"],
    ["Error | Message", "3:3 table-form"],
    ["Code | Remedy | Cause", "3:19 table-form"],
    ["Code | Description", "3:10 table-form"],
  ])("of errors may not be %s", (headings, expected) => expect(codes(errors(...headed(headings))).join(" ")).toBe(expected));

  it("have headings", () => {
    expect(codes(params("| | Description |", "|---|---|", "| `a` | x |"))).toEqual(["3:1 table-form"]);
    expect(codes(params("| Key | | Description |", "|---|---|---|", "| `a` | | x |"))).toEqual(["3:7 table-form"]);
  });

  it("are told with what may stand there", () => {
    expect(
      problems(`${params(...headed("Key | Typ | Description"))}\n\n${errors(...headed("Code | Remedy | Cause"))}`),
    ).toMatchInlineSnapshot(`
      "a.mdx:3:9 table-form
        <ParamTable> knows no column Typ.
        Did you mean Type?
      a.mdx:11:19 table-form
        The column Cause stands too late.
        The columns of <ErrorTable> are, in this order: Code, then any of Status, Message, Cause and Remedy."
    `);
    expect(problems(`${params(...headed("Key | Type"))}\n\n${errors(...headed("Error | Cause"))}`)).toMatchInlineSnapshot(`
      "a.mdx:3:9 table-form
        The last column is not Description.
        The columns of <ParamTable> are, in this order: a heading of your choice, then any of Type, Default and Required, then Description.
      a.mdx:11:3 table-form
        The first column is headed Error, not Code.
        The columns of <ErrorTable> are, in this order: Code, then any of Status, Message, Cause and Remedy."
    `);
  });
});

describe("a row", () => {
  it.each([
    ["its name in code, and words beside it", ["`a` or `b`", "Yes", "x"]],
    ["nothing in other columns", ["`a`", "", ""]],
    ["fewer cells", ["`a`"]],
    ["a sign that divides cells, escaped", ["`a \\| b`", "No", "x \\| y"]],
  ])("may have %s", (_, cells) => expect(problems(row(...cells))).toBe(""));

  it.each([
    ["no name", ["", "Yes", "x"], "5:1 table-form"],
    ["a name that is not in code", ["a", "Yes", "x"], "5:3 table-form"],
    ["a name that is a link", ["[`a`](./b.mdx)", "Yes", "x"], "5:3 table-form"],
    ["a name under a condition", ['<Since version="2">`a`</Since>', "Yes", "x"], "5:3 table-form"],
    ["another word for required", ["`a`", "yes", "x"], "5:9 table-form"],
    ["required in code", ["`a`", "`Yes`", "x"], "5:9 table-form"],
    ["more cells than there are columns", ["`a`", "Yes", "x", "y", "z"], "5:19 table-form"],
  ])("may not have %s", (_, cells, expected) => expect(codes(row(...cells))).toEqual([expected]));

  it("stands in a table once", () => {
    const table = params("| Key | Description |", "|---|---|", "| `a` | x |", "| `A` | x |", "| `a` | y |");
    expect(problems(table)).toMatchInlineSnapshot(`
      "a.mdx:7:3 table-duplicate
        The name a stands twice in this table: also in line 5.
        Remove one of the two rows, or make one of them."
    `);
  });

  it("of an error has a code, in words or in code", () => {
    expect(problems(errors("| Code | Cause |", "|---|---|", "| A-1 | x |", "| `A-2` | x |"))).toBe("");
    expect(problems(errors("| Code | Cause |", "|---|---|", "| **A-1** | x |"))).toMatchInlineSnapshot(`
      "a.mdx:5:3 table-form
        The code A-1 is more than words and code.
        Write it as \`A-1\`; the rest belongs into another column."
    `);
  });
});

describe("a component for a table", () => {
  it.each([
    ["nothing", "<ParamTable>\n</ParamTable>"],
    ["itself alone", "<ErrorTable/>"],
    ["words", "<ParamTable>\n\nwords\n\n</ParamTable>"],
    ["words and a table", params("words", "", ...headed("Key | Description"))],
    ["two tables", params(...headed("Key | Description"), "", ...headed("Key | Description"))],
    ["a condition", params('<Since version="2">', "", ...headed("Key | Description"), "", "</Since>")],
  ])("stands around one table, not %s", (_, text) => expect(codes(text)).toEqual(["1:1 table-form"]));

  it("may hold a comment besides", () => {
    expect(problems(params("{/* x */}", "", ...headed("Key | Description")))).toBe("");
  });

  it("stands around rows", () => {
    expect(problems(params("| Key | Description |", "|---|---|"))).toMatchInlineSnapshot(`
      "a.mdx:3:1 table-form
        The table in <ParamTable> has no rows.
        Write a row below the line of hyphens, or remove the table."
    `);
  });
});
