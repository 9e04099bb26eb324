// Owns one call of each function that is right in every argument, to vary one argument at a time.
// Promises values for all parameters in their order.
import type { FunctionId } from "../../../src/functions/table";

const levels = [3, 2, 3, 1];
const treatment = ["低減 A.8.7", [[1, 2]]];

export const goodCalls: Readonly<Record<FunctionId, readonly unknown[]>> = {
  ASSETVALUE: [[[1, 2, 3]], "manual"],
  RISK: [...levels, "manual"],
  RISKCIA: [[[3, 2, 1]], 2, 3, 1, "manual"],
  LEVEL: [...levels, "manual"],
  DECISION: [...levels, ...treatment, "費用", "承認済", "manual"],
  ASSESS: [...levels, ...treatment, "費用", "承認済", "manual"],
  REQUIRED: [...levels, "manual"],
  HEATMAP: [...levels, "manual"],
  SEAL: [...levels, ...treatment, "manual"],
  GAP: [2, 3],
  EFFECTIVENESS: [8, 4, "lower"],
  METHOD: ["manual", "ja"],
  CONTROL: ["A.8.7", "2022", "ja"],
  CONTROLS: ["2022", "ja"],
  MAPCONTROL: ["A.5.1", "2022", "2013", "marked"],
  SOA: ["A.8.7", "低減 A.8.7", "R-1", "A.5.1", "2022", "ja", "all"],
};
