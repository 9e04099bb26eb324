// Owns comparing the scores that a register already has with what the method gives for the same levels.
// Promises that the register's own numbers are read, never changed, and that what is no number is not taken for one.
import { isBlank, type Cell } from "../../isms/cell";
import { isAtMost } from "../../isms/method/risk";
import type { Register } from "../book/register";

/** What the method gives for one record; null where a level is missing or cannot be read. */
export interface MethodScores {
  readonly value: number | null;
  readonly residual: number | null;
}

/** A cell of the register whose number is another than the method's. */
export interface ScoreDifference {
  /** Absolute, from 0. */
  readonly row: number;
  readonly key: "existingRiskValue" | "residualRiskValue";
  readonly found: number;
  readonly value: number;
}

export interface ScoreComparison {
  /** Cells that hold a number and have one of the method's beside them. */
  readonly looked: number;
  readonly differing: readonly ScoreDifference[];
}

/** The number of a cell, full-width digits too; null for anything else, as "20 (High)". */
function scoreOf(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || isBlank(cell)) return null;
  const text = cell.normalize("NFKC").trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/**
 * Compares the register's own risk values, before and after treatment, with the method's.
 * @param scores of the register's records, in their order
 */
export function compareScores(register: Register, scores: readonly MethodScores[]): ScoreComparison {
  const pairs = register.records.flatMap((record, index): ScoreDifference[] => {
    const { value, residual } = scores[index];
    const sides = [{ key: "existingRiskValue", value }, { key: "residualRiskValue", value: residual }] as const;
    return sides.flatMap((side) => {
      const found = scoreOf(record.cells[side.key]);
      return found === null || side.value === null ? [] : [{ row: record.row, key: side.key, found, value: side.value }];
    });
  });
  return { looked: pairs.length, differing: pairs.filter(({ found, value }) => !isAtMost(found, value) || !isAtMost(value, found)) };
}
