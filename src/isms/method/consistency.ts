// Owns what makes the settings of a method fit together.
// Promises that a method which passes gives a risk value for every combination of levels on its scales.
import { problemError } from "../cell";
import type { Method } from "./method";
import { scaleOf } from "./method";

const largestScale = 100;

function levelCount(method: Method, factor: "threat" | "vulnerability"): number {
  const scale = method.scales[factor];
  return scale === null ? 0 : scale.maximum - scale.minimum + 1;
}

function consequenceCount(method: Method): number {
  const impact = method.impactRule === "ignore" ? null : method.scales.impact;
  const scales = [scaleOf(method, "assetValue"), impact].filter((scale) => scale !== null);
  return Math.max(...scales.map((scale) => scale.maximum)) - Math.min(...scales.map((scale) => scale.minimum)) + 1;
}

function checkGrid(setting: "likelihood" | "matrix", grid: Method["matrix"], rowCount: number | null, columnCount: number): void {
  if (grid === null || grid.length === 0) throw problemError("method-setting-missing", { setting });
  if (rowCount !== null && grid.length !== rowCount) throw problemError("method-grid-size", { setting, found: grid.length, needed: rowCount, line: 0 });
  grid.forEach((cells, index) => {
    if (cells.length !== columnCount) throw problemError("method-grid-size", { setting, found: cells.length, needed: columnCount, line: index + 1 });
  });
}

function checkMatrix(method: Method): void {
  if (method.assetValueRule !== "max") throw problemError("method-needs-max", { setting: "assetValueRule", value: method.assetValueRule, because: "formula = matrix" });
  if (method.impactRule !== "max" && method.impactRule !== "ignore") throw problemError("method-needs-max", { setting: "impactRule", value: method.impactRule, because: "formula = matrix" });
  if (method.scales.vulnerability === null) {
    if (method.likelihood !== null) throw problemError("method-setting-missing", { setting: "scale.vulnerability" });
    checkGrid("matrix", method.matrix, levelCount(method, "threat"), consequenceCount(method));
    return;
  }
  checkGrid("likelihood", method.likelihood, levelCount(method, "threat"), levelCount(method, "vulnerability"));
  checkGrid("matrix", method.matrix, null, consequenceCount(method));
  const rowCount = method.matrix?.length ?? 0;
  for (const row of (method.likelihood ?? []).flat()) {
    if (!Number.isInteger(row) || row < 1 || row > rowCount) throw problemError("method-likelihood-off-matrix", { value: row, rows: rowCount });
  }
}

/**
 * Checks that a method's settings fit together.
 * @returns the method as it is
 * @throws ProblemError method-setting-missing {setting}, method-needs-max {setting, value, because},
 *   method-grid-size {setting, line, found, needed} (line 0 = the number of rows), method-likelihood-off-matrix {value, rows},
 *   method-thresholds-order {threshold, upperThreshold}, method-scale-too-long {setting, levels, limit}
 */
export function checkedMethod(method: Method): Method {
  if (method.scales.threat === null) throw problemError("method-setting-missing", { setting: "scale.threat" });
  if (scaleOf(method, "assetValue") === null && !(method.assetValueOptional && method.scales.impact !== null)) {
    throw problemError("method-setting-missing", { setting: "scale.confidentiality" });
  }
  if (method.perAttribute && method.assetValueRule !== "max") {
    throw problemError("method-needs-max", { setting: "assetValueRule", value: method.assetValueRule, because: "perAttribute = yes" });
  }
  for (const [factor, scale] of Object.entries(method.scales)) {
    const levels = scale === null ? 0 : scale.maximum - scale.minimum + 1;
    if (levels > largestScale) throw problemError("method-scale-too-long", { setting: `scale.${factor}`, levels, limit: largestScale });
  }
  const { threshold, upperThreshold } = method;
  if (upperThreshold !== null && (threshold === null || upperThreshold < threshold)) {
    throw problemError("method-thresholds-order", { threshold: threshold ?? "-", upperThreshold });
  }
  if (method.formula === "matrix") checkMatrix(method);
  return method;
}
