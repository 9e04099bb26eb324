// Owns what stands in the cells of the corpus: names of assets, threats and people, and the words for levels.
// Promises texts as people write them, in the language of the register, with the marks that registers use for "not assessed".
import type { Tongue } from "./headers";

export interface CellWords {
  readonly assets: readonly string[];
  readonly threats: readonly string[];
  readonly weaknesses: readonly string[];
  readonly controls: readonly string[];
  readonly actions: readonly string[];
  readonly people: readonly string[];
  readonly departments: readonly string[];
  readonly places: readonly string[];
  readonly options: readonly string[];
  readonly accepted: readonly [string, string];
  readonly states: readonly string[];
  readonly reasons: readonly string[];
  readonly kinds: readonly string[];
  readonly categories: readonly string[];
  readonly total: string;
  readonly remark: string;
  readonly legend: readonly string[];
  readonly instruction: Readonly<{ text: string; level: string; date: string }>;
  readonly form: readonly (readonly (string | null)[])[];
  readonly above: string;
  readonly example: string;
}

const ja: CellWords = {
  assets: ["顧客名簿", "人事台帳", "設計図面", "販売管理システム", "社内ファイルサーバ", "ノートPC", "会計データ", "契約書綴り", "メールサーバ", "入退室記録", "バックアップ媒体", "営業日報"],
  threats: ["不正アクセスによる漏えい", "紛失・置き忘れ", "誤送信", "マルウェア感染", "内部者による持ち出し", "機器の故障", "火災による焼失", "なりすまし"],
  weaknesses: ["パスワードの使い回しがある", "施錠していない", "宛先の確認手順がない", "更新プログラムの適用遅れ", "権限の棚卸しをしていない", "予備機がない", "複製を取っていない", "教育が不足している"],
  controls: ["施錠保管", "アクセス権の設定", "ウイルス対策ソフト", "暗号化なし", "年1回の教育", "ログの取得", "特になし"],
  actions: ["多要素認証を導入する", "持ち出し規程を改訂し周知する", "送信前の確認を義務づける", "月次で更新を適用する", "権限を半年ごとに見直す", "予備機を購入する", "遠隔地へ複製を保管する"],
  people: ["山田太郎", "佐藤花子", "鈴木一郎", "情報システム課長", "総務部長", "高橋", "営業部 田中"],
  departments: ["総務部", "営業部", "情報システム課", "人事課", "経理部", "設計部"],
  places: ["サーバ室", "書庫A", "クラウド", "キャビネット3", "社内LAN"],
  options: ["低減", "保有", "回避", "移転", "受容"],
  accepted: ["可", "否"],
  states: ["未着手", "対応中", "完了"],
  reasons: ["費用に見合わないため", "代替手段がないため", "影響が軽微なため"],
  kinds: ["電子データ", "紙文書", "機器", "ソフトウェア", "サービス"],
  categories: ["■ 総務部の資産", "【営業部門】", "１．人事関連", "◆サーバ室", "情報システム"],
  total: "合計",
  remark: "※ 受容水準は経営者が年1回見直す",
  legend: ["凡例", "3：高い", "2：ふつう", "1：低い"],
  instruction: { text: "具体的に記入してください", level: "1～3から選択", date: "西暦で記入" },
  form: [["リスクアセスメントシート", null, null, "承認", "審査", "作成"], ["制定日", "2023/04/01", null, "部長", "課長", "担当"], ["文書番号", "ISMS-R-01", null, null, null, null]],
  above: "※ 各項目は情報セキュリティ委員会の定める基準に従って記入すること。レベルは1（低）から3（高）とする。",
  example: "例",
};

const en: CellWords = {
  assets: ["Customer database", "Payroll records", "Source code", "ERP", "File server", "Company laptops", "Web shop", "Mail service", "Backup tapes", "Visitor log", "Contracts archive", "APP-001 (FastAPI)"],
  threats: ["Phishing of employees", "Theft of equipment", "Ransomware infection", "Insider misuse of data", "Power failure", "Fire in the server room", "Sending mail to the wrong person", "Loss of a key supplier"],
  weaknesses: ["No second factor at login", "Patches are applied late", "Rights are never reviewed", "No spare device on site", "Staff not trained", "Doors left unlocked", "No encryption of disks", "Single point of failure"],
  controls: ["Antivirus on all clients", "Locked cabinets", "Access rights by role", "Yearly training", "Logging enabled", "None so far"],
  actions: ["Roll out multi-factor authentication", "Review rights every six months", "Apply patches every month", "Buy a spare device and test it", "Train all employees about phishing", "Store a copy at another site"],
  people: ["J. Smith", "IT Manager", "Maria Lopez", "Head of Sales", "CISO", "Peter Brown", "HR Director"],
  departments: ["Sales", "IT", "Human Resources", "Finance", "Engineering", "Operations"],
  places: ["Server room", "Cloud", "Archive B2", "Head office", "Remote"],
  options: ["Mitigate", "Accept", "Avoid", "Transfer", "Reduce"],
  accepted: ["Yes", "No"],
  states: ["Open", "In progress", "Closed"],
  reasons: ["Costs exceed the benefit", "No alternative exists today", "Impact is negligible"],
  kinds: ["Data", "Hardware", "Software", "Service", "People"],
  categories: ["IT infrastructure", "HR department", "Section B: Sales", "1. Finance", "Cloud services"],
  total: "Total",
  remark: "Note: the acceptance level is reviewed once a year",
  legend: ["Legend", "3 = high", "2 = medium", "1 = low"],
  instruction: { text: "Describe in one sentence", level: "Select from the list", date: "Enter as yyyy-mm-dd" },
  form: [["Information Security Risk Assessment", null, null, "Prepared", "Reviewed", "Approved"], ["Date of issue", "2023-04-01", null, "JS", "ML", "PB"], ["Document no.", "ISMS-R-01", null, null, null, null]],
  above: "Please fill in every column. Levels go from 1 (low) to the highest of the scale; leave a dash where a risk was not assessed.",
  example: "Example",
};

const es: CellWords = {
  ...en,
  assets: ["Base de datos de clientes", "Nóminas", "Servidor de archivos", "Portátiles", "Correo electrónico", "Página web", "Copias de seguridad"],
  threats: ["Robo de equipos", "Acceso no autorizado", "Incendio en la sala", "Error de los usuarios", "Corte de energía", "Programa malicioso"],
  weaknesses: ["Contraseñas débiles", "Falta de formación", "Puertas sin llave", "Sin copia externa", "Parches con retraso"],
  options: ["Reducir", "Aceptar", "Evitar", "Transferir", "Mitigar"],
  accepted: ["Sí", "No"],
  people: ["María López", "Juan Pérez", "Jefe de sistemas", "Directora de RRHH"],
  total: "Total",
  states: ["Abierto", "En curso", "Cerrado"],
};

const de: CellWords = {
  ...en,
  assets: ["Kundendatenbank", "Personalakten", "Dateiserver", "Notebooks", "E-Mail-Dienst", "Buchhaltung", "Datensicherungen"],
  threats: ["Diebstahl von Geräten", "Unbefugter Zugriff", "Brand im Serverraum", "Schadsoftware", "Stromausfall", "Fehlversand"],
  weaknesses: ["Schwache Passwörter", "Fehlende Schulung", "Türen nicht verschlossen", "Keine Auslagerung", "Updates verspätet"],
  options: ["Reduzieren", "Akzeptieren", "Vermeiden", "Übertragen"],
  accepted: ["Ja", "Nein"],
  people: ["Anna Müller", "Leiter IT", "K. Schmidt", "Personalleitung"],
  total: "Summe",
  states: ["Offen", "In Bearbeitung", "Erledigt"],
};

const fr: CellWords = {
  ...en,
  assets: ["Base clients", "Dossiers du personnel", "Serveur de fichiers", "Ordinateurs portables", "Messagerie", "Site web"],
  threats: ["Vol de matériel", "Accès non autorisé", "Incendie", "Logiciel malveillant", "Panne électrique"],
  weaknesses: ["Mots de passe faibles", "Manque de formation", "Portes non verrouillées", "Pas de sauvegarde externe"],
  options: ["Réduire", "Accepter", "Éviter", "Transférer", "Reduire"],
  accepted: ["Oui", "Non"],
  people: ["Jean Dupont", "RSSI", "Responsable informatique", "Claire Martin"],
  total: "Total",
  states: ["Ouvert", "En cours", "Clos"],
};

const cs: CellWords = {
  ...en,
  assets: ["Databáze zákazníků", "Personální složky", "Souborový server", "Notebooky", "Pošta", "Webová aplikace"],
  threats: ["Krádež zařízení", "Neoprávněný přístup", "Požár v serverovně", "Škodlivý kód", "Výpadek proudu"],
  weaknesses: ["Slabá hesla", "Chybějící školení", "Neuzamčené dveře", "Žádná záloha mimo budovu"],
  options: ["Snížit", "Přijmout", "Vyhnout se", "Přenést"],
  accepted: ["Ano", "Ne"],
  people: ["Jana Nováková", "Vedoucí IT", "P. Svoboda"],
  total: "Celkem",
  states: ["Otevřeno", "Probíhá", "Uzavřeno"],
};

export const cellWords: Readonly<Record<Tongue, CellWords>> = { ja, en, es, de, fr, cs };

/** Words for a scale, lowest first, by language and number of levels. */
export const levelWordPools: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  ja: [["低", "中", "高"], ["小", "中", "大"], ["△", "○", "◎"], ["×", "△", "○", "◎"], ["極低", "低", "中", "高", "極高"], ["C", "B", "A"]],
  en: [["Low", "Medium", "High"], ["Low", "Medium", "High", "Critical"], ["Very low", "Low", "Medium", "High", "Very high"], ["L", "M", "H"]],
  es: [["Bajo", "Medio", "Alto"], ["Muy bajo", "Bajo", "Medio", "Alto", "Muy alto"]],
  de: [["niedrig", "mittel", "hoch"], ["gering", "mittel", "hoch", "sehr hoch"]],
  fr: [["Faible", "Moyen", "Élevé"], ["Très faible", "Faible", "Moyen", "Élevé", "Très élevé"]],
  cs: [["nízká", "střední", "vysoká"], ["velmi nízká", "nízká", "střední", "vysoká", "velmi vysoká"]],
};

export const likelihoodWords: Readonly<Record<Tongue, readonly string[]>> = {
  ja: ["まれ", "起こりにくい", "可能性あり", "起こりやすい", "ほぼ確実"],
  en: ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"],
  es: ["raro", "improbable", "posible", "probable", "casi seguro"],
  de: ["selten", "unwahrscheinlich", "möglich", "wahrscheinlich", "fast sicher"],
  fr: ["très peu vraisemblable", "peu vraisemblable", "vraisemblable", "très vraisemblable", "quasi certain"],
  cs: ["vzácná", "nepravděpodobná", "možná", "pravděpodobná", "jistá"],
};

export const controlIds: Readonly<Record<"2005" | "2013" | "2022", readonly string[]>> = {
  "2005": ["A.5.1.1", "A.7.1.2", "A.8.2.2", "A.9.1.1", "A.10.4.1", "A.11.2.3"],
  "2013": ["A.6.1.1", "A.8.1.1", "A.9.2.1", "A.9.4.3", "A.12.2.1", "A.12.6.1"],
  "2022": ["A.5.15", "A.8.7", "A.8.13", "A.6.3", "A.7.9", "A.8.24"],
};

/** Marks for "not assessed". */
export const notAssessedMarks: readonly (string | null)[] = ["－", "-", null, "N/A", "未評価", "―"];
