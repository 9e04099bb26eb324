// Owns changing the method or the threshold of the attached register from the pane.
// Promises that the change is listed before it is written, with what it replaces of people's own entries.
import { useCallback, useState } from "react";
import { ScalesRegular } from "@fluentui/react-icons";
import type { AttachedRegister, Progress } from "../../../app/service";
import { methodOutline } from "../../../app/settings/adapt";
import { usePane } from "../../pane/PaneContext";
import { PreviewedWork } from "../../parts/PreviewedWork";
import { thresholdOf } from "./choice";
import { MethodFields } from "./MethodSection";

export function MethodChangeSection({ attached }: { readonly attached: AttachedRegister }) {
  const { texts, service } = usePane();
  const [choice, setChoice] = useState({ preset: attached.preset, threshold: String(attached.threshold) });
  const presets = service.presets();
  // The method table of the workbook may have other scales than the preset: they are not known here, and bound nothing.
  const maximum = choice.preset === attached.preset ? Infinity : methodOutline(choice.preset, []).maximum;
  const threshold = thresholdOf(choice.threshold, maximum);
  const { candidateId, columns } = attached;
  const load = useCallback((progress: Progress) => service.previewAttach({ candidateId, columns, preset: choice.preset, threshold: threshold ?? 0 }, progress), [service, candidateId, columns, choice.preset, threshold]);
  return (
    <PreviewedWork key={`${choice.preset} ${threshold}`} icon={ScalesRegular} texts={texts.register.changeMethod} request={0} isBlocked={threshold === null} load={load}>
      <MethodFields presets={presets} suggested="" choice={choice} maximum={maximum} onAnswer={setChoice} />
    </PreviewedWork>
  );
}
