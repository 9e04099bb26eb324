// Owns the repair of formulas that stayed at #NAME?.
// Promises to show what would be entered again before anything is written.
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import type { Preview } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { ChangeList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";

export function RepairSection() {
  const { texts, service, state, work, write } = usePane();
  const [preview, setPreview] = useState<Preview | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const look = useCallback(
    () =>
      work(texts.home.repairing, async () => {
        const found = await service.previewRepair();
        setPreview(found.changes.length > 0 || found.problems.length > 0 ? found : null);
        return found.changes.length > 0 || found.problems.length > 0 ? null : { intent: "success", text: texts.home.repairClean };
      }),
    [work, texts, service],
  );
  useEffect(() => {
    if (state.wantsRepair) void look().then(() => place.current?.scrollIntoView({ block: "nearest" }));
  }, [state.wantsRepair, state.focusRequest, look]);
  const apply = async (found: Preview): Promise<void> => {
    if (await write(found, { intent: "success", text: texts.home.repaired })) setPreview(null);
  };
  const isBusy = state.busy !== null;
  return (
    <Section title={texts.home.repair}>
      <Note>{texts.home.repairText}</Note>
      {preview === null && <div><Button icon={<WrenchRegular />} disabled={isBusy} onClick={() => void look()}>{texts.home.repairLook}</Button></div>}
      <div ref={place}>
        {preview && (
          <>
            <ProblemBars problems={preview.problems} />
            <ChangeList changes={preview.changes} />
          </>
        )}
      </div>
      {preview && (
        <Row>
          <Button appearance="primary" disabled={isBusy} onClick={() => void apply(preview)}>{texts.home.repairApply}</Button>
          <Button disabled={isBusy} onClick={() => setPreview(null)}>{texts.common.cancel}</Button>
        </Row>
      )}
    </Section>
  );
}
