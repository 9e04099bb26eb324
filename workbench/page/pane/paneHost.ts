// Owns the conversation with the add-in's frame: the part that Excel on the web plays for an add-in.
// Promises to hear only the frame it loaded, and to answer every request once.
import { appContext, frameName, hostQuery, type PaneFacts } from "./appContext";
import { DocumentCopies } from "./documentCopies";
import type { Entry, RequestBody, ResponseBody } from "../../protocol/messages";
import type { FrameColours } from "./frameColours";
import { answerMessage, eventMessage, readRequest, type FrameRequest } from "./messages";

/** What the page does for the pane. */
export interface PaneServices {
  /** Answers the body of a ProcessQuery request with its flags. Never rejects. */
  answer(body: RequestBody, flags: number): Promise<ResponseBody>;
  /** The add-in is ready to compute custom functions. */
  functionsReady(): void;
  /** The add-in can be given ribbon commands. */
  commandsReady(): void;
  /** A command has called `event.completed()`, or could not be run (false). */
  commandCompleted(commandId: string, succeeded: boolean): void;
  /** The open workbook as a file. @throws where it cannot be written */
  documentBytes(): Promise<Uint8Array>;
  settingsSaved(settings: readonly (readonly [string, string])[]): void;
  dialogRefused(): void;
  /** The keyboard leaves the frame: past its last control, or before its first. */
  focusLeft(isBackwards: boolean): void;
}

// Microsoft's numbers of the methods that the workbench answers (office.js, OSF.DDA.MethodDispId).
const dispatch = { loadSettings: 75, saveSettings: 76, takeCopy: 77, fetchPiece: 80, giveBackCopy: 81, processQuery: 93, commandCompleted: 94 };
// Where the library puts the arguments of those methods, and where it looks for their answers.
const copyArgument = { fileType: 0, pieceBytes: 1, handle: 2, piece: 3 };
const compressed = 1;
const internalError = 5001;
// Where the library puts the body and the flags of a request into the array that it sends.
const bodyPosition = 4;
const flagsPosition = 6;
const unsupported = 5000;
const richApiMessage = "richApiMessage";
const commandInvoked = "appCommandInvoked";
const notify = { tabExit: 13, tabExitBackwards: 14, escapeExit: 15 };
const dialogEvent = /^dialog/i;

export class PaneHost {
  private frame: HTMLIFrameElement | null = null;
  private readonly registered = new Map<string, string>();
  private facts: PaneFacts | null = null;
  private settings: readonly (readonly [string, string])[] = [];
  private readonly copies = new DocumentCopies();
  private readonly hear = (event: MessageEvent) => this.receive(event);

  /**
   * @param place the element that the add-in's frame fills
   * @param colours light or dark, as the page shows itself
   * @param services what the page does when the add-in asks
   */
  constructor(private readonly place: HTMLElement, private readonly colours: FrameColours, private readonly services: PaneServices) {
    window.addEventListener("message", this.hear);
  }

  /** Loads the add-in afresh; what an earlier loading still asks is not answered any more. */
  load(address: string, facts: PaneFacts, title: string): void {
    this.registered.clear();
    this.copies.forget();
    this.facts = facts;
    this.settings = facts.settings;
    const url = new URL(address, facts.hostPage);
    url.search = [url.search.slice(1), hostQuery(facts)].filter((part) => part !== "").join("&");
    // A frame that stands in the page already does not pass a new name on to its window.
    const frame = document.createElement("iframe");
    frame.name = frameName(facts);
    frame.title = title;
    frame.id = "pane";
    frame.src = url.href;
    this.frame = frame;
    this.place.replaceChildren(frame);
    // The first page that a frame loads from the same origin keeps the window that the frame has now.
    if (frame.contentWindow !== null) this.colours.apply(frame.contentWindow);
  }

  dispose(): void {
    window.removeEventListener("message", this.hear);
  }

  /** Sends message entries, for example custom-function calls. @returns false where the add-in does not listen yet */
  send(entries: readonly Entry[]): boolean {
    return this.post(richApiMessage, { ArrayData: entries });
  }

  /** Asks the add-in to run a function that it associated. @returns false where the add-in does not listen yet */
  invoke(commandId: string, functionName: string): boolean {
    return this.post(commandInvoked, [commandId, functionName, JSON.stringify({ source: { id: commandId } })]);
  }

  private post(name: string, data: unknown): boolean {
    const conversationId = this.registered.get(name);
    if (conversationId === undefined) return false;
    this.frame?.contentWindow?.postMessage(eventMessage(name, conversationId, window.location.origin, data), window.location.origin);
    return true;
  }

  private receive(event: MessageEvent): void {
    if (this.frame === null || event.source !== this.frame.contentWindow || event.origin !== window.location.origin) return;
    const request = readRequest(event.data);
    if (request === null || this.facts === null || !request.conversationId.startsWith(this.facts.conversationId)) return;
    void this.respond(request);
  }

  private async respond(request: FrameRequest): Promise<void> {
    const data = request.kind === "invoke" ? await this.invoked(request) : this.subscribed(request);
    if (data === undefined || !Number.isFinite(request.correlationId)) return;
    this.frame?.contentWindow?.postMessage(answerMessage(request, window.location.origin, data), window.location.origin);
  }

  private subscribed(request: FrameRequest): unknown {
    if (request.kind === "register" && dialogEvent.test(request.name)) {
      this.services.dialogRefused();
      return { Error: unsupported };
    }
    if (request.kind === "register") this.registered.set(request.name, request.conversationId);
    else this.registered.delete(request.name);
    if (request.kind === "register" && request.name === commandInvoked) this.services.commandsReady();
    return { Error: 0 };
  }

  private async invoked(request: FrameRequest): Promise<unknown> {
    if (request.name === "ContextActivationManager_getAppContextAsync") return this.facts && appContext(this.facts);
    if (request.name === "ContextActivationManager_notifyHost") return this.notified(request.data);
    if (request.name === "executeMethod") return this.executed(request.data as MethodCall);
    return { Error: unsupported };
  }

  private notified(data: unknown): undefined {
    const action: unknown = Array.isArray(data) ? data[1] : null;
    if (action === notify.tabExit || action === notify.escapeExit) this.services.focusLeft(false);
    if (action === notify.tabExitBackwards) this.services.focusLeft(true);
    return undefined;
  }

  private async executed(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod?.DispatchId) {
      case dispatch.processQuery:
        return this.query(call);
      case dispatch.commandCompleted:
        return this.completed(call);
      case dispatch.saveSettings:
        this.settings = call.DdaSettingsMethod?.Properties ?? [];
        this.services.settingsSaved(this.settings);
        return { Error: 0, Version: 1 };
      case dispatch.loadSettings:
        return { Error: 0, Version: 1, Properties: { Settings: this.settings.map(([name, value]) => ({ Name: name, Value: value })) } };
      case dispatch.takeCopy:
        return this.copyTaken(call);
      case dispatch.fetchPiece:
        return this.pieceFetched(call);
      case dispatch.giveBackCopy:
        this.copies.giveBack(String(call[copyArgument.handle]));
        return { Error: 0, Version: 1 };
      default:
        return { Error: unsupported, Version: 1 };
    }
  }

  private async copyTaken(call: MethodCall): Promise<unknown> {
    if (call[copyArgument.fileType] !== compressed) return { Error: unsupported, Version: 1 };
    const bytes = await this.services.documentBytes().catch(() => null);
    const copy = bytes && this.copies.take(bytes, Number(call[copyArgument.pieceBytes]));
    return copy ? { Error: 0, Version: 1, 0: copy.handle, 1: copy.size } : { Error: internalError, Version: 1 };
  }

  private pieceFetched(call: MethodCall): unknown {
    const piece = this.copies.piece(String(call[copyArgument.handle]), Number(call[copyArgument.piece]));
    return piece ? { Error: 0, Version: 1, 0: piece, 1: piece.length } : { Error: internalError, Version: 1 };
  }

  private async query(call: MethodCall): Promise<unknown> {
    const body = JSON.parse(String(call.ArrayData?.[bodyPosition])) as RequestBody;
    const answer = await this.services.answer(body, Number(call.ArrayData?.[flagsPosition] ?? 0));
    if (body.Actions.some((action) => action.Name === "_SetOsfControlContainerReadyForCustomFunctions")) this.services.functionsReady();
    return { Error: 0, Version: 1, Data: [200, [], JSON.stringify(answer)] };
  }

  private completed(call: MethodCall): unknown {
    this.services.commandCompleted(String(call[0]), call[1] === 0);
    return { Error: 0, Version: 1 };
  }
}

/** A method call as the library packs it. */
interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Arguments of methods that the library passes by position. */
  readonly [position: number]: unknown;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}
