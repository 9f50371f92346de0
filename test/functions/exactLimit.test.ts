import { diffCoef } from "../../src/functions/customFunctions";
import { exactLimitCounties } from "../fixtures/exactLimitCounties";

const column = (cells: readonly number[]): unknown[][] => cells.map((cell) => [cell]);
const counties = exactLimitCounties(4000, 7);

test("the counties lie on their limit and a typed step to either side of it", () => {
  expect(new Set(counties.map(({ relation }) => relation))).toEqual(new Set(["exact", "above", "below"]));
  expect(counties.filter(({ relation }) => relation === "exact").length).toBeGreaterThan(1000);
});

test("a typed <= limit tells every county right, from totals", () => {
  const wrong = counties.filter(({ totals, pupils, limit, expected }) => {
    const coefficient = diffCoef(column(totals.map(Number)), column(pupils), 1);
    return coefficient <= Number(limit) !== expected;
  });
  expect(wrong).toEqual([]);
});

test("a typed <= limit tells every county right, from cells like =n/p*100", () => {
  const wrong = counties.filter(({ totals, pupils, limit, expected }) => {
    const perHundred = totals.map((total, school) => (Number(total) / pupils[school]!) * 100);
    return diffCoef(column(perHundred), column(pupils)) <= Number(limit) !== expected;
  });
  expect(wrong).toEqual([]);
});
