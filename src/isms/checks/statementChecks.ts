// Owns which questions the findings about a Statement of Applicability answer.
// Promises that every code of those findings belongs to one question; the findings themselves are made with the statement.
import type { CheckedBook } from "./book";
import type { Check, CheckOutcome } from "./check";

const statement = { subject: "statement", unit: "control", manual: "4.2.1", standard: "6.1.3 d" } as const;

function gathers(belongs: (code: string) => boolean): (book: CheckedBook) => CheckOutcome {
  return ({ statement: { controls, findings } }) => ({
    looked: controls,
    hits: findings.filter(({ problem }) => belongs(problem.code)).map(({ index, problem }) => ({ ...problem, at: { kind: "statement", index } })),
  });
}

/** Codes that a question of their own asks for; the last check takes the others. */
const asked: Readonly<Record<string, readonly string[]>> = {
  "controls-decided": ["soa-undecided", "soa-review"],
  "exclusions-have-reasons": ["soa-exclusion-without-reason"],
  "selections-have-reasons": ["soa-applicable-without-reason"],
  "implementation-has-evidence": ["soa-implemented-without-evidence"],
  "exclusions-agree-with-treatments": ["soa-excluded-but-used"],
  "statement-traces-risks": ["soa-risk-not-listed", "soa-risk-not-treated", "soa-own-control-missing"],
};
const askedCodes = new Set(Object.values(asked).flat());
const codesOf = (id: string) => gathers((code) => asked[id].includes(code));

export const statementChecks: readonly Check[] = [
  {
    ...statement, id: "controls-decided", severity: "information", run: codesOf("controls-decided"),
    question: { ja: "すべての管理策は、適用か除外に決まっていますか", en: "Is every control decided?" },
    why: { ja: "適用宣言書は、すべての管理策について適用か除外かを示す文書です。", en: "The statement says for every control whether it is applicable or excluded." },
    fix: { ja: "適用宣言書で「適用」か「除外」を選んでください。", en: "Choose applicable or excluded in the statement." },
  },
  {
    ...statement, id: "exclusions-have-reasons", severity: "warning", run: codesOf("exclusions-have-reasons"),
    question: { ja: "除外した管理策には、理由がありますか", en: "Does every exclusion have its reason?" },
    why: { ja: "除外は、理由を示してはじめて認められます。", en: "An exclusion stands only with its justification." },
    fix: { ja: "除外の理由を書いてください。", en: "Write the reason for exclusion." },
  },
  {
    ...statement, id: "selections-have-reasons", severity: "warning", run: codesOf("selections-have-reasons"),
    question: { ja: "適用する管理策には、選択の理由がありますか", en: "Does every applicable control have its reason?" },
    why: { ja: "リスク、法令、契約、業務のどれから選んだかをたどれる必要があります。", en: "It must be possible to trace whether risk, law, contract or business selected the control." },
    fix: { ja: "選択理由の区分を書いてください。", en: "Enter the reason for selection." },
  },
  {
    ...statement, id: "implementation-has-evidence", severity: "warning", run: codesOf("implementation-has-evidence"),
    question: { ja: "実施済みの管理策には、実施方法や証拠がありますか", en: "Does every implemented control show how?" },
    why: { ja: "実施の状況は、証拠で確かめられなければなりません。", en: "The state of implementation must be open to verification." },
    fix: { ja: "実施方法と証拠の場所を書いてください。", en: "Write how it is implemented and where the evidence is." },
  },
  {
    ...statement, id: "exclusions-agree-with-treatments", severity: "error", run: codesOf("exclusions-agree-with-treatments"),
    question: { ja: "リスク対応で使う管理策を、除外していませんか", en: "Is no control excluded that a treatment uses?" },
    why: { ja: "リスクを下げるために選んだ管理策を除外すると、二つの文書が矛盾します。", en: "Two documents contradict each other where one excludes what the other relies on." },
    fix: { ja: "適用に直すか、リスクの対応で別の管理策を選んでください。", en: "Make it applicable, or choose other controls for those risks." },
  },
  {
    ...statement, id: "statement-traces-risks", severity: "warning", run: codesOf("statement-traces-risks"),
    question: { ja: "適用宣言書のリスクは、台帳のリスク対応と一致していますか", en: "Do the statement's risks agree with the treatments of the register?" },
    why: { ja: "どのリスクのために選んだ管理策かを、両方向にたどれる必要があります。", en: "It must be possible to trace, both ways, which risks a control was selected for." },
    fix: { ja: "適用宣言書を作り直してください（記入は残ります）。", en: "Make the statement again; what people wrote stays." },
  },
  {
    ...statement, id: "statement-consistent", severity: "error", run: gathers((code) => !askedCodes.has(code)),
    question: { ja: "適用宣言書は、その版と台帳に合っていますか", en: "Does the statement fit its edition and the register?" },
    why: { ja: "欠けた行、重なった行、版にない番号、読めない語があると、適用宣言書が全体を示していません。", en: "With rows missing, doubled, unknown to the edition or unreadable, the statement does not show the whole." },
    fix: { ja: "指摘された行を直し、適用宣言書を作り直してください（記入は残ります）。", en: "Correct the rows named, and make the statement again; what people wrote stays." },
  },
];
