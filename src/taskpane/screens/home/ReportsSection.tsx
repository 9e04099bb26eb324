// Owns the way from Home to the reports.
// Promises to say which reports there are before anybody makes one.
import { Button } from "@fluentui/react-components";
import { DataBarVerticalRegular } from "@fluentui/react-icons";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";

export function ReportsSection() {
  const { texts, dispatch } = usePane();
  return (
    <Section title={texts.home.reports}>
      <Note>{texts.home.reportsText}</Note>
      <div><Button icon={<DataBarVerticalRegular />} onClick={() => dispatch({ kind: "go", screen: "reports" })}>{texts.home.openReports}</Button></div>
    </Section>
  );
}
