import { describe, expect, it } from "vitest";
import { rowTables } from "../../src/markdown/row-tables.ts";
import { tableFrames } from "../../src/markdown/tables.ts";
import { renderPieces } from "./render.ts";

const render = (text: string) => renderPieces(text, [rowTables, tableFrames]);
const table = (name: string, ...lines: string[]) => `<${name}>\n\n${lines.join("\n")}\n\n</${name}>`;

describe("a table of parameters", () => {
  it("has rows with anchors, and cells that say their columns", async () => {
    const text = table(
      "ParamTable",
      "| Key | Type | Required | Description |",
      "|---|---|---|---|",
      "| `a` | list | Yes | *x* |",
      "| `b` | | No |",
    );
    expect(await render(text)).toMatchInlineSnapshot(`
      "<ParamTable>
        table role="table"
          thead data-pagefind-ignore="" role="rowgroup"
            tr role="row"
              th role="columnheader" scope="col"
                "Key"
              th role="columnheader" scope="col"
                "Type"
              th role="columnheader" scope="col"
                "Required"
              th role="columnheader" scope="col"
                "Description"
          tbody role="rowgroup"
            tr id="param-a" role="row"
              th role="rowheader" scope="row"
                a class="row-link" href="#param-a"
                  code
                    "a"
              td data-column="type" data-label="Type" role="cell"
                "list"
              td data-column="required" data-label="Required" data-required="yes" role="cell"
                "Required"
              td data-column="description" data-label="Description" role="cell"
                em
                  "x"
            tr id="param-b" role="row"
              th role="rowheader" scope="row"
                a class="row-link" href="#param-b"
                  code
                    "b"
              td data-column="type" data-label="Type" role="cell"
              td data-column="required" data-label="Required" data-required="no" role="cell"
                "Optional"
              td data-column="description" data-label="Description" role="cell""
    `);
  });

  it("lies in no frame of its own, as it never scrolls", async () => {
    expect(await render(table("ErrorTable", "| Code | Cause |", "|---|---|", "| A | x |"))).not.toContain("table-frame");
    expect(await render("| Code | Cause |\n|---|---|\n| A | x |")).toContain("table-frame");
  });

  it("begins to count anew on each page", async () => {
    const text = table("ParamTable", "| Key | Description |", "|---|---|", "| `a` | x |");
    expect(await render(text)).toBe(await render(text));
  });
});
