// Owns the tests of header recognition: every layout that published registers use, by name.
// Promises that each expected mapping was written down by reading the sheet, never taken from the code.
import type { Cell } from "../../../../src/isms/cell";
import { area, best, mapping, sheetOf } from "./sheets";

const riskHeader = ["No.", "情報資産", "機密性", "完全性", "可用性", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "リスク値"];
const riskRows: Cell[][] = [
  [1, "顧客名簿", 3, 2, 1, "不正アクセス", 2, "パスワードの使い回し", 3, 18],
  [2, "設計図面", 2, 3, 2, "盗難", 1, "施錠していない書庫", 2, 6],
  [3, "給与データ", 3, 3, 2, "誤送信", 3, "宛先を確認しない", 2, 18],
];
const riskKeys = { A: "riskId", B: "asset", C: "confidentiality", D: "integrity", E: "availability", F: "threat", G: "threatLevel", H: "vulnerability", I: "vulnerabilityLevel", J: "existingRiskValue" };

describe("a header of one row", () => {
  it("maps a plain Japanese register in row 1", () => {
    const candidate = best(sheetOf([riskHeader, ...riskRows]));
    expect(candidate.document).toBe("riskRegister");
    expect(mapping(candidate)).toEqual(riskKeys);
    expect(candidate.missing).toEqual([]);
    expect(candidate.header).toEqual({ first: 0, count: 1 });
    expect(candidate.records).toEqual([1, 2, 3]);
    expect(Math.min(...candidate.columns.map((column) => column.confidence))).toBeGreaterThanOrEqual(0.8);
  });

  it("maps the same register below a form block with approval boxes, from column C on", () => {
    const form: Cell[][] = [
      ["リスクアセスメント表", null, null, null, null, null, null, "承認", "審査", "作成"],
      ["制定日", "2024/04/01", null, null, null, null, null, "山田", "佐藤", "鈴木"],
      [],
      ["※レベルは 1～3 で記入してください"],
      [],
    ];
    const candidate = best(sheetOf([...form, riskHeader, ...riskRows], { at: "C2" }));
    expect(candidate.header).toEqual({ first: 6, count: 1 });
    expect(candidate.records).toEqual([7, 8, 9]);
    expect(mapping(candidate)).toEqual({ C: "riskId", D: "asset", E: "confidentiality", F: "integrity", G: "availability", H: "threat", I: "threatLevel", J: "vulnerability", K: "vulnerabilityLevel", L: "existingRiskValue" });
  });

  it("reads padded, full-width and hinted headers, and an instruction row below them", () => {
    const header = ["管理ＮＯ．", " 情報資産名 ", "機密性\n(1～3)", "完全性\n(1～3)", "可用性\n(1～3)", "脅 威", "脅威ﾚﾍﾞﾙ", "脆弱性", "脆弱性\r\nレベル", "リスク値※1"];
    const hint = ["自動採番", "台帳の名称を記入", "1～3", "1～3", "1～3", "想定する脅威を記入", "1～3から選択", "弱点を記入", "1～3から選択", "自動計算"];
    const candidate = best(sheetOf([header, hint, ...riskRows]));
    expect(mapping(candidate)).toEqual(riskKeys);
    expect(candidate.records).toEqual([2, 3, 4]);
    expect(candidate.otherRows).toEqual([{ kind: "instruction", first: 1, last: 1 }]);
  });

  it("reads availability, integrity, confidentiality in this order", () => {
    const candidate = best(sheetOf([["Asset", "Availability", "Integrity", "Confidentiality", "Threat level", "Vulnerability level"], ["ERP", 1, 2, 3, 2, 2], ["Mail", 2, 2, 1, 1, 3]]));
    expect(mapping(candidate)).toEqual({ A: "asset", B: "availability", C: "integrity", D: "confidentiality", E: "threatLevel", F: "vulnerabilityLevel" });
  });

  it("takes C, I and A as attributes only where all three stand together", () => {
    const together = best(sheetOf([["Asset", "C", "I", "A", "T", "V"], ["ERP", 3, 2, 1, 2, 2], ["Mail", 2, 2, 1, 1, 3]]));
    expect(mapping(together)).toEqual({ A: "asset", B: "confidentiality", C: "integrity", D: "availability", E: "threatLevel", F: "vulnerabilityLevel" });
    const alone = best(sheetOf([["Asset", "C", "Threat level", "Vulnerability level", "Risk value"], ["ERP", 3, 2, 2, 12], ["Mail", 2, 3, 1, 6]]));
    expect(mapping(alone)).toEqual({ A: "asset", C: "threatLevel", D: "vulnerabilityLevel", E: "existingRiskValue" });
  });

  it("keeps the current threat where a bare header is a text and the level has its own column", () => {
    const rows = [["Asset", "Threat", "Vulnerability", "Likelihood", "Impact"], ["ERP", "Phishing mail", "No training", 4, 5], ["Mail", "Fire in server room", "No detector", 2, 4]];
    expect(mapping(best(sheetOf(rows)))).toEqual({ A: "asset", B: "threat", C: "vulnerability", D: "likelihood", E: "impact" });
  });

  it("takes 脅威 and 脆弱性 as levels where numbers from 1 to 3 stand below", () => {
    const candidate = best(sheetOf([["資産名", "資産価値", "脅威", "脆弱性", "リスク値"], ["名簿", 3, 2, 3, 18], ["図面", 2, 1, 2, 4], ["給与", 3, 3, 1, 9]]));
    expect(mapping(candidate)).toEqual({ A: "asset", B: "assetValue", C: "threatLevel", D: "vulnerabilityLevel", E: "existingRiskValue" });
    expect(candidate.columns.find(({ key }) => key === "threatLevel")?.reason).toBe("content");
  });

  it.each([
    ["likelihood first", ["Risk ID", "Asset", "LIKELIHOOD", "IMPACT", "Risk score"], { C: "likelihood", D: "impact" }],
    ["impact first", ["Risk ID", "Asset", "IMPACT", "LIKELIHOOD", "Risk score"], { C: "impact", D: "likelihood" }],
  ])("maps likelihood and impact: %s", (_name, header, expected) => {
    const candidate = best(sheetOf([header, ["R1", "ERP", 5, 4, 20], ["R2", "Mail", 3, 4, 12], ["R3", "Web", 2, 5, 10]]));
    expect(mapping(candidate)).toMatchObject({ A: "riskId", B: "asset", E: "existingRiskValue", ...expected });
    expect(candidate.method).toMatchObject({ preset: "matrix5", reason: "likelihood-impact" });
    expect(candidate.missing).toEqual([]);
  });

  it.each([
    ["Spanish", ["ID de riesgo", "Activo", "Amenaza", "Vulnerabilidad", "Probabilidad", "Impacto", "Tratamiento", "Responsable"]],
    ["German", ["Risiko-ID", "Asset", "Bedrohung", "Schwachstelle", "Eintrittswahrscheinlichkeit", "Auswirkung", "Behandlung", "Verantwortlich"]],
    ["French", ["ID du risque", "Actif", "Menace", "Vulnérabilité", "Vraisemblance", "Gravité", "Traitement", "Responsable"]],
    ["Czech", ["ID rizika", "Aktivum", "Hrozba", "Zranitelnost", "Pravděpodobnost", "Dopad", "Ošetření rizika", "Odpovědná osoba"]],
  ])("reads headers in %s", (_language, header) => {
    const rows = [header, ["R1", "ERP", "a stolen notebook", "no disk encryption", 4, 5, "Accept", "Ana"], ["R2", "Mail", "phishing", "no training yet", 3, 4, "Avoid", "Eva"]];
    expect(mapping(best(sheetOf(rows)))).toEqual({ A: "riskId", B: "asset", C: "threat", D: "vulnerability", E: "likelihood", F: "impact", G: "treatment", H: "riskOwner" });
  });

  it("reads the impacts on C, I and A, a probability and a qualification as MONARC exports them", () => {
    const header = ["Asset", "C Impact", "I Impact", "A Impact", "Threat", "Prob.", "Vulnerability", "Existing controls", "Qualif.", "Treatment"];
    const candidate = best(sheetOf([header, ["Database", 3, 2, 3, "Theft", 2, "No lock", "none", 3, "Reduction"], ["Network", 1, 2, 4, "DoS", 3, "No spare", "none", 4, "Reduction"], ["Staff", 2, 1, 1, "Error", 4, "No training", "none", 2, "Reduction"]]));
    expect(mapping(candidate)).toMatchObject({ B: "confidentiality", C: "integrity", D: "availability", F: "threatLevel", I: "vulnerabilityLevel" });
    // A probability is the threat's where there is a vulnerability level and no impact beside it: that is asked.
    expect(candidate.columns.find(({ key }) => key === "threatLevel")).toMatchObject({ alternatives: [expect.objectContaining({ key: "likelihood" })] });
    expect(candidate.columns.find(({ key }) => key === "threatLevel")?.confidence).toBeLessThan(0.8);
  });

  it("reads the values for C, I and D as MAGERIT names them", () => {
    const header = ["Activo", "Valor [C]", "Valor [I]", "Valor [D]", "Amenaza", "Frecuencia", "Degradación (%)"];
    expect(mapping(best(sheetOf([header, ["Servidor", 5, 4, 5, "Errores", 3, 0.5], ["Base de datos", 5, 5, 3, "Acceso", 2, 0.8], ["Red", 2, 3, 4, "Fallo", 2, 0.6]])))).toMatchObject({ A: "asset", B: "confidentiality", C: "integrity", D: "availability", F: "likelihood" });
  });

  it("reads headers in two languages in one cell", () => {
    const header = ["番号 / No.", "情報資産 / Asset", "機密性\nConfidentiality", "完全性\nIntegrity", "可用性\nAvailability", "脅威レベル / Threat level", "脆弱性レベル / Vulnerability level"];
    expect(mapping(best(sheetOf([header, [1, "名簿", 3, 2, 1, 2, 3], [2, "図面", 2, 2, 2, 1, 1]])))).toEqual({
      A: "riskId", B: "asset", C: "confidentiality", D: "integrity", E: "availability", F: "threatLevel", G: "vulnerabilityLevel",
    });
  });
});

describe("a header of two or three rows", () => {
  const data: Cell[][] = [
    [1, "顧客名簿", 3, 2, 1, "不正アクセス", 2, 3, 18, "低減", 1, 2, 6],
    [2, "設計図面", 2, 3, 2, "盗難", 3, 2, 18, "保有", 3, 2, 18],
  ];
  const keys = {
    A: "riskId", B: "asset", C: "confidentiality", D: "integrity", E: "availability", F: "threat", G: "threatLevel", H: "vulnerabilityLevel", I: "existingRiskValue", J: "treatment",
    K: "residualThreatLevel", L: "residualVulnerabilityLevel", M: "residualRiskValue",
  };

  it("reads 評価値 over C, I, A and 対応後 over the levels after treatment, merged", () => {
    const rows: Cell[][] = [
      ["No.", "情報資産", "評価値", null, null, "脅威", null, "脆弱性", "リスク値", "リスク対応", "対応後", null, null],
      [null, null, "機密性", "完全性", "可用性", "内容", "レベル", null, null, null, "脅威", "脆弱性", "リスク値"],
      ...data,
    ];
    const merges = ["A1:A2", "B1:B2", "C1:E1", "F1:G1", "H1:H2", "I1:I2", "J1:J2", "K1:M1"];
    const candidate = best(sheetOf(rows, { merges }));
    expect(mapping(candidate)).toEqual(keys);
    expect(candidate.header).toEqual({ first: 0, count: 2 });
    expect(candidate.records).toEqual([2, 3]);
    expect(candidate.columns.find(({ key }) => key === "residualThreatLevel")).toMatchObject({ header: "脅威", group: "対応後", reason: "group-header" });
  });

  it.each([
    ["under a group", [["No.", "情報資産", "評価値", null, null, "脅威", "脆弱性", "対応", "対策後", null, null, null, null], [null, null, "機密性", "完全性", "可用性", "レベル", "レベル", null, "機密性", "完全性", "可用性", "脅威", "脆弱性"]], ["A1:A2", "B1:B2", "C1:E1", "H1:H2", "I1:M1"]],
    ["by their own headers", [["No.", "情報資産", "機密性", "完全性", "可用性", "脅威レベル", "脆弱性レベル", "対応", "対策後 機密性", "対応後の完全性", "残留可用性", "対策後脅威", "対策後脆弱性"]], []],
    ["in English", [["No.", "Asset", "Confidentiality", "Integrity", "Availability", "Threat level", "Vulnerability level", "Treatment", "Residual C. (confidentiality)", "Integrity after treatment", "Residual availability", "Residual threat", "Residual vulnerability"]], []],
  ] as const)("reads C, I and A assessed again after treatment %s", (_name, header, merges) => {
    const records: Cell[][] = [[1, "名簿", 3, 2, 1, 2, 3, "低減", 1, 1, 1, 1, 2], [2, "図面", 2, 3, 2, 3, 2, "低減", 1, 2, 1, 2, 1], [3, "契約", 1, 1, 2, 2, 2, "低減", 1, 1, 1, 1, 1]];
    const keys = mapping(best(sheetOf([...header.map((row) => [...row]), ...records], { merges })));
    expect(keys).toMatchObject({ C: "confidentiality", D: "integrity", E: "availability", J: "residualIntegrity", K: "residualAvailability", L: "residualThreatLevel", M: "residualVulnerabilityLevel" });
    expect(keys.I).toBe("residualConfidentiality");
  });

  it("reads single letters under a group for the levels after treatment", () => {
    const rows: Cell[][] = [
      ["#", "Risk description", "Inherent risk", null, null, "Residual risk", null, null, "Owner"], [null, null, "L", "I", "Score", "L", "I", "Score", null],
      [1, "Outage", 4, 4, 16, 2, 4, 8, "CIO"], [2, "Loss of staff", 3, 3, 9, 2, 3, 6, "HR"], [3, "Fine", 2, 5, 10, 1, 5, 5, "Legal"],
    ];
    expect(mapping(best(sheetOf(rows, { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2"] })))).toMatchObject({ C: "likelihood", D: "impact", F: "residualLikelihood", G: "residualImpact", H: "residualRiskValue" });
  });

  it("reads single letters met again to the right of the treatment as the levels after it", () => {
    const rows: Cell[][] = [["ID", "Asset", "L", "I", "Score", "Treatment", "L", "I"], [1, "CRM", 4, 4, 16, "Reduce", 2, 4], [2, "Mail", 3, 3, 9, "Reduce", 1, 3], [3, "Web", 2, 5, 10, "Accept", 2, 5]];
    expect(mapping(best(sheetOf(rows)))).toMatchObject({ C: "likelihood", D: "impact", G: "residualLikelihood", H: "residualImpact" });
  });

  it("reads the same groups where the cells beside them are blank instead of merged", () => {
    const rows: Cell[][] = [
      ["No.", "情報資産", "評価値", null, null, "脅威", null, "脆弱性", "リスク値", "リスク対応", "対応後", null, null],
      [null, null, "機密性", "完全性", "可用性", "内容", "レベル", null, null, null, "脅威", "脆弱性", "リスク値"],
      ...data,
    ];
    expect(mapping(best(sheetOf(rows, { at: "A4" })))).toEqual(keys);
  });

  it("reads three header rows", () => {
    const rows: Cell[][] = [
      ["No.", "情報資産", "現状の評価", null, null, null, null, null, null, "リスク対応", "対応後の評価", null, null],
      [null, null, "資産価値", null, null, "脅威", null, "脆弱性", "リスク値", null, "脅威", "脆弱性", "リスク値"],
      [null, null, "機密性", "完全性", "可用性", "内容", "レベル", "レベル", null, null, "レベル", "レベル", null],
      ...data,
    ];
    const merges = ["A1:A3", "B1:B3", "C1:I1", "C2:E2", "F2:G2", "I2:I3", "J1:J3", "K1:M1", "M2:M3"];
    const candidate = best(sheetOf(rows, { merges }));
    expect(mapping(candidate)).toEqual(keys);
    expect(candidate.header).toEqual({ first: 0, count: 3 });
    expect(candidate.firstRecord).toBe(3);
  });

  it("does not count a merged title above as part of the header", () => {
    const rows: Cell[][] = [["リスクアセスメントシート（情報システム部）"], riskHeader, ...riskRows];
    expect(best(sheetOf(rows, { merges: ["A1:J1"] })).header).toEqual({ first: 1, count: 1 });
  });

  it("takes the second 脅威 and 脆弱性 as levels after treatment where they follow it without a group", () => {
    const rows: Cell[][] = [
      ["情報資産", "資産価値", "脅威", "脆弱性", "リスク値", "リスク対応", "脅威", "脆弱性", "リスク値"],
      ["名簿", 3, 2, 3, 18, "低減", 1, 2, 6],
      ["図面", 2, 3, 2, 12, "低減", 1, 2, 4],
      ["給与", 3, 3, 3, 27, "移転", 1, 3, 9],
    ];
    const candidate = best(sheetOf(rows));
    expect(mapping(candidate)).toMatchObject({ C: "threatLevel", D: "vulnerabilityLevel", G: "residualThreatLevel", H: "residualVulnerabilityLevel", I: "residualRiskValue" });
    expect(candidate.columns.find(({ key }) => key === "residualThreatLevel")?.confidence).toBeLessThan(0.8);
  });
});

describe("sheets of small squares", () => {
  it("reads headers and cells that are each merged over several columns", () => {
    const wide = (cells: readonly Cell[]): Cell[] => cells.flatMap((cell) => [cell, null, null]);
    const rows = [wide(["No.", "情報資産", "資産価値", "脅威レベル", "脆弱性レベル"]), wide([1, "名簿", 3, 2, 3]), wide([2, "図面", 2, 1, 2])];
    const merges = [1, 2, 3].flatMap((row) => [`A${row}:C${row}`, `D${row}:F${row}`, `G${row}:I${row}`, `J${row}:L${row}`, `M${row}:O${row}`]);
    const candidate = best(sheetOf(rows, { merges }));
    expect(mapping(candidate)).toEqual({ A: "riskId", D: "asset", G: "assetValue", J: "threatLevel", M: "vulnerabilityLevel" });
    expect(candidate.records).toEqual([1, 2]);
    expect(candidate.unmapped).toEqual([]);
  });

  it("tells the two columns under one merged header by what they hold", () => {
    const rows = [["情報資産", "資産価値", "脅威", null, "脆弱性", null], ["名簿", 3, "漏えい", 2, "暗号化なし", 3], ["図面", 2, "盗難", 1, "施錠なし", 2]];
    expect(mapping(best(sheetOf(rows, { merges: ["C1:D1", "E1:F1"] })))).toEqual({ A: "asset", B: "assetValue", C: "threat", D: "threatLevel", E: "vulnerability", F: "vulnerabilityLevel" });
  });
});

describe("headers as exported by tools and found in the open", () => {
  it.each<[string, string[], Cell[], Record<string, string>]>([
    ["short residual headers", ["ID", "Asset", "Threat", "Likelihood", "Impact", "Score", "Treatment", "Residual L", "Residual I"], [7, "CRM data", "Internal misuse", 3, 4, 12, "Mitigate", 2, 2], { F: "existingRiskValue", H: "residualLikelihood", I: "residualImpact" }],
    ["letters for levels", ["asset", "threat", "vulnerability", "likelihood", "impact", "current_control"], ["ERP DB", "unauthorised access", "weak review", "H", "M", "quarterly review"], { D: "likelihood", E: "impact", F: "currentControls" }],
    ["a product as header", ["Sl. No", "Risk description", "Probability (P)", "Impact (I)", "P x I", "Mitigation plan"], [1, "The server fails", 2, 3, 6, "A second server"], { A: "riskId", C: "likelihood", D: "impact", E: "existingRiskValue", F: "treatmentDetail" }],
    ["a likelihood computed from threat and vulnerability", ["Asset", "Asset value (1-5)", "Threat level (1-5)", "Vulnerability level (1-5)", "Likelihood (T x V)", "Risk value"], ["ERP", 4, 3, 2, 6, 24], { B: "assetValue", C: "threatLevel", D: "vulnerabilityLevel", F: "existingRiskValue" }],
    ["a short Japanese register", ["資産", "脅威", "脆弱性", "影響", "可能性", "スコア", "対応", "残留"], ["顧客DB", "不正ログイン", "弱いパスワード", 5, 4, 20, "多要素認証の導入(8.5)", 8], { D: "impact", E: "likelihood", F: "existingRiskValue", G: "treatmentDetail", H: "residualRiskValue" }],
  ])("reads %s", (_name, header, record, expected) => {
    const found = mapping(best(sheetOf([header, record, record])));
    expect(found).toMatchObject(expected);
    expect(Object.values(found).filter((key) => key === "likelihood")).toHaveLength(Object.values(expected).includes("threatLevel") ? 0 : 1);
  });
});

describe("published layouts", () => {
  it("maps the asset register of IPA with its risk columns", () => {
    const rows: Cell[][] = [
      ["業務分類", "情報資産名称", "備考", "利用者範囲", "管理部署", "媒体・保存先", "個人情報の種類", null, null, "評価値", null, null, "重要度", "保存期限", "登録日", "現状から想定されるリスク", null, null, null],
      [null, null, null, null, null, null, "個人情報", "要配慮個人情報", "特定個人情報", "機密性", "完全性", "可用性", null, null, null, "脅威の発生頻度", "脆弱性", "被害発生可能性", "リスク値"],
      ["人事", "社員名簿", "社員基本情報", "人事部", "人事部", "事務所PC", "有", null, null, 2, 0, 0, 2, null, "2016/7/1", 2, 2, 1, 4],
      ["人事", "健康診断の結果", "雇入時", "人事部", "人事部", "書類", null, "有", null, 2, 2, 1, 2, "5年", "2016/7/1", 2, 2, 2, 4],
      ["経理", "給与システムデータ", "税務署提出用", "給与計算担当", "人事部", "事務所PC", null, null, "有", 2, 2, 1, 2, "7年", "2016/7/1", 1, 2, 1, 2],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:I1", "J1:L1", "M1:M2", "N1:N2", "O1:O2", "P1:S1"];
    const candidate = best(sheetOf(rows, { merges }));
    expect(mapping(candidate)).toMatchObject({ A: "process", B: "asset", C: "remarks", E: "department", J: "confidentiality", K: "integrity", L: "availability", M: "assetValue", P: "threatLevel", Q: "vulnerabilityLevel", S: "existingRiskValue" });
    expect(Object.values(mapping(candidate))).not.toContain("likelihood");
    expect(candidate.records).toEqual([2, 3, 4]);
  });

  it("maps an asset register with owner, location and safeguards", () => {
    const rows: Cell[][] = [
      ["資産ID", "資産名", "資産の種類", "所有者（管理責任者）", "保存場所", "機密性", "完全性", "可用性", "リスク評価", "保護措置", "備考"],
      ["A-001", "顧客データベース", "情報", "営業部長", "データセンター", 3, 3, 2, "高", "暗号化", null],
      ["A-002", "社内報", "情報", "総務部長", "ファイルサーバ", 1, 1, 1, "低", "なし", null],
    ];
    const candidate = best(sheetOf(rows));
    expect(candidate.document).toBe("assetRegister");
    expect(candidate.missing).toEqual([]);
    expect(mapping(candidate)).toEqual({ A: "assetId", B: "asset", C: "assetType", D: "owner", E: "location", F: "confidentiality", G: "integrity", H: "availability", I: "existingRiskValue", J: "currentControls", K: "remarks" });
  });

  it("maps the risk assessment table with treatment, control numbers and approval", () => {
    const rows: Cell[][] = [
      ["No.", "情報資産", "機密性(C)", "完全性(I)", "可用性(A)", "資産価値", "脅威", "脅威レベル", "脆弱性", "脆弱性レベル", "現状の管理策", "リスク値", "受容可否", "リスク対応", "管理策番号", "対応後", null, null, "残留リスク承認", "リスク所有者", "期限"],
      [null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, "脅威", "脆弱性", "リスク値"],
      [1, "名簿", 3, 2, 1, 3, "漏えい", 2, "暗号化なし", 3, "なし", 18, "否", "低減", "A.8.24", 2, 1, 6, "済", "田中", 45748],
      [2, "図面", 2, 3, 2, 3, "改ざん", 1, "権限の過剰", 2, "台帳", 6, "可", null, null, null, null, null, null, "佐藤", null],
    ];
    const merges = [..."ABCDEFGHIJKLMNO"].map((letter) => `${letter}1:${letter}2`).concat("P1:R1", "S1:S2", "T1:T2", "U1:U2");
    expect(mapping(best(sheetOf(rows, { merges })))).toEqual({
      A: "riskId", B: "asset", C: "confidentiality", D: "integrity", E: "availability", F: "assetValue", G: "threat", H: "threatLevel", I: "vulnerability", J: "vulnerabilityLevel", K: "currentControls", L: "existingRiskValue",
      M: "existingDecision", N: "treatment", O: "controls", P: "residualThreatLevel", Q: "residualVulnerabilityLevel", R: "residualRiskValue", S: "approval", T: "riskOwner", U: "dueDate",
    });
  });

  it("recognises the columns that the product added, in both languages", () => {
    const header = [...riskHeader, "ISMS リスク値", "ISMS レベル", "ISMS 判定", "ISMS 対応", "ISMS 管理策", "ISMS 対応後 脅威", "ISMS Residual vulnerability", "ISMS Reason"];
    const candidate = best(sheetOf([header, ...riskRows]));
    expect(mapping(candidate)).toEqual({ ...riskKeys, K: "ismsRiskValue", L: "ismsRiskLevel", M: "ismsDecision", N: "treatment", O: "controls", P: "residualThreatLevel", Q: "residualVulnerabilityLevel", R: "reason" });
  });
});

describe("tables", () => {
  it("names the Excel table and leaves its totals row out", () => {
    const rows = [riskHeader, ...riskRows, ["集計", null, null, null, null, null, null, null, null, 42]];
    const table = { name: "Table1", area: area("A1:J5"), columns: riskHeader, hasTotals: true };
    const candidate = best(sheetOf(rows, { tables: [table] }));
    expect(candidate.table).toBe("Table1");
    expect(candidate.records).toEqual([1, 2, 3]);
  });

  it("ignores a table object of one whole column beside the register", () => {
    const rows = [[...riskHeader, null, "選択肢"], ...riskRows.map((row) => [...row, null, "低減"])];
    const table = { name: "List", area: area("L1:L1048576"), columns: ["選択肢"], hasTotals: false };
    const candidate = best(sheetOf(rows, { tables: [table] }));
    expect(candidate.table).toBeNull();
    expect(mapping(candidate)).toEqual(riskKeys);
    expect(candidate.lastColumn).toBe(9);
  });
});
