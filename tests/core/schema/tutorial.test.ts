import { describe, expect, it } from "vitest";
import { frontMatterSchema } from "../../../src/core/schema/front-matter.ts";

const parse = (more: object) => frontMatterSchema.safeParse({ title: "A", description: "B.", ...more });

describe("the front matter of a tutorial", () => {
  it("is that of a page", () => expect(parse({ kind: "tutorial", order: 1 }).success).toBe(true));

  it("has no duration: the steps have", () => expect(parse({ kind: "tutorial", duration: "2m" }).success).toBe(false));
});

describe("the duration of a step", () => {
  it.each(["1m", "30s", "90s", "9999m"])("may be %s", (duration) => {
    expect(parse({ kind: "step", duration }).data).toMatchObject({ kind: "step", duration });
  });

  it.each([undefined, 2, "", "2", "0m", "02m", "2 m", "2min", "1h", "-1m", "1.5m", "10000m"])("cannot be %j", (duration) => {
    expect(parse({ kind: "step", duration }).success).toBe(false);
  });
});
