/** Jest for Stryker: the core's own tests, the exhaustive ones in a small size (see test/fixtures/runSize.ts). */
process.env.RUN_SMALL = "1";
/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/core/**/*.test.ts"],
  collectCoverageFrom: [],
  coverageThreshold: undefined,
};
