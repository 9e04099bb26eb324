// Owns the copy that opens anywhere: one button, then the new workbook, or a link to keep it as a file.
// Promises that a workbook whose values are not all there yet is named cell by cell instead of being copied.
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentCopyRegular } from "@fluentui/react-icons";
import type { Progress } from "../../../app/service";
import type { FrozenCopy } from "../../../app/formulas/service";
import { usePane } from "../../pane/PaneContext";
import type { Notice } from "../../pane/state";
import { Note, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  kept: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px" },
});

export function CopySection() {
  const { texts, say, service, work, state } = usePane();
  const words = texts.home.copy;
  const [kept, setKept] = useState<FrozenCopy | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [kept]);
  const make = async (progress: Progress): Promise<Notice | null> => {
    setKept(null);
    const copy = await service.freezeCopy(progress);
    if (copy.bytes !== null && copy.count === 0) return { intent: "success", text: words.nothing };
    if (copy.bytes !== null && (await service.openCopy(copy))) return { intent: "success", text: say(words.opened, { count: copy.count }) };
    setKept(copy);
    return copy.bytes === null ? null : { intent: "warning", text: words.notOpened };
  };
  return (
    <Section title={words.title}>
      <Note>{words.text}</Note>
      <div>
        <Button icon={<DocumentCopyRegular />} disabledFocusable={state.busy !== null} onClick={() => void work(words.making, make)}>{words.make}</Button>
      </div>
      {kept && (
        <div ref={place}>
          <ProblemBars problems={kept.problems} />
          {kept.bytes !== null && <KeptCopy name={kept.name} bytes={kept.bytes} />}
        </div>
      )}
    </Section>
  );
}

/** The way to a copy that Excel did not open. */
function KeptCopy({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes.slice()], { type: workbookType })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={styles.kept}>
      <Button as="a" appearance="primary" icon={<ArrowDownloadRegular />} href={address} download={name}>{say(texts.home.copy.save, { name })}</Button>
      <Note>{texts.home.copy.saveNote}</Note>
    </div>
  );
}
