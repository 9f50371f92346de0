/** One transform for all tests; React tests ask for jsdom with a docblock. Slow suites run with RUN_SLOW=1 (CI sets it). */
const FIXTURES = "<rootDir>/test/fixtures";
/** Building the workbench takes longer than most files of tests in its page: CI builds and serves it once (SHARED_WORKBENCH=1). */
const sharedWorkbench = {
  globalSetup: `${FIXTURES}/startSharedWorkbench.ts`,
  globalTeardown: `${FIXTURES}/endSharedWorkbench.ts`,
};
/** @type {import('jest').Config} */
module.exports = {
  ...(process.env.SHARED_WORKBENCH === "1" ? sharedWorkbench : {}),
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  transform: {
    "^.+\\.m?(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  // What the formula engine and the grid of the workbench bring as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(lodash-es|nanoid|numfmt|rbush|kdbush|quickselect|@flatten-js|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|collapse-white-space|n-gram)/)",
  ],
  modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp", "<rootDir>/dist"],
  collectCoverageFrom: ["src/{core,standards,workbook,app}/**/*.ts"],
  coverageReporters: ["text-summary", "json-summary", "lcov"],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
  testTimeout: 30000,
};
