import { counted } from "../../src/i18n/byLanguage";

describe("a count in English", () => {
  it("has its noun in the singular for one, else in the plural", () => {
    expect([0, 1, 2].map((count) => counted(count, "school"))).toEqual(["0 schools", "1 school", "2 schools"]);
  });
});
