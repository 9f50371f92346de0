const { TestEnvironment } = require("jest-environment-node");

/**
 * A mutant is dead with the first test that fails: the tests after it are skipped. Jest has no such setting within one file
 * of tests, and Stryker switches bail off. As long as every test passes nothing is skipped.
 */
module.exports = class StopAtFirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === "test_done" && test.errors.length > 0) this.hasFailed = true;
    if (name === "test_start" && this.hasFailed) test.mode = "skip";
  }
};
