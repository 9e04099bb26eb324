// Owns what the whole pane remembers: the open screen, work under way, the last message and unsaved drafts.
// Promises pure transitions, so that every one can be tested without a screen.
import type { ApprovalDraft, DecisionCode, Place, Reached, SelectedCells, TreatmentDraft } from "../../app/service";
import type { Screen } from "../../i18n/texts";

export type OpenScreen = Exclude<Screen, "repair">;
export type DecisionFilter = DecisionCode | "invalid" | "all";

export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
  /** Where a link in the message leads. */
  readonly link?: { readonly text: string; readonly place: Place };
  /** True where the message offers to take the change back. */
  readonly canUndo?: boolean;
}

export interface PaneState {
  readonly screen: OpenScreen;
  /** Decision that the risk list shows first; changes by navigation only. */
  readonly filter: DecisionFilter;
  /** True where the first risk of the list opens at once. */
  readonly opensFirst: boolean;
  /** Address of the risk that the risk screen opens at once; null for none. */
  readonly opens: string | null;
  /** True where a command asks for the repair of formulas. */
  readonly wantsRepair: boolean;
  /** Grows with every navigation that did not come from the tabs: the new screen's heading takes the focus. 0 where a tab keeps it. */
  readonly focusRequest: number;
  /** What is being done, in the person's language; null while idle. */
  readonly busy: string | null;
  /** How far it has come; null while that is not known. */
  readonly reached: Reached | null;
  /** True once a person has asked to stop it. */
  readonly isStopping: boolean;
  readonly notice: Notice | null;
  /** Grows whenever the workbook may hold something else than was read. */
  readonly changes: number;
  /** What a person selected in the sheet. */
  readonly selected: SelectedCells | null;
  /** Unsaved treatments by the address of their record. */
  readonly drafts: Readonly<Record<string, TreatmentDraft>>;
  /** Addresses whose draft was written: dropped when the register is read again. */
  readonly written: readonly string[];
  /** The last approval typed, so that a meeting's approvals need it once. */
  readonly approval: ApprovalDraft;
}

export type PaneAction =
  | { readonly kind: "tab"; readonly screen: OpenScreen }
  | { readonly kind: "go"; readonly screen: Screen; readonly filter?: DecisionFilter; readonly opensFirst?: boolean; readonly opens?: string }
  | { readonly kind: "begin"; readonly label: string }
  | { readonly kind: "progress"; readonly reached: Reached }
  | { readonly kind: "stopping" }
  | { readonly kind: "finish"; readonly notice: Notice | null }
  | { readonly kind: "remark"; readonly text: string }
  | { readonly kind: "dismiss" }
  | { readonly kind: "changed" }
  | { readonly kind: "selected"; readonly selected: PaneState["selected"] }
  | { readonly kind: "draft"; readonly address: string; readonly draft: TreatmentDraft | null }
  | { readonly kind: "written"; readonly addresses: readonly string[] }
  | { readonly kind: "read" }
  | { readonly kind: "approval"; readonly approval: ApprovalDraft };

/** The state of a pane that was just opened. @param today yyyy-mm-dd */
export function startState(today: string): PaneState {
  return {
    screen: "home",
    filter: "all",
    opensFirst: false,
    opens: null,
    wantsRepair: false,
    focusRequest: 0,
    busy: null,
    reached: null,
    isStopping: false,
    notice: null,
    changes: 0,
    selected: null,
    drafts: {},
    written: [],
    approval: { approver: "", role: "management", date: today, meeting: "", validUntil: "" },
  };
}

function withDraft(drafts: PaneState["drafts"], address: string, draft: TreatmentDraft | null): PaneState["drafts"] {
  const others = Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== address));
  return draft === null ? others : { ...others, [address]: draft };
}

function withoutWritten({ drafts, written }: PaneState): PaneState["drafts"] {
  return Object.fromEntries(Object.entries(drafts).filter(([address]) => !written.includes(address)));
}

/** The state after an action. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "tab":
      return { ...state, screen: action.screen, filter: "all", opensFirst: false, opens: null, wantsRepair: false, focusRequest: 0 };
    case "go":
      return {
        ...state,
        screen: action.screen === "repair" ? "home" : action.screen,
        wantsRepair: action.screen === "repair",
        filter: action.filter ?? "all",
        opensFirst: action.opensFirst ?? false,
        opens: action.opens ?? null,
        focusRequest: state.focusRequest + 1,
      };
    case "begin":
      return { ...state, busy: action.label, reached: null, isStopping: false, notice: null };
    case "progress":
      return state.busy === null ? state : { ...state, reached: action.reached };
    case "stopping":
      return state.busy === null ? state : { ...state, isStopping: true };
    case "finish":
      return { ...state, busy: null, reached: null, isStopping: false, notice: action.notice };
    case "remark":
      // A message that offers to take a change back must not vanish under another one.
      return { ...state, notice: state.notice?.canUndo ? { ...state.notice, text: `${state.notice.text} ${action.text}` } : { intent: "success", text: action.text } };
    case "dismiss":
      return { ...state, notice: null };
    case "changed":
      return { ...state, changes: state.changes + 1 };
    case "selected":
      return { ...state, selected: action.selected };
    case "draft":
      return { ...state, drafts: withDraft(state.drafts, action.address, action.draft), written: state.written.filter((address) => address !== action.address) };
    case "written":
      return { ...state, written: [...state.written, ...action.addresses] };
    case "read":
      return state.written.length === 0 ? state : { ...state, drafts: withoutWritten(state), written: [] };
    case "approval":
      return { ...state, approval: action.approval };
  }
}
