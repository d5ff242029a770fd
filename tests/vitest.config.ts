import { defineConfig } from "vitest/config";

const TEST_MINUTE_MS = 60_000;

/** Pure tests run side by side; builds and browsers one file at a time, since Astro processes in one root disturb each other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{core,source,markdown,client,cli,scale,publish}/**/*.test.ts", "tests/*.test.ts"],
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/{build,browser}/**/*.test.ts"],
          globalSetup: "tests/support/site-setup.ts",
          fileParallelism: false,
          testTimeout: TEST_MINUTE_MS,
          hookTimeout: 2 * TEST_MINUTE_MS,
          // As long as a reader's browser is waited for.
          expect: { poll: { timeout: 8_000 } },
        },
      },
    ],
  },
});
