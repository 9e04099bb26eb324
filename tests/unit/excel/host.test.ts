// Owns the tests of what is learned from Office's script.
// Promises a stand-in for Office that knows only the members which are used.
import { associateCommands, hostLanguage, hostTheme, openTaskPane, readHost } from "../../../src/excel/host";
import { asProblem, hostCode, isPayloadTooLarge } from "../../../src/excel/batch";
import { problemError } from "../../../src/isms/cell";

interface Given {
  readonly host?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly theme?: Partial<Office.OfficeTheme>;
  readonly version?: number;
}

function office(given: Given = {}): { Office: typeof Office; associated: Map<string, (event: unknown) => Promise<void>>; shown: number[] } {
  const associated = new Map<string, (event: unknown) => Promise<void>>();
  const shown: number[] = [];
  const stand = {
    onReady: async () => ({ host: given.host ?? "Excel", platform: given.platform ?? "OfficeOnline" }),
    context: {
      displayLanguage: given.language ?? "ja-JP",
      officeTheme: given.theme,
      requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && Number(version.split(".")[1]) <= (given.version ?? 17) },
    },
    actions: { associate: (id: string, work: (event: unknown) => Promise<void>) => associated.set(id, work) },
    addin: { showAsTaskpane: async () => shown.push(1) },
  };
  return { Office: stand as unknown as typeof Office, associated, shown };
}

describe("the host", () => {
  it("is Excel on the web in Japanese", async () => {
    const host = await readHost(office());
    expect(host).toMatchObject({ language: "ja-JP", platform: "web", isExcel: true, theme: null });
    expect([host.isSupported("ExcelApi", "1.17"), host.isSupported("ExcelApi", "1.18")]).toEqual([true, false]);
  });
  it("is not ours where it is no Excel, or one below ExcelApi 1.9", async () => {
    expect((await readHost(office({ host: "Word" }))).isExcel).toBe(false);
    expect((await readHost(office({ version: 8 }))).isExcel).toBe(false);
    expect((await readHost(office({ version: 9 }))).isExcel).toBe(true);
  });
  it("tells its theme, dark by its background where it does not say so itself", () => {
    expect(hostTheme(office({ theme: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" } }))).toEqual({ isDark: true, background: "#262626", text: "#FFFFFF" });
    expect(hostTheme(office({ theme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#222222" } }))?.isDark).toBe(false);
    expect(hostTheme(office())).toBeNull();
  });
  it("has a language even where it tells none", () => {
    expect(hostLanguage(office({ language: "" }))).toBe("en-US");
  });
});

describe("ribbon commands", () => {
  it("are finished for Excel even where their work fails", async () => {
    const given = office();
    const failures: unknown[] = [];
    const finished: string[] = [];
    associateCommands({ good: async () => undefined, bad: async () => Promise.reject(new Error("x")) }, (error) => failures.push(error), given);
    for (const id of ["good", "bad"]) await given.associated.get(id)?.({ completed: () => finished.push(id) });
    expect(finished).toEqual(["good", "bad"]);
    expect(failures).toHaveLength(1);
  });
  it("can show the task pane", async () => {
    const given = office();
    await openTaskPane(given);
    expect(given.shown).toHaveLength(1);
  });
});

describe("what the host refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "sheet-protected"],
    ["ItemNotFound", "not-found"],
    ["ItemAlreadyExists", "conflict"],
    ["FilteredRangeConflict", "table-filtered"],
    ["MergedRangeConflict", "conflict"],
    ["Conflict", "conflict"],
    ["RequestAborted", "host-failed"],
    ["GeneralException", "host-failed"],
    ["SomethingNew", "host-failed"],
  ])("%s becomes %s, without the host's own message", (code, problem) => {
    const error = asProblem(Object.assign(new Error("secret"), { code }), { sheet: "S", name: "N" });
    expect(error).toMatchObject({ message: problem, problem: { code: problem, facts: { sheet: "S", name: "N", hostCode: code } } });
  });
  it("is told from a problem of ours and from a fault in a program", () => {
    const ours = problemError("sheet-exists", { sheet: "S" });
    const fault = new TypeError("x");
    expect([asProblem(ours, {}), asProblem(fault, {}), hostCode(fault)]).toEqual([ours, fault, null]);
    expect(isPayloadTooLarge({ code: "ResponsePayloadSizeLimitExceeded" })).toBe(true);
  });
});
