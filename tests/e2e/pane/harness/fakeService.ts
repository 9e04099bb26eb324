// Owns a service over the made-up company, in memory, for looking at the task pane without a workbook.
// Promises the contract's shapes and believable answers; it is no model of the real use cases.
import { functionList } from "../../../../src/functions/list";
import iso2005 from "../../../../src/isms/catalogue/data/iso27001-2005.json";
import iso2013 from "../../../../src/isms/catalogue/data/iso27001-2013.json";
import iso2022 from "../../../../src/isms/catalogue/data/iso27001-2022.json";
import { problemError } from "../../../../src/isms/cell";
import type {
  ControlInfo, ControlSuggestion, DecisionCode, Edition, Finding, Heatmap, Inspection, IsmsService, Language, Place, PresetChoice, Preview, Progress, RegisterCandidate, Risk, RiskCounts, StatementPreview, TreatmentDraft,
} from "../../../../src/app/service";
import type { Plan } from "../../../../src/app/workbook/plan";
import { decisionOrder } from "../../../../src/taskpane/parts/decisions";
import { checkReport } from "./checkReport";
import { records, type Record as CompanyRecord } from "./company";

export type Scenario = "attached" | "empty" | "unattached" | "several" | "locked" | "large" | "failing" | "clean";

const threshold = 6;
/** A plan that is not empty, as every preview with changes has one. */
const somePlan: Plan = { edits: [{ kind: "showSheet", sheet: "ISMS" }] };
const presetTable: readonly (readonly [id: string, ja: string, en: string, summaryJa: string, summaryEn: string, threshold: number | null, maximum: number])[] = [
  ["manual", "ISMS マニュアル（1～3 段階）", "ISMS manual (scales 1-3)", "資産価値と業務影響の大きい方 × 脅威 × 脆弱性。", "The larger of asset value and business impact, times threat, times vulnerability.", 6, 27],
  ["ipa-exam", "IPA 型（0～2 段階）", "IPA style (scales 0-2)", "重要度 × 脅威 × 脆弱性。", "Importance times threat times vulnerability.", 5, 8],
  ["jipdec", "JIPDEC 型（資産 1～4）", "JIPDEC style (asset 1-4)", "C・I・A ごとに求め、最も大きい値を採ります。", "Calculated for C, I and A; the highest counts.", null, 36],
  ["matrix5", "発生可能性 × 影響度（5×5）", "Likelihood x impact (5 x 5)", "発生可能性と影響度の積。", "The product of likelihood and impact.", null, 25],
];

function placeOf(sheet: string, row: number): Place {
  return { sheet, area: { row, column: 0, rowCount: 1, columnCount: 12 }, address: `${sheet}!A${row + 1}` };
}

/** Approval states that a decision has in this company; the remote gateway's approval lapsed, the staff's mail approval has run out. */
function approvalOf(record: CompanyRecord, index: number, accepted: number | null, language: Language): Risk["approval"] {
  const kinds: Partial<Record<DecisionCode, Risk["approval"]["kind"]>> = { "residual-pending": "residual", "residual-approved": "residual", "approval-lapsed": "residual", "remaining-pending": "remaining", "remaining-approved": "remaining", "reason-required": "remaining" };
  const kind = kinds[record.decision] ?? null;
  const entry = record.isApproved ? { id: `AP-${String(index).padStart(3, "0")}`, kind, accepted, approver: language === "ja" ? "代表取締役 小林" : "Managing director Kobayashi", role: "management" as const, date: "2026-04-10", meeting: language === "ja" ? "2026 年度マネジメントレビュー" : "Management review 2026", validUntil: index === 3 ? "2026-10-31" : "2027-04-09" } : null;
  const changes = record.decision === "approval-lapsed" ? [{ fact: "threat" as const, from: "1", to: "2" }, { fact: "value" as const, from: "6", to: "12" }, { fact: "controls" as const, from: "A.5.17, A.8.5", to: "A.8.5" }] : [];
  const state = entry === null ? "none" : record.decision === "approval-lapsed" ? "lapsed" : index === 3 ? "expired" : "valid";
  const obstacles = kind === "remaining" && !record.grounds ? [{ code: "approval-reason", facts: { risk: `R-${String(index + 1).padStart(3, "0")}`, address: `A${index + 5}` } }] : [];
  return { state, kind, accepted, seal: kind === null ? "" : "S2-0000000000", entry, changes, obstacles };
}

function riskOf(record: CompanyRecord, index: number, language: Language): Risk {
  const pick = ([ja, en]: readonly [string, string]): string => (language === "ja" ? ja : en);
  const [assetValue, threat, vulnerability, impact] = record.levels ?? [null, null, null, null];
  const value = record.levels === null ? null : Math.max(record.levels[0], record.levels[3]) * record.levels[1] * record.levels[2];
  const residualValue = record.after && record.levels ? Math.max(record.levels[0], record.levels[3]) * record.after[0] * record.after[1] : null;
  const band = value === null ? null : value <= 6 ? ["低", "Low"] : value <= 12 ? ["中", "Medium"] : ["高", "High"];
  return {
    id: `R-${String(index + 1).padStart(3, "0")}`,
    place: placeOf(language === "ja" ? "リスクアセスメント表" : "Risk assessment", index + 4),
    asset: pick(record.asset),
    threat: pick(record.threat),
    vulnerability: pick(record.vulnerability),
    currentControls: pick(record.controls),
    owner: language === "ja" ? "情報システム課 佐藤" : "IT, Sato",
    levels: { assetValue, threat, vulnerability, impact },
    value,
    band: band === null ? null : pick(band as unknown as readonly [string, string]),
    decision: index === 10 ? null : record.decision,
    problem: index === 10 ? { code: "level-off-scale", facts: { value: 5, factor: language === "ja" ? "脅威" : "threat", minimum: 1, maximum: 3 } } : null,
    treatment: {
      option: record.option ?? null,
      controls: record.chosen ?? [],
      ownControls: [],
      detail: "",
      residual: { assetValue: null, threat: record.after?.[0] ?? null, vulnerability: record.after?.[1] ?? null, impact: null },
      reason: record.reason ? pick(record.reason) : "",
      owner: "",
      due: "",
      isCompleted: record.isCompleted ?? false,
      grounds: record.grounds ?? [],
      cost: "",
      indicator: "",
      contract: "",
      seal: record.isApproved ? "S2-0000000000" : "",
    },
    residualValue,
    approval: approvalOf(record, index, record.option === "retain" ? value : residualValue, language),
  };
}

function decide(risk: Risk, draft: TreatmentDraft, residualValue: number | null): DecisionCode {
  if (risk.value === null) return "unassessed";
  if (draft.option === null) return risk.value <= threshold ? "acceptable" : "treat";
  if (draft.option === "avoid") return draft.isCompleted ? "avoided" : "in-progress";
  const value = draft.option === "retain" ? risk.value : residualValue;
  if (value === null) return "in-progress";
  if (value <= threshold) return "residual-pending";
  return draft.reason.trim() === "" ? "reason-required" : "remaining-pending";
}

function countRisks(risks: readonly Risk[]): RiskCounts {
  const codes = decisionOrder.filter((code) => code !== "invalid");
  const valid = risks.filter(({ decision }) => decision !== null);
  const byDecision = Object.fromEntries(codes.map((code) => [code, valid.filter(({ decision }) => decision === code).length])) as RiskCounts["byDecision"];
  return { total: risks.length, byDecision, invalid: risks.length - valid.length };
}

function suggestions(language: Language): readonly ControlSuggestion[] {
  const controls = controlsOf("2022", language);
  const title = (id: string): string => controls.find((control) => control.id === id)?.title ?? "";
  return [
    { id: "A.8.8", title: title("A.8.8"), reasons: [{ kind: "similar", riskIds: ["R-003", "R-013"] }, { kind: "theme", source: "vulnerability", theme: { ja: "技術的脆弱性", en: "technical vulnerabilities" }, word: "更新が" }] },
    { id: "A.8.20", title: title("A.8.20"), reasons: [{ kind: "theme", source: "threat", theme: { ja: "不正アクセス", en: "intrusion" }, word: "不正アクセス" }] },
    { id: "A.8.13", title: title("A.8.13"), reasons: [{ kind: "theme", source: "asset", theme: { ja: "サーバー", en: "servers" }, word: "サーバ" }, { kind: "property", property: "availability" }] },
  ];
}

/** Likelihood as threat times vulnerability, consequence as asset value: enough to look at. */
function mapOf(risks: readonly Risk[], threatOf: (risk: Risk) => number | null): Heatmap {
  const likelihoods = [1, 2, 3, 4, 6, 9].map((value) => ({ value, label: "" }));
  const consequences = [3, 2, 1].map((value) => ({ value, label: "" }));
  const count = (consequence: number, likelihood: number): number => risks.filter((risk) => risk.levels.assetValue === consequence && (threatOf(risk) ?? 0) * (risk.levels.vulnerability ?? 0) === likelihood).length;
  const cells = consequences.map((down) => likelihoods.map((across) => ({ count: count(down.value, across.value), value: down.value * across.value, isWithin: down.value * across.value <= threshold })));
  return { consequences, likelihoods, cells, assessed: risks.length - 1, unassessed: 1 };
}

const catalogues = { "2005": iso2005, "2013": iso2013, "2022": iso2022 } as const;

interface CatalogueShape {
  readonly themes?: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
  readonly domains?: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
  readonly controls: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
}

function controlsOf(edition: Edition, language: Language): readonly ControlInfo[] {
  const catalogue = catalogues[edition] as unknown as CatalogueShape;
  const groups = catalogue.themes ?? catalogue.domains ?? [];
  return catalogue.controls.map(({ id, title }) => {
    const group = groups.find((one) => id.startsWith(`${one.id}.`));
    return { id, title: title[language], domain: group?.id ?? "", domainTitle: group?.title[language] ?? "" };
  });
}

/** What a person chooses or checks: conflicts and the block above the table in a sheet that is there, a review list for a new one. */
function choicesOf(sheet: string, language: Language, isNew: boolean, taken: readonly string[]): Pick<StatementPreview, "conflicts" | "review" | "header"> {
  const name = (ja: string, en: string): string => (language === "ja" ? ja : en);
  if (isNew) {
    return { conflicts: [], header: [], review: [{ control: "A.5.1", text: name("複数の管理策をまとめました：A.5.1.1 適用・実施済、A.5.1.2 除外", "Several controls became one: A.5.1.1 Applicable, Implemented; A.5.1.2 Excluded"), place: null }, { control: "A.5.7", text: name("新しい管理策です。適用か除外かを決めてください", "A new control: decide whether it applies"), place: null }] };
  }
  const key = "A.7.4:applicability";
  return {
    conflicts: [{ key, control: "A.7.4", title: name("物理的セキュリティの監視", "Physical security monitoring"), column: name("適用／除外", "Applicability"), last: name("未決定", "Undecided"), sheet: name("除外", "Excluded"), generated: name("適用", "Applicable"), isTaken: taken.includes(key), place: placeOf(sheet, 44) }],
    review: [],
    header: [
      { key: "version", column: name("版数", "Version"), before: "1", after: "2" },
      { key: "approver", column: name("承認", "Approved"), before: name("小林", "Kobayashi"), after: name("小林", "Kobayashi") },
    ],
  };
}

function statementOf(edition: Edition, language: Language, risks: readonly Risk[], taken: readonly string[]): StatementPreview {
  const controls = controlsOf(edition, language);
  const isNew = edition !== "2022";
  const sheet = language === "ja" ? `適用宣言書(${edition})` : `SoA (${edition})`;
  const rows = controls.map((control, index) => {
    const riskIds = risks.filter(({ treatment }) => treatment.controls.includes(control.id)).map(({ id }) => id);
    const applicability = riskIds.length > 0 || index % 9 < 6 ? "applicable" : index % 9 === 6 ? "excluded" : "undecided";
    const status = applicability === "applicable" ? (["yes", "partly", "planned", "not-checked"] as const)[index % 4] : "not-checked";
    const name = (ja: string, en: string): string => (language === "ja" ? ja : en);
    const cells = [{ column: name("対応するリスク", "Treated risks"), before: "R-001", after: "R-001, R-002" }, { column: name("選択理由の区分", "Reason for selection"), before: "", after: name("リスク対応", "Risk treatment") }];
    const isChanged = edition === "2022" && index % 3 === 1;
    return { ...control, applicability, riskIds, status, change: isNew ? "new" : isChanged ? "changed" : "unchanged", cells: isChanged ? cells : [], needsDecision: applicability === "undecided", place: isNew ? null : placeOf(sheet, index + 6) } as const;
  });
  const ids = [...new Set(rows.map(({ domain }) => domain))];
  const countStatus = (status: string): number => rows.filter((row) => row.applicability === "applicable" && row.status === status).length;
  const count = (kind: string): number => rows.filter(({ applicability }) => applicability === kind).length;
  return {
    edition,
    sheet,
    isNew,
    ...choicesOf(sheet, language, isNew, taken),
    plan: somePlan,
    problems: [],
    changes: language === "ja" ? [`シート「${sheet}」を追加します。`, `管理策 ${rows.length} 行を書き込みます。`, "改訂履歴に 1 行追加します。"] : [`Sheet “${sheet}” is added.`, `${rows.length} rows of controls are written.`, "One revision entry is added."],
    domains: ids.map((id) => ({ id, title: rows.find(({ domain }) => domain === id)?.domainTitle ?? "", rows: rows.filter(({ domain }) => domain === id) })),
    counts: { total: rows.length, applicable: count("applicable"), excluded: count("excluded"), undecided: count("undecided"), byStatus: { yes: countStatus("yes"), partly: countStatus("partly"), planned: countStatus("planned"), no: 0, inherited: 0, "not-checked": countStatus("not-checked") } },
    findings: findings(sheet, language).slice(0, 2),
  };
}

function findings(sheet: string, language: Language): readonly Finding[] {
  return [
    { id: "soa-3", severity: "error", problem: { code: "soa-excluded-but-used", facts: { control: "A.8.12", title: "", risks: "R-002" } }, place: placeOf(sheet, 40) },
    { id: "soa-5", severity: "warning", problem: { code: "soa-implemented-without-evidence", facts: { control: "A.5.7", title: language === "ja" ? "脅威インテリジェンス" : "Threat intelligence" } }, place: placeOf(sheet, 12) },
    { id: "soa-9", severity: "information", problem: { code: "soa-review", facts: { control: "A.7.4", text: language === "ja" ? "新しい管理策です。適用か除外かを決めてください" : "A new control: decide whether it applies" } }, place: null },
  ];
}

function candidateOf(sheet: string, language: Language, recordCount: number): RegisterCandidate {
  const name = (ja: string, en: string): string => (language === "ja" ? ja : en);
  const keys = [
    ["id", "リスク番号", "Risk number", false], ["asset", "情報資産", "Asset", true], ["confidentiality", "機密性", "Confidentiality", true], ["integrity", "完全性", "Integrity", true],
    ["availability", "可用性", "Availability", true], ["threat", "脅威", "Threat", false], ["threatLevel", "脅威レベル", "Threat level", true], ["vulnerability", "脆弱性", "Vulnerability", false],
    ["vulnerabilityLevel", "脆弱性レベル", "Vulnerability level", true], ["currentControls", "現状の管理策", "Current controls", false],
  ] as const;
  return {
    id: `${sheet}!B4:L42`,
    document: "riskRegister",
    sheet,
    table: null,
    headerFirstRow: 3,
    headerRowCount: 2,
    firstRecordRow: 5,
    recordCount,
    columns: [
      { column: 1, key: "id", header: name("管理ＮＯ．", "No."), confidence: 0.92, reason: "header", alternatives: [] },
      { column: 2, key: "asset", header: name("情報資産名称", "Asset name"), confidence: 1, reason: "header", alternatives: [] },
      { column: 3, key: "confidentiality", header: name("評価値\n機密性", "Rating\nC"), confidence: 0.98, reason: "group-header", alternatives: [] },
      { column: 4, key: "integrity", header: name("評価値\n完全性", "Rating\nI"), confidence: 0.98, reason: "group-header", alternatives: [] },
      { column: 5, key: "availability", header: name("評価値\n可用性", "Rating\nA"), confidence: 0.98, reason: "group-header", alternatives: [] },
      { column: 7, key: "threatLevel", header: name("発生頻度", "Frequency"), confidence: 0.62, reason: "content", alternatives: [{ key: "vulnerabilityLevel", confidence: 0.6, reason: "content" }] },
    ],
    unmapped: [{ column: 6, header: name("保存場所", "Location"), note: null }, { column: 8, header: name("弱さの度合", "Weakness"), note: null }, { column: 9, header: "", note: null }],
    keys: keys.map(([key, ja, en, required]) => ({ key, name: name(ja, en), required })),
    missing: ["vulnerabilityLevel"],
    suggestedPreset: "manual",
    suggestedMethod: { preset: "manual", reason: "levels-1-3", formula: null, assetValueRule: null, scales: [], needsMatrix: false, source: null },
    scales: [
      {
        key: "confidentiality", column: 3, minimum: 1, maximum: 3, values: [{ text: "2", count: 14 }, { text: name("高", "High"), count: 11 }, { text: name("中", "Medium"), count: 9 }, { text: name("低", "Low"), count: 2 }, { text: name("要確認", "to check"), count: 1 }], odd: [{ address: `${sheet}!D19`, text: name("要確認", "to check") }],
        mapping: [1, 2, 3].map((level) => ({ label: [name("低", "Low"), name("中", "Medium"), name("高", "High")][level - 1], level })),
      },
      { key: "threatLevel", column: 7, minimum: 1, maximum: 5, values: [{ text: "3", count: 17 }, { text: "2", count: 12 }, { text: "5", count: 8 }], odd: [], mapping: [] },
    ],
    score: 0.9,
  };
}

function inspectionOf(scenario: Scenario, language: Language, risks: readonly Risk[]): Inspection {
  const sheet = language === "ja" ? "リスクアセスメント表" : "Risk assessment";
  const base = { candidates: [], attached: null, statements: [], problems: [], declined: [], counts: null };
  if (scenario === "empty") return { ...base, nextStep: "find-register", problems: [{ code: "recognition-no-register", facts: { sheets: "Sheet1" } }], declined: [{ sheet: "Sheet1", problem: { code: "recognition-empty-sheet", facts: { sheet: "Sheet1" } } }] };
  if (scenario === "unattached") return { ...base, candidates: [candidateOf(sheet, language, 37)], nextStep: "attach" };
  if (scenario === "several") {
    const other = language === "ja" ? "情報資産台帳（営業部・製造部・管理部）" : "Asset inventory (sales, production, administration)";
    return { ...base, candidates: [candidateOf(sheet, language, 37), { ...candidateOf(other, language, 112), document: "assetRegister" }], nextStep: "choose-register", problems: [{ code: "recognition-several-registers", facts: { count: 2, list: `${sheet} (4), ${other} (4)` } }] };
  }
  const attached = { sheet, table: null, preset: "manual", threshold, recordCount: risks.length, candidateId: `${sheet}!B4:L42`, columns: candidateOf(sheet, language, risks.length).columns };
  const statements = scenario === "locked" ? [] : [{ edition: "2022" as const, sheet: language === "ja" ? "適用宣言書(2022)" : "SoA (2022)", rowCount: 93, applicable: 71, excluded: 8, undecided: 14 }];
  const problems = scenario === "locked" ? [{ code: "structure-locked", facts: {} }] : [];
  return { candidates: [candidateOf(sheet, language, risks.length)], attached, statements, problems, declined: [], counts: countRisks(risks), nextStep: scenario === "clean" ? "review" : "treat" };
}

/** @param delay milliseconds that every answer takes */
export function fakeService(scenario: Scenario, language: Language, delay = 0): IsmsService {
  const size = scenario === "large" ? 10_000 : records.length;
  let risks: readonly Risk[] = Array.from({ length: size }, (_unused, index) => riskOf(records[index % records.length], index, language));
  let before: readonly Risk[] | null = null;
  let isAttached = scenario !== "empty" && scenario !== "unattached" && scenario !== "several";
  const pending = new Map<Preview, () => void>();
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const answer = async <T>(make: () => T, progress?: Progress): Promise<T> => {
    for (let waited = 0; waited < delay; waited += 50) {
      await pause(50);
      progress?.stopIfAsked();
    }
    if (scenario === "failing") throw problemError("cell-edit-mode");
    return make();
  };
  /** Writes in steps where the page asks for a slow workbook; stopped, it takes a while to put back. */
  const slowly = async (progress?: Progress): Promise<void> => {
    const steps = delay === 0 ? 0 : 40;
    for (let step = 0; step < steps; step += 1) {
      await pause(delay);
      progress?.report("writing", step * 1000, steps * 1000);
      try {
        progress?.stopIfAsked();
      } catch (stopped) {
        progress?.report("restoring", 0, 0);
        // Long enough to be seen on a busy machine.
        await pause(20 * delay);
        throw stopped;
      }
    }
  };
  const preview = (changes: readonly string[], then: () => void): Preview => {
    const made: Preview = { plan: somePlan, changes, problems: [] };
    pending.set(made, then);
    return made;
  };
  const check: IsmsService["checkTreatment"] = (risk, draft) => {
    const level = (factor: keyof Risk["levels"]): number => draft.residual[factor] ?? risk.levels[factor] ?? 0;
    const isAssessed = Object.values(draft.residual).some((value) => value !== null) && risk.value !== null;
    const residualValue = isAssessed ? Math.max(level("assetValue"), level("impact")) * level("threat") * level("vulnerability") : null;
    return { decision: decide(risk, draft, residualValue), residualValue, problems: [] };
  };
  const replace = (changed: readonly Risk[], make: (risk: Risk) => Risk): void => {
    before = risks;
    const addresses = new Set(changed.map(({ place }) => place.address));
    risks = risks.map((risk) => (addresses.has(risk.place.address) ? make(risk) : risk));
  };
  const label = (ja: string, en: string): string => (language === "ja" ? ja : en);
  const choices = [1, 2, 3].map((level) => ({ level, label: label(["低", "中", "高"][level - 1], ["Low", "Medium", "High"][level - 1]) }));
  return {
    language,
    inspect: () => answer(() => inspectionOf(isAttached && (scenario === "unattached" || scenario === "several") ? "attached" : scenario, language, risks)),
    presets: () => presetTable.map(([id, ja, en, summaryJa, summaryEn, limit, maximum]): PresetChoice => ({ id, name: label(ja, en), summary: label(summaryJa, summaryEn), threshold: limit, maximum })),
    previewAttach: () =>
      answer(() =>
        preview([label("シート「ISMS 設定」を追加します。", "Sheet “ISMS Settings” is added."), label("M 列に「ISMS リスク値」（数式 37 件）を追加します。", "Column M: “ISMS Risk value” (37 formulas)."), label("N 列に「ISMS 判定」（数式 37 件）を追加します。", "Column N: “ISMS Decision” (37 formulas).")], () => {
          isAttached = true;
        }),
      ),
    ownRule: () => answer(() => ({ found: null, tried: [] })),
    previewDetach: ({ keepsInputs, removesSheets }) =>
      answer(() => ({
        ...preview([label("「リスクアセスメント表」から ISMS の 12 列を取り除きます。", "12 ISMS columns are removed from “Risk assessment”."), keepsInputs ? label("「ISMS 対応」は、記入された 9 件を値として残します。", "“ISMS Treatment” stays with its 9 entries.") : label("「ISMS 対応」に記入された 9 件も一緒に消えます。", "9 entries in “ISMS Treatment” go with it."), ...removesSheets], () => {
          isAttached = false;
        }),
        inputs: [{ header: label("ISMS 対応", "ISMS Treatment"), count: 9 }, { header: label("ISMS 理由", "ISMS Reason"), count: 3 }],
        sheets: [{ sheet: label("ISMS 設定", "ISMS Settings"), records: 0 }, { sheet: label("適用宣言書(2022)", "SoA (2022)"), records: 93 }],
      })),
    assess: (_today, progress) =>
      answer(() => {
        if (!isAttached) throw problemError("not-attached");
        const scales = (["assetValue", "threat", "vulnerability", "impact"] as const).map((factor, index) => ({ factor, name: label(["資産価値", "脅威", "脆弱性", "業務影響"][index], ["Asset value", "Threat", "Vulnerability", "Business impact"][index]), choices }));
        return { risks, counts: countRisks(risks), threshold, upperThreshold: null, maximum: 27, scales, edition: "2022", ownControls: [{ id: "ORG-1", title: language === "ja" ? "設計図面の持ち出し管理" : "Taking drawings out" }], selected: null };
      }, progress),
    previewRefresh: () => answer(() => preview([label("数式 37 件を入力し直します。", "37 formulas are entered again.")], () => undefined)),
    checkTreatment: check,
    suggestControls: (risk) => (risk.value === null ? [] : suggestions(language)),
    reaches: (risk) => (risk.value === 27 ? [{ residual: { assetValue: null, threat: 2, vulnerability: 1, impact: null }, value: 6 }, { residual: { assetValue: null, threat: 1, vulnerability: 2, impact: null }, value: 6 }] : []),
    previewTreatmentPlan: () => answer(() => preview([label("「リスク対応計画」に 2 行を加え、3 行を更新します。", "2 rows of “Risk Treatment Plan” are added, 3 updated.")], () => undefined)),
    previewRevocation: (changed) => answer(() => preview([label("承認の取消を記録します。", "The revocation is recorded.")], () => replace(changed, (risk) => ({ ...risk, decision: risk.approval.kind === "remaining" ? "remaining-pending" : "residual-pending", approval: { ...risk.approval, state: "revoked" } })))),
    riskMaps: (shown) => ({ before: mapOf(shown, (risk) => risk.levels.threat), after: mapOf(shown, (risk) => risk.treatment.residual.threat ?? risk.levels.threat), avoided: 1 }),
    previewTreatment: (changed, draft) =>
      answer(() =>
        preview([label("対応を書き込みます。", "The treatment is written.")], () =>
          replace(changed, (risk) => ({ ...risk, treatment: draft, decision: check(risk, draft).decision, residualValue: check(risk, draft).residualValue })),
        ),
      ),
    previewApproval: (changed) =>
      answer(() =>
        preview([label("承認を記録します。", "The approval is recorded.")], () =>
          replace(changed, (risk) => ({ ...risk, decision: risk.decision === "remaining-pending" ? "remaining-approved" : "residual-approved", treatment: { ...risk.treatment, seal: "77aa" } })),
        ),
      ),
    controls: (edition) => controlsOf(edition, language),
    previewStatement: (edition, _revision, options) =>
      answer(() => {
        if (!isAttached) throw problemError("not-attached");
        return statementOf(edition, language, risks, options?.taken ?? []);
      }),
    previewReport: (kind) =>
      answer(() => {
        if (!isAttached) throw problemError("not-attached");
        const sheet = kind === "plan" ? label("リスク対応計画書", "Treatment Plan Report") : label("リスクアセスメント報告書", "Risk Assessment Report");
        return { ...preview([label(`シート「${sheet}」に報告書を作ります。`, `Make the report on the sheet “${sheet}”.`)], () => undefined), kind, sheet };
      }),
    previewRepair: () => answer(() => preview([label("N7:N12 の数式 6 件を入力し直します。", "6 formulas in N7:N12 are entered again.")], () => undefined)),
    check: () =>
      answer(() => {
        if (!isAttached) throw problemError("not-attached");
        return checkReport(label("リスクアセスメント表", "Risk assessment"), scenario === "clean", language);
      }),
    freezeCopy: () =>
      answer(() => ({
        changes: [label("シート「リスクアセスメント表」：111 個の数式を値にしました。", "Sheet “Risk assessment”: 111 formulas are values in the copy.")],
        problems: scenario === "clean" ? [] : [{ code: "freeze-name-error", facts: { count: 6, cells: "リスクアセスメント表!N7, N8, N9, N10, N11, …" } }],
        count: 111,
        name: label("台帳（値のみ）.xlsx", "Register (values).xlsx"),
        bytes: scenario === "clean" ? new Uint8Array([80, 75, 5, 6]) : null,
      })),
    functions: () => answer(() => functionList(language)),
    previewInsert: (formula) =>
      answer(() => ({ ...preview([`B7: ${formula}`], () => undefined), problems: scenario === "clean" ? [] : [{ code: "insert-over", facts: { address: label("リスクアセスメント表!B7", "Risk assessment!B7"), found: label("営業部", "Sales") } }] })),
    unlockedCopy: () => answer(() => ({ name: "copy.xlsx", bytes: new Uint8Array([80, 75]) })),
    openCopy: () => answer(() => false),
    apply: async (shown, progress) => {
      await slowly(progress);
      return answer(() => {
        before = risks;
        pending.get(shown)?.();
      });
    },
    get canUndo() {
      return before !== null;
    },
    undo: () =>
      answer(() => {
        risks = before ?? risks;
        before = null;
      }),
    show: () => answer(() => undefined),
    watch: async () => async () => undefined,
  };
}
