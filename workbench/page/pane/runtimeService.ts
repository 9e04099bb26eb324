// Owns the host's services for the add-in's runtime: showing and hiding the pane, and taking note that it can run actions.
// Promises to answer only requests for these services; all others are the workbook's.
import type { RequestBody, ResponseBody } from "../../protocol/messages";

/** The pane as the page shows it. */
export interface PaneVisibility {
  readonly isShown: boolean;
  show(isShown: boolean): void;
}

const runtimeService = "Microsoft.AppRuntime.AppRuntimeService";
const services: ReadonlySet<string> = new Set([runtimeService, "Microsoft.InternalService.AddinInternalService"]);
const newObject = 2;
const methodCall = 3;

/** The answer to a request for the runtime's services, or null where the request is for the workbook. */
export function answerRuntime(body: RequestBody, pane: PaneVisibility): ResponseBody | null {
  const isForRuntime = Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === newObject && services.has(path.Name));
  if (!isForRuntime) return null;
  const results = body.Actions.map((action) => {
    if (action.ActionType !== methodCall) return { ActionId: action.Id, Value: {} };
    if (action.Name === "SetAppRuntimeState") pane.show(action.ArgumentInfo?.Arguments?.[0] === "Visible");
    return { ActionId: action.Id, Value: action.Name === "GetAppRuntimeState" ? (pane.isShown ? "Visible" : "Background") : null };
  });
  return { Results: results };
}
