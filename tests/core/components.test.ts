import { describe, expect, it } from "vitest";
import { COMPONENTS, HTML_TAGS } from "../../src/core/components.ts";

describe("components", () => {
  it.each(Object.entries(COMPONENTS))("%s stands, if inside another one, inside one that exists and may hold it", (_, { inside }) => {
    expect(inside === undefined || Object.hasOwn(COMPONENTS, inside)).toBe(true);
  });

  it.each(["Since", "Until"])("%s names its version", (name) => {
    expect(COMPONENTS[name]?.attributes).toEqual({ version: "required" });
  });

  it.each(Object.keys(COMPONENTS))("%s begins with a capital, so that it is never taken for HTML", (name) => {
    expect(name).toMatch(/^[A-Z][A-Za-z]*$/u);
  });
});

describe("HTML in pages", () => {
  it.each(["script", "style", "iframe", "object", "embed", "form", "input", "a", "img", "svg", "link", "meta", "base"])(
    "does not include <%s>, which could run, load or lead elsewhere",
    (tag) => {
      expect(HTML_TAGS).not.toContain(tag);
    },
  );
});
