// Owns the filter by severity: one chip a severity with its count.
// Promises one tab stop for all chips; arrow keys go between them.
import { ToggleButton, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { CheckReport } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { severityIcons } from "../../parts/lists";
import { severities, type SeverityFilter } from "./report";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "6px" },
  chip: { minWidth: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, padding: "2px 9px", columnGap: "2px", maxWidth: "100%" },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: "5px", fontVariantNumeric: "tabular-nums" },
});

export interface SeverityFilterBarProps {
  readonly counts: CheckReport["counts"];
  readonly filter: SeverityFilter;
  onFilter(filter: SeverityFilter): void;
}

export function SeverityFilterBar({ counts, filter, onFilter }: SeverityFilterBarProps) {
  const { texts, language } = usePane();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const number = new Intl.NumberFormat(language);
  const present = severities.filter((severity) => counts[severity] > 0);
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  return (
    <div className={styles.bar} role="group" aria-label={texts.checks.filter} {...arrows}>
      <ToggleButton className={styles.chip} size="small" shape="circular" checked={filter === "all"} onClick={() => onFilter("all")}>
        {texts.risks.all}<span className={styles.count}>{number.format(total)}</span>
      </ToggleButton>
      {present.map((severity) => {
        const Icon = severityIcons[severity];
        return (
          <ToggleButton key={severity} className={styles.chip} size="small" shape="circular" icon={<Icon />} checked={filter === severity} onClick={() => onFilter(filter === severity ? "all" : severity)}>
            {texts.severity[severity]}<span className={styles.count}>{number.format(counts[severity])}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
