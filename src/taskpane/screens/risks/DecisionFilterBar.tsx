// Owns the filter by decision: one chip a decision that occurs, with its count.
// Promises one tab stop for all chips; arrow keys go between them.
import { useMemo, useState } from "react";
import { Button, ToggleButton, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { DecisionFilter } from "../../pane/state";
import { decisionLooks } from "../../parts/decisions";
import { decisionCounts } from "./list";

/** Chips that are shown before a person asks for all. */
const shownChips = 5;

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "6px" },
  chip: { minWidth: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, padding: "2px 9px", columnGap: "2px", maxWidth: "100%", textAlign: "left" },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: "5px", fontVariantNumeric: "tabular-nums" },
});

export interface DecisionFilterBarProps {
  readonly risks: readonly Risk[];
  readonly filter: DecisionFilter;
  onFilter(filter: DecisionFilter): void;
}

export function DecisionFilterBar({ risks, filter, onFilter }: DecisionFilterBarProps) {
  const { texts, say, language } = usePane();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const counts = useMemo(() => decisionCounts(risks), [risks]);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? counts : counts.filter(({ decision }, index) => index < shownChips || decision === filter);
  const hidden = counts.length - shown.length;
  const number = new Intl.NumberFormat(language);
  return (
    <div className={styles.bar} role="group" aria-label={texts.risks.filter} {...arrows}>
      <ToggleButton className={styles.chip} size="small" shape="circular" checked={filter === "all"} onClick={() => onFilter("all")}>
        {texts.risks.all}<span className={styles.count}>{number.format(risks.length)}</span>
      </ToggleButton>
      {shown.map(({ decision, count }) => {
        const Icon = decisionLooks[decision].icon;
        return (
          <ToggleButton key={decision} className={styles.chip} size="small" shape="circular" icon={<Icon />} checked={filter === decision} onClick={() => onFilter(filter === decision ? "all" : decision)}>
            {texts.decisionShort[decision]}<span className={styles.count}>{number.format(count)}</span>
          </ToggleButton>
        );
      })}
      {(hidden > 0 || isOpen) && counts.length > shownChips && (
        <Button className={styles.chip} size="small" shape="circular" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.risks.fewerFilters : say(texts.risks.moreFilters, { count: hidden })}
        </Button>
      )}
    </div>
  );
}
