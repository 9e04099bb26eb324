// Owns which threats the sample company sees for which asset, with their levels and what was decided so far.
// Promises levels 1-3 a person chose one by one: threat, vulnerability, business impact.
import { scenarios } from "./scenarios";

// asset: scenario threat vulnerability impact [decision], ... ; decisions: see `decisions` below
const lines = `
IA-001: INSIDER 1 2 3, OVERACC 2 2 2
IA-002: OVERACC 1 2 2, TAMPER 1 2 2
IA-003: FIRE 1 2 3, THEFT 1 1 3
IA-004: MISOP 2 2 2
IA-005: LEAVER 2 2 2, OVERACC 2 1 2
IA-006: ACCOUNT 2 2 3 reduce-mfa, MISOP 2 2 2
IA-007: THEFT 1 2 2, OLDDATA 2 2 2
IA-008: OVERACC 2 2 3 reduce-review, MISSEND 1 2 3
IA-009: INSIDER 1 2 3, LAW 1 2 3, ACCOUNT 2 2 3 reduce-mfa
IA-010: CLOUDDN 2 2 3 retain-cloud, SUPPLY 1 2 3
IA-011: QUAKE 1 3 3, COPY 1 2 2
IA-012: PRINT 2 2 2, DISPOSE 1 2 2
IA-013: FAIL 1 2 2, LEAVER 2 1 2
IA-014: FAIL 2 2 3, PRIV 1 2 3, RANSOM 2 2 3
IA-015: MISOP 2 1 2, TAMPER 1 2 3
IA-016: SOCIAL 2 2 3 reduce-callback, ACCOUNT 2 1 3
IA-017: OLDDATA 2 2 1, THEFT 1 1 2
IA-018: SOCIAL 2 2 3, OVERACC 1 2 3
IA-019: ACCOUNT 3 2 3 reduce-mfa, LEAVER 2 2 3, CLOUDDN 1 2 3
IA-020: INSIDER 2 2 3, MISSEND 2 2 3
IA-021: MISSEND 2 2 2, OVERACC 2 1 2
IA-022: FIRE 1 2 3, THEFT 1 1 2
IA-023: LOST 2 2 3 reduce-wipe, MALWARE 2 2 2, THEFT 2 2 3
IA-024: LOST 3 2 2, PHISH 2 2 2
IA-025: OLDDATA 2 3 2, MISSEND 2 2 2
IA-026: WEBATT 3 2 3 reduce-test, DDOS 2 2 2
IA-027: ACCOUNT 2 2 3, CLOUDDN 1 2 3, SUPPLY 1 2 3
IA-028: OVERACC 1 2 2, OLDDATA 2 1 2
IA-029: ACCOUNT 2 2 3 reduce-mfa, LEAVER 1 2 3, INSIDER 1 2 3
IA-030: OLDDATA 2 2 2, LAW 1 2 3
IA-031: PRIV 2 2 3, MALWARE 2 2 3, VPNVUL 2 2 3
IA-032: MISOP 2 1 1
IA-033: INSIDER 2 2 3, ACCOUNT 2 2 3, SWSUP 2 2 3 reduce-sbom
IA-034: KEYLEAK 1 2 3, PRIV 1 2 3
IA-035: INSIDER 2 2 3, RANSOM 2 2 3, BACKUP 1 2 3
IA-036: OVERACC 2 1 2, MISOP 1 2 2
IA-037: CLOUDCF 2 2 3 reduce-baseline, DDOS 2 2 3, CLOUDDN 2 2 3 transfer-insurance, VULN 2 2 3
IA-038: DESIGN 2 2 3, CLOUDCF 2 2 3, LAW 1 2 3
IA-039: TESTDATA 3 3 2 avoid-masking, VULN 2 2 1
IA-040: SWSUP 2 2 3, PRIV 1 2 3
IA-041: MALWARE 2 2 3, VULN 2 1 2
IA-042: INSIDER 1 2 3, OVERACC 2 2 3
IA-043: KEYPERS 2 2 3
IA-044: LAW 2 1 2
IA-045: FAIL 2 2 3, RANSOM 2 2 3, VULN 2 3 3
IA-046: OTNET 2 3 3 reduce-segment, FAIL 2 2 3, MALWARE 1 2 3
IA-047: MISOP 2 2 2, TAMPER 1 2 2
IA-048: TAMPER 1 2 3, MISOP 2 1 2
IA-049: MALWARE 2 3 3, FAIL 2 1 2
IA-050: QUAKE 1 3 3 retain-quake, FIRE 1 2 3, THEFT 1 2 2
IA-051: INSIDER 1 2 2, OVERACC 2 2 2
IA-052: TAMPER 1 2 3, BACKUP 1 2 2
IA-053: FAIL 2 2 2, VULN 2 2 2
IA-054: MISSEND 1 2 3, OVERACC 2 1 2
IA-055: OLDDATA 1 2 1
IA-056: PRIV 2 2 3 reduce-privileged, ACCOUNT 3 2 3 reduce-mfa, FAIL 1 2 3
IA-057: PHISH 3 2 3 reduce-drill, MISSEND 3 2 2, ACCOUNT 2 2 3
IA-058: RANSOM 3 2 3 reduce-backup, FAIL 2 2 3, OVERACC 2 2 2
IA-059: BACKUP 2 3 3 reduce-restore, RANSOM 2 2 3
IA-060: EAVES 1 2 2, OTNET 1 2 3
IA-061: VPNVUL 3 3 3, FAIL 1 3 3
IA-062: POWER 2 2 3, FIRE 1 1 3, THEFT 1 1 3
IA-063: PRIV 1 2 3, LEAVER 1 2 3
IA-064: LOGLOSS 2 2 2, TAMPER 1 2 2
IA-065: DISPOSE 2 2 3, THEFT 1 2 2
IA-066: KEYPERS 2 3 3
`;

interface SampleDecision {
  readonly option: "" | "reduce" | "retain" | "avoid" | "transfer";
  readonly controls: readonly string[];
  readonly residual: readonly (number | null)[];
  /** ISO date or "". */
  readonly due: string;
  readonly detail: { readonly ja: string; readonly en: string };
  readonly reason?: { readonly ja: string; readonly en: string };
}

const decisions: Readonly<Record<string, SampleDecision>> = {
  "reduce-mfa": { option: "reduce", controls: ["A.5.17", "A.8.5"], residual: [1, 2], due: "2027-03-31", detail: { ja: "全利用者に多要素認証を適用する", en: "Apply multi-factor authentication to every user" } },
  "reduce-review": { option: "reduce", controls: ["A.5.15", "A.5.18"], residual: [2, 1], due: "2027-01-29", detail: { ja: "アクセス権を半期ごとに見直し、記録を残す", en: "Review access rights every half year and keep the record" } },
  "reduce-callback": { option: "reduce", controls: ["A.5.14", "A.6.3"], residual: [2, 1], due: "2026-12-25", detail: { ja: "振込先の変更は登録済みの番号へ電話で確認し、例外を認めない", en: "Confirm every change of account by calling the registered number, no exceptions" } },
  "reduce-wipe": { option: "reduce", controls: ["A.7.9", "A.8.1"], residual: [2, 1], due: "2027-02-26", detail: { ja: "端末管理で遠隔消去を有効にし、四半期に一度試験する", en: "Enable remote wipe in device management and test it quarterly" } },
  "reduce-test": { option: "reduce", controls: ["A.8.8", "A.8.26", "A.8.29"], residual: [2, 1], due: "2027-03-31", detail: { ja: "年2回の脆弱性診断と更新の自動化", en: "Vulnerability tests twice a year and automatic updates" } },
  "reduce-sbom": { option: "reduce", controls: ["A.5.21", "A.8.28"], residual: [2, 1], due: "2027-06-30", detail: { ja: "ソフトウェア部品表を自動で作成し、毎日照合する", en: "Generate the software bill of materials and match it daily" } },
  "reduce-baseline": { option: "reduce", controls: ["A.5.23", "A.8.9"], residual: [2, 1], due: "2027-03-31", detail: { ja: "設定の基準をコード化し、差異を常時検知する", en: "Keep the configuration baseline as code and detect drift continuously" } },
  "reduce-segment": { option: "reduce", controls: ["A.8.20", "A.8.22"], residual: [1, 2], due: "2027-08-31", detail: { ja: "製造ラインを事務系LANから分離し、中継サーバーに限定する", en: "Separate the production line and allow a relay server only" } },
  "reduce-privileged": { option: "reduce", controls: ["A.8.2", "A.8.15", "A.8.18"], residual: [1, 2], due: "2027-03-31", detail: { ja: "管理者IDを個人別にし、操作記録を月次で点検する", en: "Personal administrator accounts; review their log monthly" } },
  "reduce-drill": { option: "reduce", controls: ["A.6.3", "A.6.8", "A.8.7"], residual: [2, 1], due: "2027-01-29", detail: { ja: "訓練を四半期ごとに行い、通報ボタンを全員に配布する", en: "Quarterly drills and a report button for everyone" } },
  "reduce-backup": { option: "reduce", controls: ["A.8.7", "A.8.13"], residual: [2, 1], due: "2027-03-31", detail: { ja: "書換え不可のバックアップを別拠点に保管する", en: "Keep immutable backups at another site" } },
  "reduce-restore": { option: "reduce", controls: ["A.8.13"], residual: [2, 1], due: "2026-12-25", detail: { ja: "半期ごとに復元試験を行い、結果を報告する", en: "Test restoring every half year and report the result" } },
  "transfer-insurance": { option: "transfer", controls: ["A.5.23", "A.5.30"], residual: [1, 2], due: "2027-04-30", detail: { ja: "サイバー保険の休業補償を付け、契約にSLA補償を加える", en: "Cyber insurance with business interruption, and SLA compensation in the contract" } },
  "avoid-masking": { option: "avoid", controls: ["A.8.11", "A.8.33"], residual: [null, null], due: "2027-01-29", detail: { ja: "検証環境での実データの利用をやめる", en: "Stop using live data in the test environment" } },
  "retain-quake": { option: "retain", controls: [], residual: [null, null], due: "", detail: { ja: "", en: "" }, reason: { ja: "環境・コスト：工場の移転は費用が過大であり、事業継続計画で影響を抑える", en: "Environment and cost: relocating the plant is out of proportion; the continuity plan limits the effect" } },
  "retain-cloud": { option: "retain", controls: [], residual: [null, null], due: "", detail: { ja: "", en: "" }, reason: { ja: "時間：委託先の二重化が2027年度に完了するまで代替手段がない", en: "Time: no alternative until the provider completes its redundancy in fiscal 2027" } },
};

const undecided: SampleDecision = { option: "", controls: [], residual: [null, null], due: "", detail: { ja: "", en: "" } };

export const risks = lines.trim().split("\n").flatMap((line) => {
  const [asset, entries] = line.split(": ");
  return entries.split(", ").map((entry) => {
    const [code, threat, vulnerability, impact, decision] = entry.split(" ");
    return { asset, scenario: scenarios[code], threatLevel: Number(threat), vulnerabilityLevel: Number(vulnerability), businessImpact: Number(impact), ...(decision ? decisions[decision] : undecided) };
  });
}).map((risk, index) => ({ ...risk, id: `R-${String(index + 1).padStart(3, "0")}` }));

