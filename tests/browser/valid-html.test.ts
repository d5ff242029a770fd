import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { validate } from "../support/validator.ts";

describe("the pages of the site", () => {
  it("are valid HTML, every one", { timeout: 180_000 }, () => {
    const { pages, errors } = validate(inject("site").folder);
    expect(errors).toEqual([]);
    expect(pages).toBeGreaterThan(1000);
  });
});

describe("the validator", () => {
  it.each([
    ["<p><div>a</div></p>", "no-implicit-close"],
    ['<p id="a">a</p><p id="a">b</p>', "no-dup-id"],
    ["<img src='a.png'>", "wcag/h37"],
    ['<p odd="a">a</p>', "no-unknown-attributes"],
    ["<blink>a</blink>", "deprecated"],
    ["<odd-element></odd-element>", "no-unknown-elements"],
    ["<button>a</button>", "no-implicit-button-type"],
    ["<ul><p>a</p></ul>", "element-permitted-content"],
  ])("finds what is wrong with %s", (body, rule) => {
    const folder = mkdtempSync(join(tmpdir(), "strata-html-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a/index.html"), `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`);
    expect(validate(folder).errors.join("\n")).toContain(`a/index.html:1:`);
    expect(validate(folder).errors.join("\n")).toContain(` ${rule} `);
  });
});
