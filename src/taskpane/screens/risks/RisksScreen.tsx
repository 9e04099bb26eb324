// Owns the risk screen: the list, and the card that a person opened from it.
// Promises that the card goes through the list as it stood when it was opened, even when a saved risk leaves the filter.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ShieldErrorRegular } from "@fluentui/react-icons";
import type { Assessment, Progress, Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import type { PaneState } from "../../pane/state";
import { calendarDay } from "../../pane/today";
import { useLoaded } from "../../pane/useLoaded";
import { Page } from "../../parts/layout";
import { EmptyState, LoadFailed, Waiting } from "../../parts/messages";
import { visibleRisks, type ListView } from "./list";
import { RiskBrowser } from "./RiskBrowser";
import { RiskCard } from "./RiskCard";

/** What the card works on: addresses of records, and which of them is shown; several at once where they are treated alike. */
type Opened = { readonly queue: readonly string[]; readonly at: number } | { readonly several: readonly string[] };

export default function RisksScreen() {
  const { service, texts, state, dispatch } = usePane();
  const latest = useRef(state.selected);
  useEffect(() => {
    latest.current = state.selected;
  });
  const load = useCallback(async (progress: Progress) => {
    const before = latest.current;
    const found = await service.assess(calendarDay(new Date()), progress);
    // What a person selected while the register was read is newer than what was read.
    return latest.current === before ? found : { ...found, selected: latest.current };
  }, [service]);
  const loading = useLoaded(load);
  const { value, problem, reload } = loading;
  useEffect(() => {
    if (value === null) return;
    dispatch({ kind: "read" });
    dispatch({ kind: "selected", selected: value.selected });
  }, [value, dispatch]);
  if (value === null && problem === null) return <Waiting label={texts.common.loading} loading={loading} />;
  if (value !== null && value.risks.length > 0) return <RiskWork assessment={value} />;
  return (
    <Page title={texts.risks.title}>
      {value !== null && <EmptyState icon={ShieldErrorRegular} title={texts.risks.noRecordsTitle} text={texts.risks.noRecordsText} button={texts.register.lookAgain} onPress={reload} />}
      {problem?.code === "not-attached" && (
        <EmptyState icon={ShieldErrorRegular} title={texts.risks.emptyTitle} text={texts.risks.emptyText} button={texts.risks.emptyButton} onPress={() => dispatch({ kind: "go", screen: "register" })} />
      )}
      {problem !== null && problem.code !== "not-attached" && <LoadFailed problem={problem} onRetry={reload} />}
    </Page>
  );
}

/** What is open when the screen is: the risk that was asked for, the first of the list, or nothing. */
function openedAtStart(assessment: Assessment, view: ListView, state: Pick<PaneState, "opens" | "opensFirst">): Opened | null {
  if (state.opens !== null) return { queue: [state.opens], at: 0 };
  if (!state.opensFirst) return null;
  const queue = visibleRisks(assessment.risks, view).map(({ place }) => place.address);
  return queue.length > 0 ? { queue, at: 0 } : null;
}

/** The risks whose rows are selected in the sheet. */
function selectedRisks(assessment: Assessment, selected: PaneState["selected"]): readonly Risk[] {
  if (selected === null) return [];
  return assessment.risks.filter(({ place }) => place.sheet === selected.sheet && place.area.row >= selected.row && place.area.row < selected.row + selected.rowCount);
}

function RiskWork({ assessment }: { readonly assessment: Assessment }) {
  const { state, dispatch, texts } = usePane();
  const [view, setView] = useState<ListView>({ query: "", filter: state.filter, order: "value" });
  const [opened, setOpened] = useState<Opened | null>(() => openedAtStart(assessment, view, state));
  const [lastOpened, setLastOpened] = useState<string | null>(null);
  const byAddress = useMemo(() => new Map(assessment.risks.map((risk) => [risk.place.address, risk])), [assessment]);
  const risksOf = (addresses: readonly string[]): readonly Risk[] => addresses.flatMap((address) => byAddress.get(address) ?? []);
  const close = (): void => {
    if (opened !== null && "queue" in opened) setLastOpened(opened.queue[opened.at]);
    setOpened(null);
  };
  const move = (step: number): void => {
    if (opened === null || !("queue" in opened)) return close();
    const at = opened.at + step;
    if (at >= 0 && at < opened.queue.length) return setOpened({ ...opened, at });
    close();
    dispatch({ kind: "remark", text: texts.card.last });
  };
  const inSheet = useMemo(() => selectedRisks(assessment, state.selected), [assessment, state.selected]);
  const openSelected = (): void => setOpened(inSheet.length === 1 ? { queue: [inSheet[0].place.address], at: 0 } : { several: inSheet.map(({ place }) => place.address) });
  const shown = opened === null ? [] : risksOf("queue" in opened ? [opened.queue[opened.at]] : opened.several);
  if (opened === null || shown.length === 0) {
    return (
      <RiskBrowser
        assessment={assessment}
        view={view}
        startAt={lastOpened}
        inSheet={inSheet}
        onOpenSelected={openSelected}
        onView={setView}
        onOpen={(queue, at) => setOpened({ queue, at })}
        onOpenSeveral={(several) => setOpened({ several })}
      />
    );
  }
  const position = "queue" in opened ? { index: opened.at + 1, count: opened.queue.length } : null;
  return (
    <RiskCard
      key={"queue" in opened ? opened.queue[opened.at] : "several"}
      risks={shown}
      assessment={assessment}
      selectedElsewhere={inSheet.length === 1 && !shown.includes(inSheet[0]) ? inSheet[0] : null}
      position={position}
      onMove={move}
      onClose={close}
      onOpenSelected={openSelected}
    />
  );
}
