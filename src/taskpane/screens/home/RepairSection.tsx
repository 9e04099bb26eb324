// Owns the repair of formulas that stayed at #NAME?.
// Promises to look at once where the ribbon's command asked for it.
import { useCallback } from "react";
import { WrenchRegular } from "@fluentui/react-icons";
import type { Progress } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { PreviewedWork } from "../../parts/PreviewedWork";

export function RepairSection() {
  const { texts, service, state } = usePane();
  const load = useCallback((progress: Progress) => service.previewRepair(progress), [service]);
  return <PreviewedWork icon={WrenchRegular} texts={texts.home.repair} request={state.wantsRepair ? state.focusRequest : 0} load={load} />;
}
