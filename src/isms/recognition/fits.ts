// Owns how well what a column holds suits a key that its header can mean.
// Promises that results never suit a level, and that a description never suits one either.
import type { ColumnType } from "../documents/schema";
import { share, type ColumnContent } from "./content";

export interface ColumnFacts {
  readonly content: ColumnContent;
  /** Formulas over the same row, or products of other columns. */
  readonly isComputed: boolean;
  /** A list validation offers levels. */
  readonly offersLevels: boolean;
}

/** A column that holds nothing suits everything, a little less than one that holds the right thing. */
const emptyColumn = 0.9;

type Fit = (facts: ColumnFacts) => number;

/** How well a column's content suits a type of column: 1 fully, 0 not at all. */
const fits: Readonly<Record<string, Fit>> = {
  level: ({ content, isComputed, offersLevels }) => {
    if (isComputed) return 0;
    if (content.filled <= 0) return offersLevels ? 1 : emptyColumn;
    const levels = share(content.levels, content);
    return levels >= 0.8 || (offersLevels && levels >= 0.3) ? 1 : levels >= 0.5 ? 0.9 : 0;
  },
  number: ({ content }) => {
    if (content.filled <= 0) return emptyColumn;
    return share(content.numbers, content) >= 0.5 ? 1 : share(content.levels, content) >= 0.5 ? 0.7 : 0.2;
  },
  code: ({ content }) => {
    if (content.filled <= 0) return emptyColumn;
    return share(content.options, content) >= 0.5 ? 1 : share(content.options, content) > 0 ? 0.85 : averageLength(content) > 6 ? 0.3 : 0.6;
  },
  controls: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.controls, content) >= 0.3 ? 1 : share(content.controls, content) > 0 ? 0.8 : 0.5),
  date: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.dates, content) >= 0.3 ? 1 : 0.75),
  id: ({ content }) => (averageLength(content) > 40 ? 0.3 : 1),
  text: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.numbers, content) >= 0.8 ? 0.35 : 1),
};

/** Columns whose text type may just as well hold a number or a level's word. */
const fitsByKey: Readonly<Record<string, Fit>> = {
  assetValue: (facts) => (facts.isComputed ? 0.95 : (fits.level?.(facts) ?? 0)),
  threat: (facts) => descriptionFit(facts),
  vulnerability: (facts) => descriptionFit(facts),
  treatmentDetail: ({ content }) => (content.filled <= 0 ? 0.85 : share(content.options, content) >= 0.5 || share(content.bareControls, content) >= 0.3 ? 0.3 : 1),
  existingRiskLevel: ({ content }) => (content.filled <= 0 ? emptyColumn : share(content.labels, content) >= 0.5 ? 1 : share(content.numbers, content) >= 0.5 ? 0.6 : 0.7),
  existingDecision: () => 1,
  personalInformation: () => 1,
  status: () => 1,
  approval: () => 1,
};

function descriptionFit({ content, offersLevels }: ColumnFacts): number {
  if (content.filled <= 0) return offersLevels ? 0.3 : 0.88;
  return share(content.levels, content) >= 0.5 ? 0.2 : 1;
}

function averageLength(content: ColumnContent): number {
  return content.texts === 0 ? 0 : content.textLength / content.texts;
}

/**
 * How well a column suits a key.
 * @returns 1 fully, 0 not at all
 */
export function fitOf(key: string, type: ColumnType, facts: ColumnFacts): number {
  return (fitsByKey[key] ?? fits[type] ?? ((): number => 1))(facts);
}
