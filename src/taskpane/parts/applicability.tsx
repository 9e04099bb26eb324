// Owns how applicability looks: icon, word and number.
// Promises that excluded and undecided never look alike, with or without colours.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled, QuestionCircleRegular, SubtractCircleRegular, type FluentIcon } from "@fluentui/react-icons";
import type { Applicability, ControlStatus } from "../../app/service";
import { usePane } from "../pane/PaneContext";
import { useLayoutStyles } from "./layout";

const icons: Readonly<Record<Applicability, FluentIcon>> = { applicable: CheckmarkCircleFilled, excluded: SubtractCircleRegular, undecided: QuestionCircleRegular };
const order = Object.keys(icons) as readonly Applicability[];

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))", gap: "8px" },
  tile: { display: "flex", flexDirection: "column", padding: "8px 10px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground3, minWidth: 0 },
  undecidedTile: { backgroundColor: "transparent", border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, padding: "7px 9px" },
  number: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums", display: "flex", alignItems: "center", justifyContent: "space-between" },
  word: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  icon: { fontSize: "18px", flexShrink: 0 },
  statusTitle: { ...typographyStyles.caption1Strong, margin: "2px 0 4px" },
  statuses: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))", columnGap: "16px" },
  status: { display: "flex", justifyContent: "space-between", columnGap: "8px", padding: "2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  statusNumber: { ...typographyStyles.caption1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  applicable: { color: tokens.colorStatusSuccessForeground1 },
  excluded: { color: tokens.colorNeutralForeground3 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
});

export function ApplicabilityIcon({ applicability }: { readonly applicability: Applicability }) {
  const styles = useStyles();
  const Icon = icons[applicability];
  return <Icon className={mergeClasses(styles.icon, styles[applicability])} aria-hidden />;
}

const statuses = ["yes", "partly", "planned", "no", "inherited", "not-checked"] as const satisfies readonly ControlStatus[];

/** How far the applicable controls are implemented, in six states. */
export function StatusCounts({ counts, total }: { readonly counts: Readonly<Record<ControlStatus, number>>; readonly total: number }) {
  const { texts, say, language } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const number = new Intl.NumberFormat(language);
  return (
    <div>
      <h3 className={styles.statusTitle}>{say(texts.statement.implementation, { count: total })}</h3>
      <ul className={mergeClasses(layout.plain, styles.statuses)}>
        {statuses.map((status) => (
          <li key={status} className={styles.status}>
            <span className={styles.word}>{texts.status[status]}</span>
            <span className={styles.statusNumber}>{number.format(counts[status])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ApplicabilityCounts({ counts }: { readonly counts: Readonly<Record<Applicability, number>> }) {
  const { texts, language } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <ul className={mergeClasses(layout.plain, styles.tiles)}>
      {order.map((applicability) => (
        <li key={applicability} className={mergeClasses(styles.tile, applicability === "undecided" && counts.undecided > 0 && styles.undecidedTile)}>
          <span className={styles.number}>
            {new Intl.NumberFormat(language).format(counts[applicability])}
            <ApplicabilityIcon applicability={applicability} />
          </span>
          <span className={styles.word}>{texts.applicability[applicability]}</span>
        </li>
      ))}
    </ul>
  );
}
