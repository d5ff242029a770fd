import { describe, expect, it } from "vitest";
import { checkSvg } from "../../src/source/svg.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const check = (text: string) => checkSvg("assets/a.svg", text);

describe("an SVG", () => {
  it("with a script or a handler is refused, with the place of each", () => {
    expect(
      printDiagnostics(check('<svg xmlns="http://www.w3.org/2000/svg"\n  onload="alert(1)">\n  <script>alert(2)</script>\n</svg>')),
    ).toMatchInlineSnapshot(`
      "assets/a.svg:3:4 asset-unsafe
        The image holds program code (script), which would run for a reader who opens it.
        Export the image again without scripts, or remove the code.
      assets/a.svg:2:3 asset-unsafe
        The image holds program code (onload), which would run for a reader who opens it.
        Export the image again without scripts, or remove the code."
    `);
  });

  it.each([
    ["<svg><SCRIPT/></svg>", "1:7"],
    ["<svg:svg><svg:script href='x'/></svg:svg>", "1:11"],
    ["<svg\n\tonload = 'x'/>", "2:2"],
    ["<svg><a title='>' onclick='x'/></svg>", "1:19"],
    ["<svg><set attributeName='x' onbegin='y'/></svg>", "1:29"],
    ["<svg id='onload' onload='x'/>", "1:18"],
    ["<svg><a href='javascript:alert(1)'/></svg>", "1:15"],
    ['<svg><a xlink:href="JavaScript:alert(1)"/></svg>', "1:21"],
  ])("that runs a program is refused: %s", (text, place) => {
    expect(check(text).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([`${place} asset-unsafe`]);
  });

  it.each([
    ["<svg/>"],
    ["<svg><text>one = 1, on the way = x</text></svg>"],
    ["<svg><text font='on x' data-on='y' version='1'>script</text></svg>"],
    ["<svg><title>&lt;script> in words</title></svg>"],
    ["<svg><description x=' onload=1 '/></svg>"],
  ])("that only draws is let through: %s", (text) => {
    expect(check(text)).toEqual([]);
  });
  it.each([
    ["<svg><SCRIPT/></svg>", "1:7"],
    ["<svg:svg><svg:script href='x'/></svg:svg>", "1:11"],
    ["<svg\n\tonload = 'x'/>", "2:2"],
    ["<svg><a title='>' onclick='x'/></svg>", "1:19"],
    ["<svg><set attributeName='x' onbegin='y'/></svg>", "1:29"],
    ["<svg id='onload' onload='x'/>", "1:18"],
    ["<svg><a href='javascript:alert(1)'/></svg>", "1:15"],
    ['<svg><a xlink:href="JavaScript:alert(1)"/></svg>', "1:21"],
  ])("that runs a program is refused: %s", (text, place) => {
    expect(check(text).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([`${place} asset-unsafe`]);
  });

  it.each([
    ["<svg/>"],
    ["<svg><text>one = 1, on the way = x</text></svg>"],
    ["<svg><text font='on x' data-on='y' version='1'>script</text></svg>"],
    ["<svg><title>&lt;script> in words</title></svg>"],
    ["<svg><description x=' onload=1 '/></svg>"],
  ])("that only draws is let through: %s", (text) => {
    expect(check(text)).toEqual([]);
  });

  it("is checked in time that grows with its size, whatever it holds", () => {
    const started = performance.now();
    expect(check(`<svg ${'a="b" '.repeat(50_000)}${"<a ".repeat(50_000)}`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
