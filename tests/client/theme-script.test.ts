import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { STORAGE_KEY } from "../../src/contract.ts";

it("public/theme.js, which imports nothing, reads the key under which the theme is stored", () => {
  const script = readFileSync(new URL("../../public/theme.js", import.meta.url), "utf8");
  expect(script).toContain(`getItem(${JSON.stringify(STORAGE_KEY.theme)})`);
});
