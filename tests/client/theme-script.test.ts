import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ATTRIBUTE, STORAGE_KEY } from "../../src/contract.ts";

const script = readFileSync(new URL("../../public/theme.js", import.meta.url), "utf8");

it.each([STORAGE_KEY.theme, STORAGE_KEY.banner, STORAGE_KEY.progress])(
  "public/theme.js, which imports nothing, reads the key %s of the contract",
  (key) => {
    expect(script).toContain(`getItem(${JSON.stringify(key)})`);
  },
);

it.each([ATTRIBUTE.bannerIsSmall, ATTRIBUTE.hasProgress])("public/theme.js sets the attribute %s of the contract", (attribute) => {
  expect(script).toContain(`toggleAttribute(${JSON.stringify(attribute)}`);
});
