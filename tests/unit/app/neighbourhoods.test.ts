// Owns the behaviour of putting areas of content together.
// Promises expectations read off the areas by hand: 64 blank columns or 5 000 blank rows set areas apart.
import { neighbourhoods } from "../../../src/app/workbook/neighbourhoods";
import type { Area } from "../../../src/app/workbook/port";

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({ row, column, rowCount, columnCount });
const spans = (areas: readonly Area[]): Area[] => neighbourhoods(areas).map((found) => found.area);

it("there are none where there is no content", () => expect(neighbourhoods([])).toEqual([]));

it("areas near each other are one, in whatever order they come", () => {
  expect(neighbourhoods([area(9, 2), area(0, 0, 3, 2)])).toEqual([{ area: area(0, 0, 10, 3), members: [0, 1] }]);
});

it("63 blank columns are a gap inside a form, 64 divide", () => {
  expect(spans([area(0, 0), area(0, 64)])).toHaveLength(1);
  expect(spans([area(0, 0), area(0, 65)])).toHaveLength(2);
});

it("4 999 blank rows are a gap, 5 000 divide", () => {
  expect(spans([area(0, 0), area(5000, 0)])).toHaveLength(1);
  expect(spans([area(0, 0), area(5001, 0)])).toHaveLength(2);
});

it("stray cells at the ends of row 1 and of column A leave the register as it is, which comes first", () => {
  const register = area(0, 0, 10, 5);
  expect(spans([area(0, 16_383), register, area(1_048_575, 0), area(1_048_575, 16_383)])).toEqual([register, area(0, 16_383), area(1_048_575, 0), area(1_048_575, 16_383)]);
});

it("what long rows of content bridge stays together", () => {
  expect(spans([area(0, 0), area(5, 0, 1, 200), area(0, 199)])).toEqual([area(0, 0, 6, 200)]);
});
