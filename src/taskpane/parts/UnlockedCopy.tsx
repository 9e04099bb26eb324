// Owns the offer to go on in a new workbook where the structure of this one is protected.
// Promises that the protected workbook is only read, and that a copy which Excel does not open can be kept as a file.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentCopyRegular } from "@fluentui/react-icons";
import type { WorkbookCopy } from "../../app/formulas/service";
import type { Progress } from "../../app/service";
import { unlockedTexts } from "../../i18n/unlockedTexts";
import { usePane } from "../pane/PaneContext";
import type { Notice } from "../pane/state";
import { KeptCopy } from "./KeptCopy";

export default function UnlockedCopy() {
  const { language, service, work, state } = usePane();
  const texts = unlockedTexts(language);
  const [kept, setKept] = useState<WorkbookCopy | null>(null);
  const make = async (progress: Progress): Promise<Notice> => {
    const copy = await service.unlockedCopy(progress);
    if (await service.openCopy(copy)) return { intent: "success", text: texts.opened };
    setKept(copy);
    return { intent: "warning", text: texts.notOpened };
  };
  return (
    <>
      <div><Button icon={<DocumentCopyRegular />} disabledFocusable={state.busy !== null} onClick={() => void work(texts.making, make)}>{texts.make}</Button></div>
      {kept?.bytes && <KeptCopy name={kept.name} bytes={kept.bytes} note={texts.saveNote} />}
    </>
  );
}
