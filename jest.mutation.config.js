/** Jest for Stryker: the core's own tests as one file, the exhaustive ones in a small size (see test/fixtures/runSize.ts). */
process.env.RUN_SMALL = "1";
/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/mutation/core.ts"],
  collectCoverageFrom: [],
  coverageThreshold: undefined,
};
