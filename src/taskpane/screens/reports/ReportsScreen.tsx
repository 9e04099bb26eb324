// Owns the reports' screen: which reports there are, what each would write, and writing it.
// Promises that nothing is written that was not listed before.
import { useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular, ClipboardTaskListLtrRegular, DataBarVerticalRegular } from "@fluentui/react-icons";
import type { Progress, ReportKind } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { calendarDay } from "../../pane/today";
import { Note, Page, Section } from "../../parts/layout";
import { PreviewedWork } from "../../parts/PreviewedWork";
import { Definitions } from "../risks/Definitions";

const icons = { assessment: DataBarVerticalRegular, plan: ClipboardTaskListLtrRegular } as const;

export default function ReportsScreen() {
  const { texts, dispatch } = usePane();
  return (
    <Page title={texts.reports.title}>
      <div><Button size="small" icon={<ArrowLeftRegular />} onClick={() => dispatch({ kind: "go", screen: "home" })}>{texts.screen.home}</Button></div>
      <Note>{texts.reports.lead}</Note>
      <ReportWork kind="assessment" />
      <ReportWork kind="plan" />
      <Section title={texts.definition.title}><Definitions current={null} /></Section>
    </Page>
  );
}

function ReportWork({ kind }: { readonly kind: ReportKind }) {
  const { texts, service } = usePane();
  const [today] = useState(() => calendarDay(new Date()));
  const load = useCallback((progress: Progress) => service.previewReport(kind, today, progress), [service, kind, today]);
  return <PreviewedWork icon={icons[kind]} texts={texts.reports[kind]} request={0} load={load} />;
}
