import { describe, expect, it } from "vitest";
import { checkProse } from "../../src/core/prose-check.ts";
import { writtenPage } from "../support/written-page.ts";
import { locatePath, printDiagnostics } from "./print-diagnostics.ts";

const terms = [
  { write: "OpenID Connect", not: ["Open ID Connect", "OpenId Connect"] },
  { write: "GitHub", not: ["Github"] },
  { write: "C++", not: ["C ++ (old)"] },
];
const content = (body: string, page = {}) => writtenPage(body, { page, site: { terms } });
const found = (body: string) =>
  checkProse(content(body), locatePath).map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message.split(" ").slice(0, 3).join(" ")}`,
  );
const places = (body: string) => checkProse(content(body), locatePath).map(({ line, column }) => `${line}:${column}`);

describe("a name that is spelled wrong", () => {
  it("is told with what to write", () => {
    expect(printDiagnostics(checkProse(content("Log in by Open ID Connect."), locatePath))).toMatchInlineSnapshot(`
      "1/a.mdx:1:11 term-spelling
        Open ID Connect is written OpenID Connect on this site.
        Write OpenID Connect, or put it into a code span if it is code."
    `);
  });

  it.each([
    ["in a paragraph", "Ask Github.", "1:5"],
    ["in a later line", "One\ntwo Github", "2:5"],
    ["across lines", "An Open\nID Connect login", "1:4"],
    ["across lines of a list", "- An Open\n  ID Connect login and\n  Github", "1:6 3:3"],
    ["across lines of a quote", "> An Open\n> ID Connect login,\n> Github", "1:6 3:3"],
    ["in a heading", "## On Github", "1:7"],
    ["in a cell", "| a |\n|---|\n| Github |", "3:3"],
    ["in a link's words", "[on Github](https://github.com/)", "1:5"],
    ["in emphasis", "**the *Github***", "1:8"],
    ["in an image's text", "![On Github](/assets/a.svg)", "1:6"],
    ["in an attribute that is shown", '<Tabs>\n<Tab label="On Github">\n\nx\n\n</Tab>\n</Tabs>', "2:16"],
    ["behind an escape", "a \\* b \\{c} Github", "1:13"],
    ["behind character references", "a &amp; b &lt; c &#38; Github", "1:24"],
    ["behind what only looks like a reference", "a &b; Github", "1:7"],
    ["behind characters of two units", "🎉 Github", "1:4"],
    ["behind a tab", "-\tGithub", "1:3"],
    ["twice", "Github Github", "1:1 1:8"],
    ["with signs around it", "(Github), „Github“, Github's Github/Acme", "1:2 1:12 1:21 1:30"],
    ["before a hard break", "Github\\\nGithub", "1:1 2:1"],
    ["inside a condition", '<Since version="2">Github</Since>', "1:20"],
    ["in a footnote", "a[^1]\n\n[^1]: Github", "3:7"],
  ])("is found %s", (_, body, expected) => expect(places(body).join(" ")).toBe(expected));

  it.each([
    ["in code", "`Github`"],
    ["in a block of code", "```text\nGithub\n```"],
    ["in a link's address", "[a](https://Github.com/Github)"],
    ["in a bare address", "https://Github.com/x and www.Github.com"],
    ["in a part of a word", "Githubs MyGithub Github2 Github_x"],
    ["in the name of a host or a file", "Github.com Github.io a.Github me@Github Github@a"],
    ["in other letters", "github GITHUB open ID connect"],
    ["in an attribute that is not shown", '<Cards>\n<Card title="x" href="https://a.example/Github">\n\nx\n\n</Card>\n</Cards>'],
    ["in a comment", "{/* Github */}\n\na {/* Github */}"],
    ["where it is right", "GitHub and OpenID Connect"],
  ])("is not found %s", (_, body) => expect(found(body)).toEqual([]));

  it("is found in front matter, at the value", () => {
    const page = { title: "Github", description: "Use OpenId Connect.", label: "On Github" };
    expect(printDiagnostics(checkProse(content("x", page), locatePath))).toMatchInlineSnapshot(`
      "1/a.mdx[title]:1:1 term-spelling
        Github is written GitHub on this site.
        Write GitHub, or put it into a code span if it is code.
      1/a.mdx[description]:1:1 term-spelling
        OpenId Connect is written OpenID Connect on this site.
        Write OpenID Connect, or put it into a code span if it is code.
      1/a.mdx[label]:1:1 term-spelling
        Github is written GitHub on this site.
        Write GitHub, or put it into a code span if it is code."
    `);
  });

  it("may hold signs that patterns are made of", () => {
    expect(found("a C ++ (old) b")).toEqual(["1:3 term-spelling C ++ (old)"]);
  });
});

describe("a placeholder", () => {
  it.each([
    ["TODO: write", "1:1 placeholder TODO stands for"],
    ["a (TBD)", "1:4 placeholder TBD stands for"],
    ["FIXME", "1:1 placeholder FIXME stands for"],
    ["XXX", "1:1 placeholder XXX stands for"],
    ["Lorem ipsum dolor", "1:1 placeholder Lorem ipsum stands"],
    ["More is coming\nsoon.", "1:9 placeholder coming soon stands"],
    ["Coming soon", "1:1 placeholder Coming soon stands"],
    ["An [insert name here] is", "1:4 placeholder [insert name here]"],
    ["An \\[Insert: name]", "1:5 placeholder [Insert: name] stands"],
  ])("is told: %j", (body, expected) => expect(found(body)).toEqual([expected]));

  it.each(["todo list", "TODOs", "XXXL", "`TODO`", "```text\nFIXME\n```", "[inserted] rows", "[insert](/a/)", "soon coming", "ipsum"])(
    "is none in %j",
    (body) => expect(found(body)).toEqual([]),
  );

  it("is told in front matter", () => {
    expect(checkProse(content("x", { description: "TBD." }), locatePath).map(({ file, code }) => `${file} ${code}`)).toEqual([
      "1/a.mdx[description] placeholder",
    ]);
  });
});
