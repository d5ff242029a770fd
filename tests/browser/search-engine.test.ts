import { describe, expect, it } from "vitest";
import { askEngine, loadEngine } from "../support/engine.ts";
import { useReaders } from "../support/reader.ts";

const readers = useReaders();

describe("the engine", () => {
  it("shows one hit for a page that many versions have, in the version being read", async () => {
    const page = await readers.open("7.0.0/");
    const [one, all] = await askEngine(page, "7.0.0", [{ query: "Set up Sift" }, { query: "Set up Sift", scope: "all", limit: 50 }]);
    expect(one?.pages[0]).toMatchObject({ url: "/7.0.0/connectors/sift/set-up/", match: "exact-title", others: [], presence: "" });
    expect(all?.pages[0]).toMatchObject({ url: "/7.0.0/connectors/sift/set-up/", presence: "also 7.1.0–7.3.0" });
    expect(all?.pages[0]?.others).toEqual(["7.3.0", "7.2.0", "7.1.0"].map((id) => `/${id}/connectors/sift/set-up/`));
    expect(new Set(all?.pages.map(({ key }) => key)).size).toBe(all?.pages.length);
  });

  it("finds in all versions what the version being read does not have", async () => {
    const page = await readers.open("6.0.0/");
    const [none, all] = await askEngine(page, "6.0.0", [{ query: "OIDV-10017" }, { query: "OIDV-10017", scope: "all" }]);
    expect(none).toMatchObject({ total: 0, missing: ["OIDV-10017"] });
    expect(all?.pages.map(({ url }) => url)).toEqual(["/7.3.0/connectors/onfido/reference/"]);
    expect(all?.pages[0]?.others[0]).toBe("/7.2.0/connectors/onfido/reference/#error-codes");
  });

  it("tells where a page is no more", async () => {
    const page = await readers.open("7.3.0/");
    const [all] = await askEngine(page, "7.3.0", [{ query: "useAuthContext", scope: "all" }]);
    expect(all?.pages[0]?.presence).toMatch(/; gone in 7\.0\.0$/u);
  });

  it("counts facets over everything found, and narrows by those chosen", async () => {
    const page = await readers.open("7.3.0/");
    const [any, chosen] = await askEngine(page, "7.3.0", [
      { query: "login" },
      { query: "login", facets: { section: ["Connectors"], connector: ["Sift"] }, limit: 50 },
    ]);
    const count = (facet: string, value: string) => any?.facets[facet]?.find((one) => one.value === value)?.count;
    expect(any?.total).toBeGreaterThan(8);
    expect(any?.pages.length).toBe(8);
    expect(chosen?.total).toBe(count("connector", "Sift"));
    expect(chosen?.pages.every(({ key }) => key.startsWith("connectors/sift"))).toBe(true);
  });

  it("reads a word that nothing holds as a typing error, and says so", async () => {
    const page = await readers.open("7.3.0/");
    const [answer, code] = await askEngine(page, "7.3.0", [{ query: "sfit" }, { query: "OIDV-10999" }]);
    expect(answer).toMatchObject({ corrected: [["sfit", "sift"]], words: ["sift"] });
    expect(answer?.pages[0]?.key).toBe("connectors/sift");
    expect(code).toMatchObject({ total: 0, corrected: [] });
  });

  it.each([
    ["pages", "**/pages.json"],
    ["index", "**/pagefind.js"],
    ["index", "**/*.pf_meta"],
    ["index", "**/*.pf_index"],
    ["terms", "**/terms.json"],
  ])("fails with the part %s where %s does not load, and recovers when asked again", async (part, files) => {
    const page = await readers.open("7.2.0/");
    await page.route(files, (route) => route.fulfill({ contentType: "text/javascript", body: "throw 1" }), { times: 1 });
    const [failed, recovered] = await askEngine(page, "7.2.0", [{ query: "sfit" }, { query: "sfit" }]);
    expect(failed?.failed).toBe(part);
    expect(recovered?.pages[0]?.key).toBe("connectors/sift");
  });

  it("never shows a slow answer after a later one", async () => {
    const page = await readers.open("7.3.0/");
    await loadEngine(page);
    await page.route("**/*.pf_index", async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
    const shown = await page.evaluate(async () => {
      const engine = new globalThis.SearchEngine("/pagefind/7.3.0/");
      const queries: string[] = [];
      const ask = (query: string) => engine.ask({ query }, ({ question }) => queries.push(question.query));
      const slow = ask("onfido webhook");
      await new Promise((later) => setTimeout(later, 50));
      await Promise.all([slow, ask("sift")]);
      return queries;
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(["sift"]));
  });
});
