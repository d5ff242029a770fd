import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const TEST_MINUTE_MS = 60_000;
/** For tests that start whole processes: builds and browsers. */
const PATIENCE = {
  testTimeout: TEST_MINUTE_MS,
  hookTimeout: 2 * TEST_MINUTE_MS,
  // As long as a reader's browser is waited for.
  expect: { poll: { timeout: 8_000 } },
};

/** One after the other, each with the whole machine: pure tests, then those that build sites of their own, then those that read the one that is shipped. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{core,source,markdown,client,cli,scale,publish}/**/*.test.ts", "tests/*.test.ts"],
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One file at a time: a build uses all processors, and some tests measure how long one takes.
        test: { name: "build", include: ["tests/build/**/*.test.ts"], maxWorkers: 1, sequence: { groupOrder: 1 }, ...PATIENCE },
      },
      {
        // They change nothing, or build sites of their own, so that they can stand beside each other; more than two browsers would only wait for the processor.
        test: {
          name: "site",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/support/site-setup.ts",
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          ...PATIENCE,
        },
      },
    ],
  },
});
