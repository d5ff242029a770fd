import { describe, expect, it } from "vitest";
import { printPlace } from "../../src/core/diagnostics.ts";
import { checkContent } from "../../src/source/check-content.ts";
import { contentFolder, page } from "../support/folder.ts";

const VERSIONS = (base: string) => `versions:
  - { id: "2.0.0", status: current, base: "${base}" }
  - { id: "1.0.0", status: supported }
`;

describe("a history that cannot be", () => {
  it("is told whole in one run, each fault with its place and a way to mend it", () => {
    const folder = contentFolder({
      "versions.yaml": VERSIONS("1.0.0"),
      "1.0.0/guides/a.mdx": page("A."),
      "1.0.0/guides/b.mdx": page("B."),
      "1.0.0/guides/c.mdx": page("C."),
      "2.0.0/guides/never.mdx": page("Never.", "formerly: guides/nowhere\n"),
      "2.0.0/guides/claim.mdx": page("Claim.", "formerly: guides/a\n"),
      "2.0.0/guides/b.mdx": page("Onto.", "formerly: guides/start\n"),
      "2.0.0/guides/links.mdx": page(
        '[A](./a.mdx) [C](./c.mdx)\n\n<Since version="3.0.0">x</Since> <Since version="2.0.0"><Until version="1.0.0">y</Until></Since>',
      ),
      "2.0.0/layer.yaml": `removed:
  - { key: guides/a, reason: It went. }
  - { key: guides/c, reason: It went., successor: guides/a }
`,
    });
    const { diagnostics } = checkContent(folder);
    expect(diagnostics.map((one) => `${printPlace(one)} ${one.code}: ${one.message}\n  ${one.fix}`).join("\n")).toMatchInlineSnapshot(`
      "2.0.0/guides/b.mdx:4:11 formerly-taken: The page guides/start cannot move to guides/b: 1.0.0 has a page there already.
        If the two become one, name both: formerly: [guides/start, guides/b].
      2.0.0/guides/claim.mdx:4:11 formerly-claimed: Two claims on the old address guides/a: this page says that it moved here, and 2.0.0/layer.yaml says that it ended.
        Remove one of the two.
      2.0.0/guides/links.mdx:5:1 link-page-missing: The link ./a.mdx leads to no page of 2.0.0. The page moved in 2.0.0.
        Write ./claim.mdx.
      2.0.0/guides/links.mdx:5:14 link-page-missing: The link ./c.mdx leads to no page of 2.0.0. The page ended in 2.0.0: It went.
        Write ./a.mdx, or wrap the sentence in <Until>.
      2.0.0/guides/links.mdx:7:1 since-unknown: <Since> names the version "3.0.0", which is not declared.
        Did you mean 2.0.0?
      2.0.0/guides/links.mdx:7:57 condition-never: <Until version="1.0.0"> stands inside <Since version="2.0.0">, and no version is in both ranges: what it holds is never shown.
        Put it beside the other one instead, or correct one of the two versions.
      2.0.0/guides/never.mdx:4:11 formerly-unknown: The page says it was formerly guides/nowhere, but 1.0.0 has no such page.
        Name the key that the page had in the version before.
      2.0.0/layer.yaml:3:51 removed-unknown: The successor guides/a of guides/c is no page of 2.0.0.
        Did you mean guides/b?"
    `);
  });

  it("cannot have a base that is newer", () => {
    const versions = VERSIONS("1.0.0").replace("status: supported", 'status: supported, base: "2.0.0"');
    const { diagnostics } = checkContent(contentFolder({ "versions.yaml": versions }));
    expect(diagnostics.map((one) => `${printPlace(one)} ${one.code}: ${one.message}`)).toMatchInlineSnapshot(`
      [
        "versions.yaml:3:45 version-base: The version 1.0.0 has the base 2.0.0, which stands above it and so is newer.",
      ]
    `);
  });
});
