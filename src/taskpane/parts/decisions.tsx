// Owns how a decision looks: its icon and its tone, beside its text and never instead of it.
// Promises one row a decision code; a code without a row fails the build.
import {
  CheckmarkCircleRegular, CircleHintRegular, ClockRegular, CommentNoteRegular, ErrorCircleRegular, HistoryRegular, HourglassHalfRegular,
  ProhibitedRegular, ShieldCheckmarkRegular, ShieldKeyholeRegular, WarningRegular, WrenchRegular, type FluentIcon,
} from "@fluentui/react-icons";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DecisionCode, RiskCounts } from "../../app/service";
import { usePane } from "../pane/PaneContext";

export type ShownDecision = DecisionCode | "invalid";
export type Tone = "good" | "attention" | "bad" | "busy" | "quiet";

interface Look {
  readonly tone: Tone;
  readonly icon: FluentIcon;
}

/** In the order in which a person should deal with them. */
export const decisionLooks: Readonly<Record<ShownDecision, Look>> = {
  invalid: { tone: "bad", icon: WarningRegular },
  treat: { tone: "bad", icon: ErrorCircleRegular },
  "approval-lapsed": { tone: "bad", icon: HistoryRegular },
  "reason-required": { tone: "attention", icon: CommentNoteRegular },
  "remaining-pending": { tone: "attention", icon: HourglassHalfRegular },
  "residual-pending": { tone: "attention", icon: ClockRegular },
  "in-progress": { tone: "busy", icon: WrenchRegular },
  unassessed: { tone: "quiet", icon: CircleHintRegular },
  "remaining-approved": { tone: "good", icon: ShieldKeyholeRegular },
  "residual-approved": { tone: "good", icon: ShieldCheckmarkRegular },
  avoided: { tone: "good", icon: ProhibitedRegular },
  acceptable: { tone: "good", icon: CheckmarkCircleRegular },
};

export const decisionOrder = Object.keys(decisionLooks) as readonly ShownDecision[];

/** How many risks have a decision. */
export function countOf(counts: RiskCounts, decision: ShownDecision): number {
  return decision === "invalid" ? counts.invalid : counts.byDecision[decision];
}

export const useToneStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  attention: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  bad: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  busy: { color: tokens.colorPaletteBlueForeground2, backgroundColor: tokens.colorPaletteBlueBackground2 },
  quiet: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground5 },
});

const useStyles = makeStyles({
  badge: {
    display: "inline-flex", alignItems: "center", columnGap: "4px", padding: "1px 8px 1px 5px", borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, maxWidth: "100%",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  icon: { flexShrink: 0, fontSize: "14px", display: "block" },
  text: { overflowWrap: "anywhere" },
  oneLine: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** @param isOneLine true where the row has no room for a second line */
export function DecisionBadge({ decision, isOneLine = false }: { readonly decision: ShownDecision; readonly isOneLine?: boolean }) {
  const { texts } = usePane();
  const styles = useStyles();
  const tones = useToneStyles();
  const { tone, icon: Icon } = decisionLooks[decision];
  return (
    <span className={mergeClasses(styles.badge, tones[tone])} title={isOneLine ? texts.decision[decision] : undefined}>
      <Icon className={styles.icon} aria-hidden />
      <span className={mergeClasses(styles.text, isOneLine && styles.oneLine)}>{texts.decision[decision]}</span>
    </span>
  );
}
