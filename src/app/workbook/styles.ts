// Owns how the cells that we make look: every style has a name and stands here once.
// Promises text and fill pairs of at least 4.5:1 contrast, so that colour is never the only sign.

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly colour?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Thin borders on all four sides, "#RRGGBB"; null takes them away. */
  readonly border?: string | null;
  /** Excel number format in its English spelling. */
  readonly numberFormat?: string;
}

const line = "#BFBFBF";

export const styles = {
  title: { bold: true, size: 16, vertical: "center" },
  note: { italic: true, colour: "#595959", wrap: true, vertical: "top" },
  label: { bold: true, fill: "#F2F2F2", border: line, vertical: "center" },
  field: { border: line, vertical: "center", wrap: true },
  boxLabel: { bold: true, fill: "#F2F2F2", border: line, horizontal: "center", vertical: "center" },
  boxDate: { border: line, horizontal: "center", vertical: "center", numberFormat: "yyyy-mm-dd" },
  box: { border: line, horizontal: "center", vertical: "center", wrap: true },
  line: { border: line, vertical: "top" },
  header: { bold: true, colour: "#FFFFFF", fill: "#1F4E79", border: line, horizontal: "center", vertical: "center", wrap: true },
  ours: { bold: true, colour: "#FFFFFF", fill: "#2F6B4F", border: line, horizontal: "center", vertical: "center", wrap: true },
  group: { bold: true, fill: "#DDEBF7", border: line, vertical: "center" },
  cell: { border: line, vertical: "top", wrap: true },
  centred: { border: line, horizontal: "center", vertical: "top" },
  computed: { border: line, fill: "#F7F7F7", horizontal: "center", vertical: "top" },
  input: { border: line, fill: "#FFFBEA", vertical: "top", wrap: true },
  date: { border: line, horizontal: "center", vertical: "top", numberFormat: "yyyy-mm-dd" },
  good: { colour: "#0B5A2B", fill: "#DFF3E4" },
  attention: { colour: "#6B4500", fill: "#FFF1CC" },
  bad: { bold: true, colour: "#8A1414", fill: "#FDE2E1" },
  quiet: { colour: "#595959", fill: "#F2F2F2" },
  bare: { border: null },
  heatWithin: { bold: false, colour: "#0B5A2B", fill: "#DFF3E4", border: line, horizontal: "center", vertical: "center" },
  heatAbove: { bold: true, colour: "#8A1414", fill: "#FDE2E1", border: line, horizontal: "center", vertical: "center" },
  heatNone: { bold: false, colour: "#595959", fill: "#F2F2F2", border: line, horizontal: "center", vertical: "center" },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
