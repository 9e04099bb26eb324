// Owns the list of risks: a listbox that draws only the rows in view.
// Promises the same keys and the same announcements at ten rows and at ten thousand.
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from "@fluentui/react-icons";
import type { Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { DecisionBadge } from "../../parts/decisions";
import { useLayoutStyles } from "../../parts/layout";
import { drawnRange, movedIndex, scrollTopFor, shownDecision } from "./list";

/** Height of a row in px: three lines of text and their distances. */
const rowHeight = 82;

const useStyles = makeStyles({
  list: { flex: "1 1 0", overflowY: "auto", overflowX: "hidden", position: "relative", outlineStyle: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    position: "absolute", left: 0, right: 0, height: `${rowHeight}px`, boxSizing: "border-box", display: "grid", gridTemplateColumns: "32px minmax(0, 1fr) auto", columnGap: "4px",
    padding: "7px 14px 7px 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, cursor: "pointer", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorSubtleBackgroundSelected, "@media (forced-colors: active)": { borderLeft: "3px solid Highlight" } },
  focused: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  box: { display: "grid", placeItems: "start center", paddingTop: "1px", fontSize: "18px", color: tokens.colorNeutralForeground3 },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  texts: { minWidth: 0, display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "1px" },
  line: { maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  asset: { ...typographyStyles.body1Strong },
  cause: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginBottom: "3px" },
  value: { textAlign: "right", display: "flex", flexDirection: "column", alignItems: "flex-end" },
  number: { ...typographyStyles.subtitle2, fontVariantNumeric: "tabular-nums" },
  band: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  unsaved: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
});

export interface RiskListProps {
  readonly risks: readonly Risk[];
  readonly startAt: string | null;
  readonly chosen: ReadonlySet<string>;
  onToggle(address: string): void;
  onOpen(index: number): void;
}

export function RiskList({ risks, startAt, chosen, onToggle, onOpen }: RiskListProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrollTop: 0, height: 600 });
  const [asked, setActive] = useState(() => Math.max(0, risks.findIndex(({ place }) => place.address === startAt)));
  const [hasFocus, setFocus] = useState(false);
  const active = Math.min(asked, risks.length - 1);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = (): void => setView((before) => ({ ...before, height: element.clientHeight }));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = list.current;
    if (element !== null) element.scrollTop = scrollTopFor(active, element.scrollTop, element.clientHeight, rowHeight);
  }, [active]);
  useEffect(() => {
    if (startAt !== null) list.current?.focus();
  }, [startAt]);
  const press = (event: KeyboardEvent): void => {
    const moved = movedIndex(event.key, active, risks.length, Math.max(1, Math.floor(view.height / rowHeight)));
    if (moved !== null) setActive(moved);
    else if (event.key === "Enter") onOpen(active);
    else if (event.key === " ") onToggle(risks[active].place.address);
    else return;
    event.preventDefault();
  };
  const { first, end } = drawnRange(view.scrollTop, view.height, rowHeight, risks.length);
  return (
    <>
      <span id={`${id}hint`} className={layout.hidden}>{texts.risks.listHint}</span>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={texts.risks.title}
        aria-multiselectable
        aria-describedby={`${id}hint`}
        aria-activedescendant={`${id}${active}`}
        onKeyDown={press}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onScroll={(event) => setView({ scrollTop: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        <div role="presentation" style={{ height: risks.length * rowHeight }} />
        {risks.slice(first, end).map((risk, offset) => {
          const index = first + offset;
          return (
            <div
              key={risk.place.address}
              id={`${id}${index}`}
              role="option"
              aria-selected={chosen.has(risk.place.address)}
              aria-setsize={risks.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.row, index === active && styles.active, index === active && hasFocus && styles.focused)}
              style={{ top: index * rowHeight }}
              onClick={() => onOpen(index)}
            >
              <RiskRow risk={risk} isChosen={chosen.has(risk.place.address)} onToggle={() => onToggle(risk.place.address)} />
            </div>
          );
        })}
      </div>
    </>
  );
}

interface RiskRowProps {
  readonly risk: Risk;
  readonly isChosen: boolean;
  onToggle(): void;
}

function RiskRow({ risk, isChosen, onToggle }: RiskRowProps) {
  const { texts, state } = usePane();
  const styles = useStyles();
  const { address } = risk.place;
  const isUnsaved = address in state.drafts && !state.written.includes(address);
  const cause = [risk.threat, risk.vulnerability].filter((text) => text !== "").join(" · ");
  const Box = isChosen ? CheckboxCheckedFilled : CheckboxUncheckedRegular;
  return (
    <>
      <span
        className={mergeClasses(styles.box, isChosen && styles.checked)}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <Box aria-hidden />
      </span>
      <span className={styles.texts}>
        <span className={mergeClasses(styles.line, styles.asset)} title={risk.asset}>{risk.asset === "" ? risk.id : risk.asset}</span>
        <span className={mergeClasses(styles.line, styles.cause)} title={cause}>{cause === "" ? risk.id : cause}</span>
        <DecisionBadge decision={shownDecision(risk)} isOneLine />
      </span>
      <span className={styles.value}>
        <span className={styles.number}>{risk.value ?? "–"}</span>
        <span className={styles.band}>{risk.band ?? texts.risks.noValue}</span>
        {isUnsaved && <span className={styles.unsaved}>{texts.risks.unsaved}</span>}
      </span>
    </>
  );
}
