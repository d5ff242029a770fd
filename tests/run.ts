import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./support/chromium.ts";

/**
 * The whole test: format and lint, types, the content's own checks, then unit, build and browser tests. Everything runs, whatever
 * fails before it; the last line counts checks and tests together.
 */
const CHECKS = [
  { name: "format and lint", command: ["biome", "check", "--error-on-warnings"] },
  { name: "types", command: ["astro", "check", "--minimumFailingSeverity", "hint"] },
  { name: "content", command: ["node", "src/cli/main.js", "check", "--strict"] },
] as const;

ensureChromium();
const failed: string[] = [];
for (const { name, command } of CHECKS) {
  process.stdout.write(`\n${name}: ${command.join(" ")}\n`);
  if (run(command) !== 0) failed.push(name);
}
const tests = runTests();
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
process.stdout.write(`\n${CHECKS.length - failed.length + tests.passed} passed, ${failed.length + tests.failed} failed\n`);
process.exitCode = failed.length + tests.failed > 0 ? 1 : 0;

/** Runs Vitest and counts; a run that ends without a report counts as one failure. */
function runTests(): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), "strata-test-"));
  const report = join(folder, "report.json");
  try {
    const status = run([
      "vitest",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    // A file that cannot even be loaded, or an error outside a test, has no failed test of its own.
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch (error) {
    process.stderr.write(`The tests gave no report: ${String(error)}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run([command, ...words]: readonly string[]): number {
  const { status, error } = spawnSync(command ?? "", words, { stdio: "inherit" });
  if (error) process.stderr.write(`${String(error)}\n`);
  return status ?? 1;
}
