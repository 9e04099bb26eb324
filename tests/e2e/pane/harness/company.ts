// Owns the register of a made-up company of a hundred people, for looking at the task pane without a workbook.
// Promises texts as an ISMS office would write them, in both languages, with long and empty ones among them.
import type { DecisionCode, Ground, TreatmentOption } from "../../../../src/app/service";

type Bilingual = readonly [ja: string, en: string];

export interface Record {
  readonly asset: Bilingual;
  readonly threat: Bilingual;
  readonly vulnerability: Bilingual;
  readonly controls: Bilingual;
  /** asset value, threat, vulnerability, business impact */
  readonly levels: readonly [number, number, number, number] | null;
  readonly option?: TreatmentOption;
  readonly chosen?: readonly string[];
  /** threat and vulnerability after treatment */
  readonly after?: readonly [number, number];
  readonly grounds?: readonly Ground[];
  readonly reason?: Bilingual;
  readonly isCompleted?: boolean;
  readonly isApproved?: boolean;
  readonly decision: DecisionCode;
}

export const records: readonly Record[] = [
  { asset: ["顧客管理システム（販売・保守契約データベース）", "Customer management system (sales and maintenance contracts)"], threat: ["外部からの不正アクセス", "Intrusion from outside"], vulnerability: ["公開サーバーの更新が月1回にとどまる", "Public servers are updated once a month only"], controls: ["ファイアウォール、月次の更新適用", "Firewall, monthly updates"], levels: [3, 3, 3, 3], decision: "treat" },
  { asset: ["設計図面（試作品）", "Design drawings (prototypes)"], threat: ["内部者による持ち出し", "Removal by insiders"], vulnerability: ["USBメモリの利用を制限していない", "USB memory is not restricted"], controls: ["就業規則、入退室管理", "Work rules, access control to rooms"], levels: [3, 2, 3, 3], option: "reduce", chosen: ["A.8.12", "A.7.10"], after: [2, 1], decision: "residual-pending" },
  { asset: ["基幹業務サーバー", "Core business server"], threat: ["ランサムウェアの感染", "Ransomware"], vulnerability: ["バックアップが同じネットワークにある", "Backups are on the same network"], controls: ["ウイルス対策ソフト", "Anti-malware"], levels: [3, 3, 2, 3], decision: "treat" },
  { asset: ["人事・給与ファイル", "Personnel and payroll files"], threat: ["誤送信", "Sent to the wrong person"], vulnerability: ["宛先確認の仕組みがない", "No check of recipients"], controls: ["教育（年1回）", "Training once a year"], levels: [3, 2, 2, 2], option: "reduce", chosen: ["A.5.14"], after: [1, 2], isApproved: true, decision: "residual-approved" },
  { asset: ["工場の生産管理端末", "Production control terminals"], threat: ["故障・停止", "Breakdown"], vulnerability: ["製造元の保守が終了している", "The maker's support has ended"], controls: ["予備機 1 台", "One spare machine"], levels: [3, 2, 3, 3], option: "retain", grounds: ["cost"], reason: ["設備更新は来年度の予算で行う。費用の面から今期は対応できない。", "Renewal is in next year's budget; not possible this year for reasons of cost."], decision: "remaining-pending" },
  { asset: ["共有ファイルサーバー", "Shared file server"], threat: ["アクセス権の設定誤り", "Wrong access rights"], vulnerability: ["権限の棚卸しが不定期", "Rights are reviewed irregularly"], controls: ["部門別フォルダー", "Folders by department"], levels: [2, 2, 3, 2], option: "reduce", chosen: ["A.5.18", "A.8.3"], decision: "in-progress" },
  { asset: ["社用スマートフォン", "Company smartphones"], threat: ["紛失・盗難", "Loss, theft"], vulnerability: ["遠隔消去を設定していない", "No remote wipe"], controls: ["画面ロック", "Screen lock"], levels: [2, 3, 2, 2], decision: "treat" },
  { asset: ["ウェブサイト", "Web site"], threat: ["改ざん", "Defacement"], vulnerability: ["CMSのプラグインが古い", "Old plug-ins"], controls: ["外部委託先による監視", "Watched by a contractor"], levels: [2, 2, 2, 2], option: "transfer", chosen: ["A.5.19"], after: [2, 1], isApproved: true, decision: "residual-approved" },
  { asset: ["紙の契約書", "Paper contracts"], threat: ["火災・水害", "Fire, flood"], vulnerability: ["写しがない", "No copies"], controls: ["耐火金庫", "Fire-proof safe"], levels: [2, 1, 2, 2], decision: "acceptable" },
  { asset: ["旧経理システム", "Old accounting system"], threat: ["外部からの不正アクセス", "Intrusion from outside"], vulnerability: ["サポート終了のOS", "Unsupported operating system"], controls: ["なし", "None"], levels: [2, 3, 3, 2], option: "avoid", isCompleted: true, decision: "avoided" },
  { asset: ["会議室の共用PC", "Meeting room PC"], threat: ["のぞき見", "Shoulder surfing"], vulnerability: ["自動ログオフなし", "No automatic log-off"], controls: ["", ""], levels: [1, 2, 2, 1], decision: "acceptable" },
  { asset: ["検査装置の制御ソフト", "Test equipment software"], threat: ["開発元の廃業", "The maker closes down"], vulnerability: ["ソースコードの預託なし", "No source escrow"], controls: ["", ""], levels: [3, 1, 3, 3], option: "retain", decision: "reason-required" },
  { asset: ["リモート接続装置", "Remote access gateway"], threat: ["認証情報の漏えい", "Leaked credentials"], vulnerability: ["多要素認証が一部のみ", "Multi-factor only for some"], controls: ["VPN、パスワード方針", "VPN, password policy"], levels: [3, 2, 2, 3], option: "reduce", chosen: ["A.8.5"], after: [2, 1], isApproved: true, decision: "approval-lapsed" },
  { asset: ["倉庫の監視カメラ", "Warehouse cameras"], threat: ["停電", "Power failure"], vulnerability: ["無停電電源なし", "No uninterruptible supply"], controls: ["", ""], levels: null, decision: "unassessed" },
  { asset: ["受発注EDI", "Order exchange (EDI)"], threat: ["通信の途絶", "Loss of connection"], vulnerability: ["回線が一系統", "Single line"], controls: ["電話・FAXでの代替手順", "Fallback by phone and fax"], levels: [3, 2, 2, 3], option: "retain", grounds: ["environment"], reason: ["二重化は環境上の制約により困難。代替手順で運用する。", "A second line is not available at the site; the fallback is used."], isApproved: true, decision: "remaining-approved" },
  { asset: ["従業員名簿", "Staff list"], threat: ["誤廃棄", "Wrong disposal"], vulnerability: ["保存期限の表示なし", "No retention date"], controls: ["文書管理規程", "Document rules"], levels: [1, 2, 1, 1], decision: "acceptable" },
];
