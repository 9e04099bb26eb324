// Owns native charts.
// Promises that a chart follows its cells, and that removing one that is gone already counts as done.
import type { AddChart, ChartType, RemoveChart } from "../app/workbook/plan";
import { a1, rangeOf } from "./areas";
import { sheetGround } from "./ground";
import type { Prepare } from "./task";

const hostTypes = { columnClustered: "ColumnClustered", columnStacked: "ColumnStacked", barClustered: "BarClustered", barStacked: "BarStacked" } as const satisfies Record<ChartType, string>;

/** Noughts say nothing that the missing bar does not say. */
const withoutNoughts = "#,##0;;;";

function styleSeries(chart: Excel.Chart, { colours }: AddChart): void {
  colours.forEach((colour, index) => {
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(colour);
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = withoutNoughts;
  });
  chart.legend.visible = colours.length > 1;
  if (colours.length > 1) chart.legend.position = "Bottom";
  chart.axes.categoryAxis.tickLabelSpacing = 1;
}

/** Lying bars begin at the axis, below; people read from the top. */
function readFromTop(chart: Excel.Chart): void {
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.position = "Maximum";
}

export const addChart: Prepare<AddChart> = (edit, ground) => {
  sheetGround(ground, edit.sheet);
  return {
    sheet: edit.sheet,
    inverse: [{ kind: "removeChart", sheet: edit.sheet, chart: edit.chart }],
    async write(writer) {
      await writer.reserve(13 + 5 * edit.colours.length);
      const source = rangeOf(writer.context, { sheet: edit.sheet, area: edit.source });
      const chart = writer.context.workbook.worksheets.getItem(edit.sheet).charts.add(hostTypes[edit.type], source, "Columns");
      const last = { row: edit.place.row + edit.place.rowCount - 1, column: edit.place.column + edit.place.columnCount - 1, rowCount: 1, columnCount: 1 };
      chart.name = edit.chart;
      chart.title.text = edit.title;
      chart.setPosition(a1({ ...edit.place, rowCount: 1, columnCount: 1 }), a1(last));
      styleSeries(chart, edit);
      if (edit.type.startsWith("bar")) readFromTop(chart);
    },
  };
};

export const removeChart: Prepare<RemoveChart> = (edit, ground) => {
  const isThere = ground.sheets.some((sheet) => sheet.name.toLowerCase() === edit.sheet.toLowerCase());
  return {
    sheet: isThere ? edit.sheet : null,
    async write(writer) {
      if (!isThere) return;
      await writer.reserve(3);
      const chart = writer.context.workbook.worksheets.getItem(edit.sheet).charts.getItemOrNullObject(edit.chart);
      chart.load("name");
      await writer.send();
      if (chart.isNullObject) return;
      await writer.reserve(2);
      chart.delete();
    },
  };
};
