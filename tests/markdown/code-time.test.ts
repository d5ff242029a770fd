import { afterEach, describe, expect, it, vi } from "vitest";
import { compileBody } from "../../src/markdown/compile.ts";

const BODY = '```tsx\nconst load = async () => { if (!isSignedIn) return <A b="c" d={e.f()} />; };\n```\n';

describe("the colours of code", () => {
  afterEach(() => vi.restoreAllMocks());

  it("are the same on a machine that is so busy that a second goes by with every look at the clock", async () => {
    const calm = await compileBody("/content", "a.md", BODY);
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    vi.spyOn(performance, "now").mockImplementation(() => Date.now());
    expect(await compileBody("/content", "b.md", BODY)).toEqual(calm);
  });
});
