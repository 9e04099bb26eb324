// Owns Chart and ChartCollection: the charts that an add-in makes, with their name, title, place and colours.
// Promises to keep what was set, so that saving can write it; nothing is drawn here.
import type { ChartKind, ChartState } from "../engine/state";
import { readColour } from "../engine/formats";
import { alreadyExists, HostError, invalidArgument, node, notFound, numberArgument, textArgument, type Host, type Model, type Node, type RangeTarget } from "./model";
import { rangeArgument } from "./rangeModel";

const kinds: readonly ChartKind[] = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked"];
const legendPlaces = ["Top", "Bottom", "Left", "Right", "Corner"];
const axisPlaces = ["Automatic", "Maximum", "Minimum", "Custom"];

interface ChartTarget {
  readonly sheetId: string;
  readonly chart: ChartState;
}

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

const chartsOf = (sheetId: string, host: Host): ChartState[] => host.parts.sheets.state(sheetId).charts;

const fillModel: Model<SeriesTarget> = {
  name: "ChartFill",
  calls: {
    setSolidColor: ({ chart, index }, [colour]) => {
      const read = readColour(textArgument(colour, "color"));
      if (read === null) throw invalidArgument("color");
      chart.colours[index] = read;
    },
  },
};

const seriesFormatModel: Model<SeriesTarget> = { name: "ChartSeriesFormat", links: { fill: (target) => node(fillModel, target) } };

const dataLabelsModel: Model<SeriesTarget> = {
  name: "ChartDataLabels",
  writes: {
    numberFormat: (_target, value) => {
      textArgument(value, "numberFormat");
    },
  },
};

const seriesModel: Model<SeriesTarget> = {
  name: "ChartSeries",
  reads: { hasDataLabels: () => true },
  writes: {
    hasDataLabels: (_target, value) => {
      if (value !== true) throw new HostError("UnsupportedOperation", "The workbench saves every series with its numbers.");
    },
  },
  links: { format: (target) => node(seriesFormatModel, target), dataLabels: (target) => node(dataLabelsModel, target) },
};

const seriesCount = ({ chart }: ChartTarget): number => chart.source.columnCount - 1;

const seriesCollectionModel: Model<ChartTarget> = {
  name: "ChartSeriesCollection",
  reads: { count: seriesCount },
  calls: {
    getCount: seriesCount,
    getItemAt: (target, [index]) => {
      const at = numberArgument(index, "index");
      if (at < 0 || at >= seriesCount(target)) throw invalidArgument("index");
      return node(seriesModel, { ...target, index: at });
    },
  },
};

const titleModel: Model<ChartTarget> = {
  name: "ChartTitle",
  reads: { text: ({ chart }) => chart.title, visible: ({ chart }) => chart.title !== "" },
  writes: {
    text: ({ chart }, value) => {
      chart.title = textArgument(value, "text");
    },
  },
};

const legendModel: Model<ChartTarget> = {
  name: "ChartLegend",
  reads: { visible: ({ chart }) => chart.hasLegend },
  writes: {
    visible: ({ chart }, value) => {
      chart.hasLegend = value === true;
    },
    position: (_target, value) => {
      if (!legendPlaces.includes(String(value))) throw invalidArgument("position");
    },
  },
};

/** How lying bars are turned round follows from their kind when the file is written. */
const axisModel: Model<ChartTarget> = {
  name: "ChartAxis",
  writes: {
    reversePlotOrder: (_target, value) => {
      if (typeof value !== "boolean") throw invalidArgument("reversePlotOrder");
    },
    tickLabelSpacing: (_target, value) => {
      if (numberArgument(value, "tickLabelSpacing") < 1) throw invalidArgument("tickLabelSpacing");
    },
    position: (_target, value) => {
      if (!axisPlaces.includes(String(value))) throw invalidArgument("position");
    },
  },
};

const axesModel: Model<ChartTarget> = { name: "ChartAxes", links: { categoryAxis: (target) => node(axisModel, target), valueAxis: (target) => node(axisModel, target) } };

function place({ sheetId, chart }: ChartTarget, [start, end]: readonly unknown[], host: Host): void {
  const { area: first } = rangeArgument(host, sheetId, start);
  const { area: last } = end === null || end === undefined ? { area: first } : rangeArgument(host, sheetId, end);
  chart.place = { row: first.row, column: first.column, rowCount: last.row + last.rowCount - first.row, columnCount: last.column + last.columnCount - first.column };
}

const chartModel: Model<ChartTarget> = {
  name: "Chart",
  id: ({ chart }) => chart.id,
  reads: { id: ({ chart }) => chart.id, name: ({ chart }) => chart.name, chartType: ({ chart }) => chart.kind },
  writes: {
    name: ({ sheetId, chart }, value, host) => {
      const name = textArgument(value, "name");
      if (chartsOf(sheetId, host).some((other) => other !== chart && other.name === name)) throw alreadyExists(`chart "${name}"`);
      chart.name = name;
    },
  },
  links: {
    title: (target) => node(titleModel, target),
    series: (target) => node(seriesCollectionModel, target),
    legend: (target) => node(legendModel, target),
    axes: (target) => node(axesModel, target),
  },
  calls: {
    setPosition: place,
    delete: ({ sheetId, chart }, _values, host) => {
      const state = host.parts.sheets.state(sheetId);
      state.charts = state.charts.filter((other) => other !== chart);
    },
  },
};

/** A chart of Excel's usual size: 8 columns by 15 rows. */
function add(sheetId: string, [type, source, seriesBy]: readonly unknown[], host: Host): Node {
  const kind = kinds.find((each) => each === type);
  if (!kind) throw new HostError("UnsupportedOperation", `The workbench keeps no chart of the kind ${String(type)}.`);
  if (seriesBy !== "Columns" && seriesBy !== "Auto") throw new HostError("UnsupportedOperation", "The workbench keeps charts of series by columns.");
  const { area }: RangeTarget = rangeArgument(host, sheetId, source);
  const id = `chart-${host.parts.book.nextId++}`;
  const first = { row: 0, column: area.column + area.columnCount };
  const chart: ChartState = { id, name: `Chart ${chartsOf(sheetId, host).length + 1}`, kind, source: area, title: "", place: { ...first, rowCount: 15, columnCount: 8 }, colours: Array.from({ length: Math.max(0, area.columnCount - 1) }, () => ""), hasLegend: true };
  chartsOf(sheetId, host).push(chart);
  return node(chartModel, { sheetId, chart });
}

function byName(sheetId: string, key: unknown, host: Host): Node | null {
  const chart = chartsOf(sheetId, host).find((each) => each.name === key || each.id === key);
  return chart ? node(chartModel, { sheetId, chart }) : null;
}

function missing(key: unknown): never {
  throw notFound(`chart "${String(key)}"`);
}

export const chartCollectionModel: Model<string> = {
  name: "ChartCollection",
  reads: { count: (sheetId, host) => chartsOf(sheetId, host).length },
  items: (sheetId, host) => chartsOf(sheetId, host).map((chart) => node(chartModel, { sheetId, chart })),
  item: (sheetId, [key], host) => byName(sheetId, key, host) ?? missing(key),
  calls: {
    add,
    getCount: (sheetId, _values, host) => chartsOf(sheetId, host).length,
    getItem: (sheetId, [key], host) => byName(sheetId, key, host) ?? missing(key),
    getItemOrNullObject: (sheetId, [key], host) => byName(sheetId, key, host),
    getItemAt: (sheetId, [index], host) => {
      const chart = chartsOf(sheetId, host)[numberArgument(index, "index")];
      return chart ? node(chartModel, { sheetId, chart }) : missing(index);
    },
  },
};
