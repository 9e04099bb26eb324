// Owns the heat maps of the approval screen: the register before and after treatment.
// Promises that every cell says in numbers and words what its colour says, and that a wide map scrolls by key.
import { useMemo } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Assessment, Heatmap } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section, useLayoutStyles } from "../../parts/layout";

const narrow = "@media (max-width: 270px)";

const useStyles = makeStyles({
  scroll: { position: "relative", minWidth: 0, overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "separate", borderSpacing: "2px", width: "100%", [narrow]: { borderSpacing: "1px" } },
  caption: { ...typographyStyles.body1Strong, textAlign: "left", paddingBottom: "4px" },
  axis: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, padding: "2px 4px", textAlign: "center", [narrow]: { padding: "1px" } },
  down: { textAlign: "right", whiteSpace: "nowrap" },
  cell: { ...typographyStyles.body1Strong, textAlign: "center", padding: "3px 2px", minWidth: "30px", [narrow]: { minWidth: 0, padding: "2px 0" }, borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorTransparentStroke}`, fontVariantNumeric: "tabular-nums" },
  within: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  above: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  unknown: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.caption2, display: "block" },
  number: { [narrow]: { display: "none" } },
  maps: { display: "flex", flexDirection: "column", rowGap: "12px" },
});

export function RiskHeatMaps({ assessment }: { readonly assessment: Assessment }) {
  const { service, texts, say } = usePane();
  const styles = useStyles();
  const maps = useMemo(() => service.riskMaps(assessment.risks), [service, assessment]);
  return (
    <Section title={texts.approvals.maps}>
      <Note>{say(texts.approvals.mapsText, { threshold: assessment.threshold })}</Note>
      <div className={styles.maps}>
        <HeatMapTable title={texts.approvals.mapBefore} map={maps.before} />
        <HeatMapTable title={texts.approvals.mapAfter} map={maps.after} />
      </div>
      {maps.after.unassessed > 0 && <Note>{say(texts.approvals.mapUnplaced, { count: maps.after.unassessed })}</Note>}
      {maps.avoided > 0 && <Note>{say(texts.approvals.mapAvoided, { count: maps.avoided })}</Note>}
    </Section>
  );
}

function HeatMapTable({ title, map }: { readonly title: string; readonly map: Heatmap }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.axis, styles.down)}><span className={layout.hidden}>{texts.approvals.consequence}</span></th>
            {map.likelihoods.map(({ value, label }) => <th key={value} scope="col" className={styles.axis}><span className={layout.hidden}>{texts.approvals.likelihood} </span>{value}<span className={layout.hidden}> {label}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {map.consequences.map((step, row) => (
            <tr key={step.value}>
              <th scope="row" className={mergeClasses(styles.axis, styles.down)}><span className={layout.hidden}>{texts.approvals.consequence} </span>{step.value} {step.label}</th>
              {map.cells[row].map(({ count, value, isWithin }, column) => (
                <td key={map.likelihoods[column].value} className={mergeClasses(styles.cell, isWithin === null ? styles.unknown : isWithin ? styles.within : styles.above)}>
                  <span aria-hidden>{value === null ? "–" : count}<span className={styles.value}><span className={styles.number}>{value}</span>{isWithin === false ? "▲" : ""}</span></span>
                  <span className={layout.hidden}>{value === null || isWithin === null ? texts.approvals.mapCell.none : say(isWithin ? texts.approvals.mapCell.within : texts.approvals.mapCell.above, { count, value })}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
