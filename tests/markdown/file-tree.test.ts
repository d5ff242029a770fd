import { describe, expect, it } from "vitest";
import { fileTree } from "../../src/markdown/file-tree.ts";
import { renderPieces } from "./render.ts";

const tree = (...lines: string[]) => renderPieces(`<FileTree>\n\n${lines.join("\n")}\n\n</FileTree>`, [fileTree]);

describe("a tree of files", () => {
  it("tells folders from files, and names from words", async () => {
    expect(await tree("- src/ the *sources*", "  - `a b.ts` **one**", "- c")).toMatchInlineSnapshot(`
      "<FileTree>
        ul
          li data-entry="folder"
            div class="file-tree-line"
              svg class="file-tree-icon"
                path
              code
                "src/"
              " "
              span class="file-tree-words"
                "the "
                em
                  "sources"
            ul
              li data-entry="file"
                div class="file-tree-line"
                  svg class="file-tree-icon"
                    path
                  code
                    "a b.ts"
                  " "
                  span class="file-tree-words"
                    strong
                      "one"
          li data-entry="file"
            div class="file-tree-line"
              svg class="file-tree-icon"
                path
              code
                "c""
    `);
  });

  it("looks the same with empty lines between its items", async () => {
    expect(await tree("- a/", "", "  - b", "", "- c")).toBe(await tree("- a/", "  - b", "- c"));
  });
});
