// Owns how cells of a call become levels on the method's scales.
// Promises a level, null for "not assessed", or the problem; each different cell value is read once a call.
import type { Cell, Problem } from "../isms/cell";
import { readLevel } from "../isms/method/levels";
import { scaleOf } from "../isms/method/method";
import type { Factor, Method } from "../isms/method/method";

/** A level, null where the cell is blank, or the problem that the cell has. */
export type LevelReading = number | null | Problem;

/** Reads the cells of one factor. */
export interface LevelReader {
  read(cell: Cell): LevelReading;
  /** True where 0 can only be a blank cell, because the scale begins above 0. */
  readonly zeroIsBlank: boolean;
}

/** True where a reading is a problem rather than a level or a blank. */
export function isProblem(reading: LevelReading): reading is Problem {
  return typeof reading === "object" && reading !== null;
}

/**
 * A reader of one factor's cells. Desktop Excel passes a blank cell as 0, so 0 counts as blank on a scale that
 * begins at 1 or above; on a scale that begins at 0 it is the level 0, and a blank has to be typed as "" or "-".
 */
export function levelReader(method: Method, factor: Factor): LevelReader {
  const zeroIsBlank = (scaleOf(method, factor)?.minimum ?? 1) > 0;
  const known = new Map<Cell, LevelReading>();
  return {
    zeroIsBlank,
    read(cell) {
      if (cell === null || (cell === 0 && zeroIsBlank)) return null;
      let reading = known.get(cell);
      if (reading === undefined) {
        const outcome = readLevel(method, factor, cell);
        reading = outcome.ok ? outcome.value : outcome.problem;
        known.set(cell, reading);
      }
      return reading;
    },
  };
}
