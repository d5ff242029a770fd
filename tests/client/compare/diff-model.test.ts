import { describe, expect, it } from "vitest";
import { type Comparison, comparePages } from "../../../src/client/compare/diff-model.ts";
import { type Line, readTwin } from "../../../src/client/compare/lines.ts";

const HEAD = "# Title\n\nDescription.\n\nAcme 1.0\n\n";
const read = (body: string): Line[] => readTwin(HEAD + body, { siteUrl: "https://a.example/", version: "1.0" }).slice(2);
const compare = (from: string, to: string) => comparePages(read(from), read(to), { from: "1.0", to: "2.0" });

/** One line per row: two spaces before what is the same, `-` and `+` before whole lines, `~` before a line whose words changed. */
function print({ stretches }: Comparison): string[] {
  return stretches.flatMap((stretch) => {
    if (stretch.kind === "same") return stretch.rows.map(({ to }) => `  ${to.text}`);
    return [
      `@${stretch.place}`,
      ...stretch.rows.flatMap((row) => {
        if (row.kind === "words") return [`~ ${row.to.text}`];
        return [...(row.from ? [`- ${row.from.text}`] : []), ...(row.to ? [`+ ${row.to.text}`] : [])];
      }),
    ];
  });
}

describe("two pages", () => {
  it("are the same from beginning to end", () => {
    const same = compare("A.\n\nB.", "A.\n\nB.");
    expect(same.changes).toBe(0);
    expect(print(same)).toEqual(["  A.", "  B."]);
  });

  it("differ in a line whose words changed", () => {
    expect(print(compare("A.\n\nOpen the old card now.\n\nB.", "A.\n\nOpen the new card now.\n\nB."))).toEqual([
      "  A.",
      "@1",
      "~ Open the new card now.",
      "  B.",
    ]);
  });

  it("differ in whole lines where these have little in common", () => {
    expect(print(compare("Stop everything at once.", "Have a licence."))).toEqual([
      "@1",
      "- Stop everything at once.",
      "+ Have a licence.",
    ]);
  });

  it("differ in code by the line, however alike the lines are", () => {
    expect(print(compare("```js\nlet a = 1;\nrun();\n```", "```js\nlet a = 2;\nrun();\n```"))).toEqual([
      "  ```js",
      "@1",
      "- let a = 1;",
      "+ let a = 2;",
      "  run();",
      "  ```",
    ]);
  });

  it("pair a line with the one that is like it, not with the one beside it", () => {
    const from = "1. Stop the server.\n2. Start the server again.";
    const to = "1. Stop the server.\n2. Copy all other jars, too.\n3. Start the server again.";
    expect(print(compare(from, to))).toEqual([
      "  1. Stop the server.",
      "@1",
      "+ 2. Copy all other jars, too.",
      "~ 3. Start the server again.",
    ]);
  });

  it("count each place that changed, however many lines it has", () => {
    const changed = compare("A.\n\nB.\n\nC.\n\nD.", "A.\n\nX.\n\nY.\n\nC.\n\nZ.");
    expect(changed.changes).toBe(2);
    expect(changed.stretches.map(({ kind }) => kind)).toEqual(["same", "changed", "same", "changed"]);
  });

  it("have not changed where each says its own version, in code too", () => {
    expect(compare("Get 1.0.\n\n```sh\nget 1.0\n```", "Get 2.0.\n\n```sh\nget 2.0\n```").changes).toBe(0);
    expect(compare("Get 2.0.", "Get 1.0.").changes).toBe(1);
  });

  it("are held against each other whatever the versions are called", () => {
    const labels = { from: "1.0", to: "$& $' $1" };
    expect(comparePages(read("Get 1.0 now."), read("Get $& $' $1 now."), labels).changes).toBeLessThan(2);
    expect(comparePages(read("Get 1.0."), read("Get 1.0."), labels).changes).toBe(0);
  });

  it("can be empty on either side", () => {
    expect(print(comparePages([], read("A."), { from: "1", to: "2" }))).toEqual(["@1", "+ A."]);
    expect(comparePages([], [], { from: "1", to: "2" })).toEqual({ stretches: [], changes: 0 });
  });

  it("are compared in a moment even when they are long and nothing is left", () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `- ${word} ${index} of a long list`).join("\n");
    const start = performance.now();
    const { changes } = compare(long("one"), long("two"));
    expect(changes).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
