import { describe, expect, it } from "vitest";
import { compareWords } from "../../../src/client/compare/words.ts";

/** `a [-b-]{+c+} d`. */
function print(from: string, to: string, labels = { from: "1.0", to: "2.0" }): string {
  return compareWords(from, to, labels)
    .map((piece) => (piece.kind === "same" ? piece.to : piece.kind === "removed" ? `[-${piece.text}-]` : `{+${piece.text}+}`))
    .join("");
}

describe("two lines", () => {
  it.each([
    ["nothing", "Stop the server.", "Stop the server.", "Stop the server."],
    ["a word", "Stop the server.", "Start the server.", "[-Stop-]{+Start+} the server."],
    [
      "a phrase as one change",
      "the Fraud Detection card",
      "the Sift Configuration card",
      "the [-Fraud Detection-]{+Sift Configuration+} card",
    ],
    ["a word more", "a b", "a c b", "a {+c +}b"],
    ["a word less", "a c b", "a b", "a [-c -]b"],
    ["a sign", "one, two", "one; two", "one[-,-]{+;+} two"],
    ["a file name as a word", "copy a-1.2.jar", "copy a-1.3.jar", "copy [-a-1.2.jar-]{+a-1.3.jar+}"],
    ["letters of other scripts", "Straße über", "Straße unter", "Straße [-über-]{+unter+}"],
    ["all", "", "new", "{+new+}"],
    ["words that look like HTML", "<b>", "<i>", "<[-b-]{+i+}>"],
  ])("differ in %s", (_, from, to, expected) => expect(print(from, to)).toBe(expected));

  it("are the same where each says the number of its own version", () => {
    expect(print("In 1.0 and 0.9", "In 2.0 and 0.9")).toBe("In 2.0 and 0.9");
    expect(compareWords("In 1.0", "In 2.0", { from: "1.0", to: "2.0" })).toEqual([{ kind: "same", from: "In 1.0", to: "In 2.0" }]);
    expect(print("In 2.0", "In 1.0")).toBe("In [-2.0-]{+1.0+}");
  });

  it("can be put together again from what both have", () => {
    const [from, to] = ["It scores logins and consists of one jar.", "It works on a framework and has two jars."];
    const pieces = compareWords(from, to, { from: "1", to: "2" });
    expect(pieces.map((piece) => (piece.kind === "same" ? piece.from : piece.kind === "removed" ? piece.text : "")).join("")).toBe(from);
    expect(pieces.map((piece) => (piece.kind === "same" ? piece.to : piece.kind === "added" ? piece.text : "")).join("")).toBe(to);
  });
});
