import { describe, expect, it } from "vitest";
import { checkSvg } from "../../src/source/svg.ts";
import { printDiagnostics } from "../core/print-diagnostics.ts";

const check = (text: string) => checkSvg("assets/a.svg", text);

describe("an SVG", () => {
  it("with a script or a handler is refused, with the place of each", () => {
    expect(
      printDiagnostics(check('<svg xmlns="http://www.w3.org/2000/svg"\n  onload="alert(1)">\n  <script>alert(2)</script>\n</svg>')),
    ).toMatchInlineSnapshot(`
      "assets/a.svg:2:3 asset-unsafe
        The image holds program code (onload), which would run for a reader who opens it.
        Export the image again without scripts, or remove the code.
      assets/a.svg:3:4 asset-unsafe
        The image holds program code (script), which would run for a reader who opens it.
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
    ["<svg><a href='javascript:alert(1)'/></svg>", "1:9"],
    ['<svg><a xlink:href="JavaScript:alert(1)"/></svg>', "1:9"],
    ["<svg><a href='java&#115;cript:x'/></svg>", "1:9"],
    ["<svg><a href=' java&#10;script:x'/></svg>", "1:9"],
    ["<svg><a href='data:text/html,x'/></svg>", "1:9"],
    ["<svg><use href='data:image/svg+xml,x'/></svg>", "1:11"],
    ["<svg><foreignObject/></svg>", "1:7"],
    ["<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:img src='x'/></svg>", "1:6"],
    ["<svg><a><set attributeName='href' to='x'/></a></svg>", "1:14"],
    ["<svg><animate attributeName='xlink:href' /></svg>", "1:15"],
    ["<svg><animate attributeName='x' values='1;javascript:x'/></svg>", "1:33"],
  ])("that runs a program is refused: %s", (text, place) => {
    expect(check(text).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([`${place} asset-unsafe`]);
  });

  it.each([
    ["<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>", "1:18"],
    ["<?xml-stylesheet href='x.xsl'?><svg/>", "1:3"],
    ["<svg><image href='https://example.org/x.png'/></svg>", "1:13"],
    ["<svg><use xlink:href='//example.org/x.svg#y'/></svg>", "1:11"],
    ["<svg><style>@import 'x.css';</style></svg>", "1:13"],
    ["<svg><path style='fill: url(https://example.org/x)'/></svg>", "1:12"],
  ])("that takes a part from elsewhere is refused: %s", (text, place) => {
    expect(check(text).map(({ line, column, message }) => `${line}:${column} ${message.includes("elsewhere")}`)).toEqual([`${place} true`]);
  });

  it.each([
    ["<svg/>"],
    ["<svg><a href='https://example.org/'><path style='fill: url(#a)'/></a><style>a { fill: url(#b) }</style></svg>"],
    ["<svg><image href='data:image/png;base64,AA=='/><use href='#a'/></svg>"],
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
