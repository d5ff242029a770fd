import { describe, expect, it } from "vitest";
import { checkForm } from "../../src/core/form-check.ts";
import { writtenPage } from "../support/written-page.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

const LANGUAGES = new Set(["toml", "text", "js"]);
const check = (body: string, page = {}) =>
  printDiagnostics(
    checkForm(writtenPage(body, { page, layers: { 1: { index: { description: "The front page." }, a: page } } }), LANGUAGES, locatePath),
  );
const describeBy = (description: string, title = "A title") => check("x", { title, description });

describe("a description", () => {
  it.each(["What it is for.", "What is it for?", "Go!", `${"x".repeat(159)}.`])("is a sentence: %s", (description) => {
    expect(describeBy(description)).toBe("");
  });

  it("is told when it is none, or too long, or the title", () => {
    expect(describeBy("What it is for")).toMatchInlineSnapshot(`
      "1/a.mdx[description]:1:1 description-form
        The description is no whole sentence: it ends without a full stop.
        End it with . ? or !"
    `);
    expect(describeBy(`${"x".repeat(160)}.`)).toMatchInlineSnapshot(`
      "1/a.mdx[description]:1:1 description-form
        The description has 161 characters; search engines show about 160.
        Say in one short sentence what the page is for."
    `);
    expect(describeBy("Set up: Acme.", "Set up Acme")).toMatchInlineSnapshot(`
      "1/a.mdx[description]:1:1 description-form
        The description says what the title says.
        Say what a reader can do with the page."
    `);
  });

  it("is as long as readers see it", () => {
    expect(describeBy(`${"x".repeat(148)} %version%.`)).toBe("");
    expect(describeBy(`${"x".repeat(148)} %product%.`)).toContain("has 164 characters");
  });

  it("may begin like the title", () => expect(describeBy("A title that says more.")).toBe(""));
});

describe("a block of code", () => {
  it.each(["```toml\nx\n```", '~~~js title="a.js"\nx\n~~~', "```text\n```", "`code`"])("names a language that is known: %j", (body) =>
    expect(check(body)).toBe(""),
  );

  it("is told when it names none, or one that is not known", () => {
    expect(check("a\n\n```\nx\n```\n\n- b\n\n  ~~~ \n  x\n  ~~~\n\n```tmol\nx\n```\n\n```constructor\nx\n```")).toMatchInlineSnapshot(`
      "1/a.mdx:3:1 code-language
        The code block names no language.
        Write the language behind the opening fence; text for what has none.
      1/a.mdx:9:3 code-language
        The code block names no language.
        Write the language behind the opening fence; text for what has none.
      1/a.mdx:13:1 code-language
        The language tmol is not known, so the code is shown without colours.
        Did you mean toml?
      1/a.mdx:17:1 code-language
        The language constructor is not known, so the code is shown without colours.
        Write text, or a language that Shiki knows (shiki.style/languages)."
    `);
  });
});
