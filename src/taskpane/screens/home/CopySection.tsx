// Owns the copy that opens anywhere: one button, then the new workbook, or a link to keep it as a file.
// Promises that a workbook whose values are not all there yet is named cell by cell instead of being copied.
import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentCopyRegular } from "@fluentui/react-icons";
import type { Progress } from "../../../app/service";
import type { FrozenCopy } from "../../../app/formulas/service";
import { usePane } from "../../pane/PaneContext";
import type { Notice } from "../../pane/state";
import { KeptCopy } from "../../parts/KeptCopy";
import { Note, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";

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
          {kept.bytes !== null && <KeptCopy name={kept.name} bytes={kept.bytes} note={words.saveNote} />}
        </div>
      )}
    </Section>
  );
}
