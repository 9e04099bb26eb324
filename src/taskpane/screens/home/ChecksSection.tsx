// Owns the way from Home to the checks.
// Promises to say what the checks look at before anybody runs them.
import { Button } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons";
import { usePane } from "../../pane/PaneContext";
import { Note, Section } from "../../parts/layout";

export function ChecksSection() {
  const { texts, dispatch } = usePane();
  return (
    <Section title={texts.home.checks}>
      <Note>{texts.home.checksText}</Note>
      <div><Button icon={<ClipboardCheckmarkRegular />} onClick={() => dispatch({ kind: "go", screen: "checks" })}>{texts.home.runChecks}</Button></div>
    </Section>
  );
}
