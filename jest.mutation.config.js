/** Jest for Stryker: the core's own tests as one file, the exhaustive ones in a small size (see test/fixtures/runSize.ts). */
process.env.RUN_SMALL = "1";
/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.js"),
  testEnvironment: require.resolve("./test/mutation/stopAtFirstFailure.js"),
  // Every mutant starts Jest anew: it need not look through the whole project each time.
  roots: ["<rootDir>/test/mutation"],
  testMatch: ["<rootDir>/test/mutation/core.ts"],
  collectCoverageFrom: [],
  coverageThreshold: undefined,
};
