// Owns Microsoft's custom functions runtime in the window of a test.
// Promises calls and answers in the form that travels between Excel and the runtime.
import fs from "node:fs";
import path from "node:path";

const library = path.resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist");
/** Flag of a call whose arguments may hold error values. */
const allowsErrors = 4;

/** One result: its value, and the code of an error that was thrown. */
export interface Answer {
  readonly isValue: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

interface HostMessage {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly { readonly Id: number; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }[] } };
}

/** The runtime, loaded into the window; functions are associated through its CustomFunctions. */
export class FunctionRuntime {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private calls = 0;
  private bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void };

  constructor() {
    this.bridge = { sendMessageToHost: (text) => void setTimeout(() => this.answerHost(JSON.parse(text) as HostMessage), 0) };
    Object.assign(window, { _richApiNativeBridge: this.bridge });
    // After some seconds the library looks for the page of Excel on the web around it; over the bridge there is none, and nothing here needs it.
    window.addEventListener("error", (event) => {
      if (String(event.error).includes("conversationId")) event.preventDefault();
    });
    // The library looks for its own script element; the window does not load scripts from addresses.
    document.head.appendChild(Object.assign(document.createElement("script"), { src: "office.debug.js" }));
    for (const file of ["office.debug.js", "excel-web-16.00.debug.js"]) this.run(path.join(library, file));
  }

  /** Runs a script in the window, as its page does. */
  run(file: string): void {
    window.eval(fs.readFileSync(file, "utf8"));
  }

  /** Calls a function as Excel does; resolves with what the runtime sends back. */
  async call(id: string, ...callArguments: unknown[]): Promise<Answer> {
    const [answer] = await this.callAll(id, [callArguments]);
    return answer;
  }

  /** Calls a function many times in one message, as Excel does for a column of formulas. */
  callAll(id: string, calls: readonly (readonly unknown[])[]): Promise<Answer[]> {
    const answers = calls.map((callArguments) => {
      this.calls += 1;
      const invocation = this.calls;
      const answer = new Promise<Answer>((resolve) => this.waiting.set(invocation, resolve));
      return { entry: [1, 1000, "", [invocation, id, callArguments, "Sheet1!A1", allowsErrors], invocation], answer };
    });
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: answers.map(({ entry }) => entry) } }));
    return Promise.all(answers.map(({ answer }) => answer));
  }

  private answerHost({ id, message }: HostMessage): void {
    for (const action of message.body.Actions) {
      const [results] = action.ArgumentInfo?.Arguments ?? [];
      if (Array.isArray(results)) results.forEach((result) => this.settle(result));
    }
    const Results = message.body.Actions.map((action) => ({ ActionId: action.Id, Value: {} }));
    this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body: { Results } } }));
  }

  private settle(result: unknown): void {
    const isArray = Array.isArray(result);
    const { id, failed, value, errorCode } = isArray ? { id: result[0], failed: !result[1], value: result[2], errorCode: result[1] ? undefined : result[3] } : (result as { id: number; failed?: boolean; value: unknown; errorCode?: number });
    this.waiting.get(Number(id))?.({ isValue: !failed, value, errorCode });
    this.waiting.delete(Number(id));
  }
}
