// Owns what the register screen says about the attached register, and keeping its ISMS columns complete.
// Promises that attaching again is previewed like the first time.
import { useCallback } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular, TableRegular } from "@fluentui/react-icons";
import type { AttachedRegister, Progress } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Facts, Note, Section } from "../../parts/layout";
import { PreviewedWork } from "../../parts/PreviewedWork";
import { DetachSection } from "./DetachSection";
import { MethodChangeSection } from "./MethodChangeSection";

export interface AttachedSectionsProps {
  readonly attached: AttachedRegister;
}

export function AttachedSections({ attached }: AttachedSectionsProps) {
  const { texts, say, service, dispatch } = usePane();
  const preset = service.presets().find(({ id }) => id === attached.preset);
  return (
    <>
      <Section title={texts.register.attachedTitle}>
        <Facts
          facts={[
            [texts.home.register, attached.table === null ? attached.sheet : `${attached.sheet} · ${say(texts.register.tableNamed, { table: attached.table })}`],
            [texts.home.recordsLabel, say(texts.home.records, { count: attached.recordCount })],
            [texts.home.method, preset?.name ?? attached.preset],
            [texts.home.threshold, say(texts.home.thresholdText, { threshold: attached.threshold })],
          ]}
        />
        <Note>{texts.register.attachedText}</Note>
        <Note>{texts.register.methodText}</Note>
        <div><Button appearance="primary" onClick={() => dispatch({ kind: "go", screen: "risks" })}>{texts.register.seeRisks}</Button></div>
      </Section>
      <RefreshSection />
      <CompleteSection attached={attached} />
      <MethodChangeSection key={`${attached.preset} ${attached.threshold}`} attached={attached} />
      <DetachSection />
    </>
  );
}

function RefreshSection() {
  const { texts, service } = usePane();
  const load = useCallback((progress: Progress) => service.previewRefresh(progress), [service]);
  return <PreviewedWork icon={ArrowSyncRegular} texts={texts.register.refresh} request={0} load={load} />;
}

function CompleteSection({ attached }: AttachedSectionsProps) {
  const { texts, service } = usePane();
  const { candidateId, columns, preset, threshold } = attached;
  const load = useCallback((progress: Progress) => service.previewAttach({ candidateId, columns, preset, threshold }, progress), [service, candidateId, columns, preset, threshold]);
  return <PreviewedWork icon={TableRegular} texts={texts.register.complete} request={0} load={load} />;
}
