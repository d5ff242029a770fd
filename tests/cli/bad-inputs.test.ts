import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readRequest } from "../../src/cli/options.ts";
import type { JsonDiagnostic } from "../../src/cli/report-formats.ts";
import { check } from "../../src/cli/site-commands.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { iconNames } from "../../src/source/icons.ts";
import { addOtherFault, asNobody, BAD_INPUTS, badInput, badInputNames, MADE, OTHER_PAGE } from "../support/bad-inputs.ts";
import { PROCESS_MS, strata } from "../support/build.ts";

/** The catalogue of bad inputs has so many numbers. */
const NUMBERS = 62;

/** Inputs that are told and do not stop a build. */
const WARNED = ["22-large-page", "49-headings", "50-numbered-anchor", "52-code-language", "57-page-not-in-nav", "61-version-order"];

/** Inputs that trouble others and are sound here. README.md says why. */
const SOUND = ["28-slugs", "30-no-letters", "31-scripts", "51-html-in-title", "62-redirect-chain", "62-redirect-swap"];

/** Inputs without which nothing can be said of what pages say of each other. */
const VERSIONLESS = ["12-version-as-number", "60-version-ids"];

beforeAll(() => {
  // What is read once is read before rights are given up.
  iconNames();
});

describe("the bad inputs", () => {
  it("are all of the catalogue", () => {
    const numbers = [...new Set(badInputNames.map((name) => Number(name.slice(0, 2))))];
    expect(numbers).toEqual(Array.from({ length: NUMBERS }, (_, index) => index + 1));
  });

  it("are each of one kind", () => {
    expect(badInputNames).toEqual(expect.arrayContaining([...WARNED, ...SOUND, ...VERSIONLESS, ...Object.keys(MADE)]));
  });
});

describe.each(badInputNames)("%s", (name) => {
  it("is told with its place and a fix, without a stack trace", async () => {
    const root = badInput(name);
    const { status, output } = runCheck(root);
    await expect(output).toMatchFileSnapshot(join(BAD_INPUTS, name, "expected.txt"));
    expect(output).not.toMatch(/^ {4}at /mu);
    expect(status).toBe(WARNED.includes(name) || SOUND.includes(name) ? 0 : 1);
    if (WARNED.includes(name)) expect(runCheck(root, "--strict").status).toBe(1);
    if (SOUND.includes(name)) expect(runCheck(root, "--strict").status).toBe(0);
  });

  // Where there is no folder, there is no other file.
  if (name === "59-content-missing") return;
  it("hides no fault of another file, nor is it hidden", () => {
    const root = badInput(name);
    const alone = problemsIn(root);
    addOtherFault(root);
    const both = problemsIn(root);
    const others = both.filter(({ file }) => file === OTHER_PAGE).map(({ code }) => code);
    expect(others).toEqual(VERSIONLESS.includes(name) ? ["expression"] : ["expression", "link-page-missing"]);
    expect(both.filter(({ file }) => file !== OTHER_PAGE)).toEqual(alone);
  });
});

describe("strata check", { timeout: PROCESS_MS }, () => {
  it.each(["01-yaml-syntax", "36-unclosed-component", "57-page-not-in-nav", "60-version-ids"])(
    "prints the same in a process of its own: %s",
    async (name) => {
      const root = badInput(name);
      const { status, output } = strata("check", "--content", root);
      await expect(printed(output, root)).toMatchFileSnapshot(join(BAD_INPUTS, name, "expected.txt"));
      expect(status).toBe(WARNED.includes(name) ? 0 : 1);
    },
  );
});

interface CheckRun {
  readonly status: number;
  readonly stdout: string;
  /** Standard output and error, in this order. */
  readonly output: string;
}

/** Runs `strata check` in this process. */
function runCheck(root: string, ...words: readonly string[]): CheckRun {
  const request = readRequest(["check", "--content", root, ...words]);
  if (isRefusal(request)) throw new Error(request.refused);
  if (existsSync(root)) chmodSync(root, 0o755);
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) => {
    const written: string[] = [];
    const spy = vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
    return { written, spy };
  });
  try {
    const status = asNobody(() => check(request.options));
    const text = stdout?.written.join("") ?? "";
    return { status, stdout: text, output: printed(text + (stderr?.written.join("") ?? ""), root) };
  } finally {
    stdout?.spy.mockRestore();
    stderr?.spy.mockRestore();
  }
}

/** Without colours, and with no name of a folder that differs from run to run. */
function printed(output: string, root: string): string {
  return stripVTControlCharacters(output).replaceAll(root, "<content>");
}

function problemsIn(root: string): JsonDiagnostic[] {
  return JSON.parse(runCheck(root, "--format", "json").stdout) as JsonDiagnostic[];
}
