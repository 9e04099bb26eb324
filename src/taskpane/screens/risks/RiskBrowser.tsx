// Owns finding risks: search, filter, order, the list and the choice of several.
// Promises that typing stays quick while ten thousand risks are searched.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button, Link, SearchBox, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import type { Assessment, Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Heading, Note, Row } from "../../parts/layout";
import { EmptyState } from "../../parts/messages";
import { DecisionFilterBar } from "./DecisionFilterBar";
import { visibleRisks, type ListView } from "./list";
import { RiskList } from "./RiskList";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "12px 12px 0", flex: "1 0 auto", minHeight: "min(100%, 560px)", height: "100%", boxSizing: "border-box", minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px" },
  search: { width: "100%", maxWidth: "none" },
  shown: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  bar: { padding: "8px 12px", margin: "0 -12px", backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { flex: "1 1 0", minHeight: "260px", display: "flex", flexDirection: "column", margin: "0 -12px" },
});

export interface RiskBrowserProps {
  readonly assessment: Assessment;
  readonly view: ListView;
  /** Address of the risk where the list starts: the one that was open last. */
  readonly startAt: string | null;
  /** Risks whose rows are selected in the sheet. */
  readonly inSheet: readonly Risk[];
  onOpenSelected(): void;
  onView(view: ListView): void;
  onOpen(queue: readonly string[], at: number): void;
  onOpenSeveral(addresses: readonly string[]): void;
}

export function RiskBrowser({ assessment, view, startAt, inSheet, onOpenSelected, onView, onOpen, onOpenSeveral }: RiskBrowserProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const quietView = useDeferredValue(view);
  const shown = useMemo(() => visibleRisks(assessment.risks, quietView), [assessment, quietView]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (address: string): void => setChosen((before) => (before.has(address) ? new Set([...before].filter((other) => other !== address)) : new Set([...before, address])));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading>{texts.risks.title}</Heading>
        <span className={styles.shown} role="status">{say(texts.risks.shown, { count: shown.length })}</span>
      </div>
      <SearchBox
        className={styles.search}
        aria-label={texts.risks.search}
        placeholder={texts.risks.search}
        value={view.query}
        dismiss={{ "aria-label": texts.risks.clearSearch }}
        onChange={(_event, { value }) => onView({ ...view, query: value })}
      />
      <DecisionFilterBar risks={assessment.risks} filter={view.filter} onFilter={(filter) => onView({ ...view, filter })} />
      <Row>
        <Select size="small" aria-label={texts.risks.order} value={view.order} onChange={(_event, { value }) => onView({ ...view, order: value === "row" ? "row" : "value" })}>
          <option value="value">{texts.risks.byValue}</option>
          <option value="row">{texts.risks.byRow}</option>
        </Select>
        {inSheet.length === 1 && <Link onClick={onOpenSelected}>{say(texts.risks.openSelected, { row: inSheet[0].place.area.row + 1 })}</Link>}
        {inSheet.length > 1 && <Link onClick={onOpenSelected}>{say(texts.risks.openSelectedRows, { count: inSheet.length })}</Link>}
      </Row>
      <div className={styles.list}>
        {shown.length === 0 ? (
          <EmptyState icon={SearchRegular} title={texts.risks.noMatchTitle} text={texts.risks.noMatchText} button={texts.risks.showAll} onPress={() => onView({ ...view, query: "", filter: "all" })} />
        ) : (
          <RiskList risks={shown} startAt={startAt} chosen={chosen} onToggle={toggle} onOpen={(at) => onOpen(shown.map(({ place }) => place.address), at)} />
        )}
      </div>
      {chosen.size > 0 && <ChosenBar count={chosen.size} onTreat={() => onOpenSeveral([...chosen])} onClear={() => setChosen(new Set())} />}
    </div>
  );
}

interface ChosenBarProps {
  readonly count: number;
  onTreat(): void;
  onClear(): void;
}

function ChosenBar({ count, onTreat, onClear }: ChosenBarProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className={styles.bar} ref={bar} role="group" aria-label={texts.common.selected}>
      <Row>
        <Note>{say(texts.risks.chosen, { count })}</Note>
        <Button size="small" appearance="primary" onClick={onTreat}>{texts.risks.treatChosen}</Button>
        <Button size="small" appearance="subtle" onClick={onClear}>{texts.risks.clearChosen}</Button>
      </Row>
    </div>
  );
}
