// Owns the facts of the sample company: its departments, its information assets and their values.
// Promises a believable 100-person maker of measuring instruments and their cloud service; every name is invented.

interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export const company = { ja: "株式会社あおば計測", en: "Aoba Metrics Co., Ltd." };

export const departments: Readonly<Record<string, Bilingual & { readonly head: Bilingual }>> = {
  EXE: { ja: "経営企画室", en: "Corporate Planning", head: { ja: "経営企画室長", en: "Head of Corporate Planning" } },
  GEN: { ja: "総務人事部", en: "General Affairs & HR", head: { ja: "総務人事部長", en: "Head of General Affairs & HR" } },
  FIN: { ja: "経理部", en: "Accounting", head: { ja: "経理部長", en: "Head of Accounting" } },
  SAL: { ja: "営業部", en: "Sales", head: { ja: "営業部長", en: "Head of Sales" } },
  SUP: { ja: "カスタマーサポート部", en: "Customer Support", head: { ja: "カスタマーサポート部長", en: "Head of Customer Support" } },
  DEV: { ja: "開発部", en: "Engineering", head: { ja: "開発部長", en: "Head of Engineering" } },
  MFG: { ja: "製造部", en: "Manufacturing", head: { ja: "製造部長", en: "Head of Manufacturing" } },
  QA: { ja: "品質保証部", en: "Quality Assurance", head: { ja: "品質保証部長", en: "Head of Quality Assurance" } },
  IT: { ja: "情報システム課", en: "IT", head: { ja: "情報システム課長", en: "IT Manager" } },
};

export const kinds: Readonly<Record<string, Bilingual>> = {
  data: { ja: "電子データ", en: "Electronic data" },
  paper: { ja: "紙文書", en: "Paper document" },
  system: { ja: "情報システム", en: "Information system" },
  cloud: { ja: "クラウドサービス", en: "Cloud service" },
  device: { ja: "機器", en: "Equipment" },
  network: { ja: "ネットワーク", en: "Network" },
  facility: { ja: "施設・設備", en: "Facility" },
  people: { ja: "人・知識", en: "People and knowledge" },
};

// id | department | kind | Japanese name | English name | place (ja) | place (en) | C I A | personal data
const assetLines = `
IA-001|EXE|data|中期経営計画書|Medium-term business plan|ファイルサーバー（経営）|File server (executive)|3 2 1|-
IA-002|EXE|data|取締役会議事録|Board meeting minutes|ファイルサーバー（経営）|File server (executive)|3 3 1|-
IA-003|EXE|paper|事業提携契約書（原本）|Alliance agreements (originals)|本社 耐火金庫|Head office fireproof safe|3 3 2|-
IA-004|EXE|data|予算実績管理表|Budget and actuals workbook|ファイルサーバー（経営）|File server (executive)|2 3 2|-
IA-005|GEN|data|従業員名簿|Employee directory|人事クラウド|HR cloud|3 2 2|yes
IA-006|GEN|data|給与・賞与データ|Payroll and bonus data|人事クラウド|HR cloud|3 3 2|yes
IA-007|GEN|paper|履歴書・雇用契約書|Resumes and employment contracts|総務 施錠書庫|General affairs locked cabinet|3 2 1|yes
IA-008|GEN|data|健康診断結果|Health check results|ファイルサーバー（人事限定）|File server (HR only)|3 2 1|yes
IA-009|GEN|data|マイナンバー管理台帳|Individual number ledger|人事クラウド（専用領域）|HR cloud (restricted area)|3 3 2|yes
IA-010|GEN|cloud|人事給与クラウドサービス|HR and payroll cloud service|委託先データセンター|Provider's data centre|3 3 2|yes
IA-011|GEN|facility|本社事務室|Head office rooms|本社 3・4階|Head office, 3rd-4th floor|2 2 3|-
IA-012|GEN|device|複合機（8台）|Multifunction printers (8)|各フロア|Every floor|2 1 2|-
IA-013|GEN|device|入退室管理システム|Door access control system|本社・工場|Head office and plant|2 3 2|yes
IA-014|FIN|system|会計システム|Accounting system|社内サーバー室|Server room|3 3 3|-
IA-015|FIN|data|総勘定元帳・仕訳データ|General ledger and journals|会計システム|Accounting system|2 3 2|-
IA-016|FIN|cloud|インターネットバンキング|Internet banking|金融機関サービス|Bank's service|3 3 3|-
IA-017|FIN|paper|請求書・領収書綴り|Invoices and receipts (filed)|経理 書庫|Accounting archive|2 2 1|-
IA-018|FIN|data|取引先口座情報|Supplier bank account data|会計システム|Accounting system|3 3 2|-
IA-019|SAL|cloud|顧客管理システム（SFA）|Customer relationship system (SFA)|SaaS|SaaS|3 2 3|yes
IA-020|SAL|data|顧客・見込客リスト|Customer and prospect list|SFA|SFA|3 2 2|yes
IA-021|SAL|data|見積書・提案書|Quotations and proposals|ファイルサーバー（営業）|File server (sales)|3 2 2|-
IA-022|SAL|paper|受注契約書（原本）|Sales contracts (originals)|営業 施錠書庫|Sales locked cabinet|3 3 1|-
IA-023|SAL|device|営業用ノートPC（18台）|Sales laptops (18)|社外持出し|Taken off site|3 2 2|yes
IA-024|SAL|device|業務用スマートフォン（30台）|Company smartphones (30)|社外持出し|Taken off site|2 1 2|yes
IA-025|SAL|data|展示会来場者名簿|Exhibition visitor list|ファイルサーバー（営業）|File server (sales)|3 1 1|yes
IA-026|SAL|cloud|Webサイト・問合せフォーム|Web site and contact form|レンタルサーバー|Hosting provider|2 3 2|yes
IA-027|SUP|cloud|問合せ管理システム|Support ticket system|SaaS|SaaS|3 2 3|yes
IA-028|SUP|data|障害対応履歴|Incident handling history|問合せ管理システム|Support ticket system|2 2 2|yes
IA-029|SUP|data|顧客先設置機器の接続情報|Connection data of customers' instruments|パスワード管理ツール|Password manager|3 3 3|-
IA-030|SUP|data|通話録音データ|Call recordings|クラウドPBX|Cloud PBX|3 1 1|yes
IA-031|SUP|device|遠隔保守用端末（6台）|Remote maintenance terminals (6)|サポートセンター|Support centre|3 3 3|-
IA-032|SUP|data|保守マニュアル・FAQ|Maintenance manuals and FAQ|社内Wiki|Internal wiki|1 2 2|-
IA-033|DEV|data|製品ソースコード|Product source code|ソースコード管理サービス|Source hosting service|3 3 3|-
IA-034|DEV|data|ファームウェア署名鍵|Firmware signing keys|HSM・署名サーバー|HSM and signing server|3 3 3|-
IA-035|DEV|data|回路図・基板設計データ|Circuit and board design data|設計サーバー|Design server|3 3 2|-
IA-036|DEV|data|要求仕様書・設計書|Requirement and design documents|社内Wiki|Internal wiki|2 3 2|-
IA-037|DEV|cloud|計測データクラウド（本番）|Measurement cloud (production)|パブリッククラウド 東京|Public cloud, Tokyo|3 3 3|yes
IA-038|DEV|data|顧客の計測データ|Customers' measurement data|計測データクラウド|Measurement cloud|3 3 3|yes
IA-039|DEV|cloud|開発・検証環境|Development and staging environment|パブリッククラウド 東京|Public cloud, Tokyo|2 2 2|-
IA-040|DEV|system|CI/CDサーバー|CI/CD server|パブリッククラウド 東京|Public cloud, Tokyo|2 3 2|-
IA-041|DEV|device|開発用PC（32台）|Engineering PCs (32)|開発室|Engineering room|3 2 2|-
IA-042|DEV|data|特許出願前の発明資料|Invention records before filing|ファイルサーバー（開発限定）|File server (engineering only)|3 2 1|-
IA-043|DEV|people|設計技術者の専門知識|Design engineers' expertise|開発部|Engineering|2 2 3|-
IA-044|DEV|data|オープンソース利用台帳|Open-source usage ledger|ソースコード管理サービス|Source hosting service|1 2 1|-
IA-045|MFG|system|生産管理システム|Production management system|工場サーバー室|Plant server room|2 3 3|-
IA-046|MFG|device|製造ライン制御PLC|Production line PLCs|工場 製造ライン|Plant, production line|1 3 3|-
IA-047|MFG|data|製造手順書・治具図面|Work instructions and jig drawings|生産管理システム|Production management system|2 3 2|-
IA-048|MFG|data|出荷検査記録|Shipping inspection records|生産管理システム|Production management system|1 3 2|-
IA-049|MFG|device|検査用PC（12台）|Inspection PCs (12)|工場 検査室|Plant, inspection room|1 3 3|-
IA-050|MFG|facility|工場・部品倉庫|Plant and parts warehouse|工場|Plant|2 2 3|-
IA-051|MFG|data|部品表・仕入単価|Bills of material and purchase prices|生産管理システム|Production management system|3 3 2|-
IA-052|QA|data|校正証明書データ|Calibration certificate data|校正管理システム|Calibration system|2 3 2|-
IA-053|QA|system|校正管理システム|Calibration management system|社内サーバー室|Server room|2 3 2|-
IA-054|QA|data|クレーム・不具合記録|Complaint and defect records|ファイルサーバー（品証）|File server (QA)|3 2 2|yes
IA-055|QA|paper|認証・監査記録|Certification and audit records|品証 書庫|QA archive|2 2 1|-
IA-056|IT|system|認証基盤（ディレクトリ）|Directory and single sign-on|クラウド・社内サーバー室|Cloud and server room|3 3 3|yes
IA-057|IT|cloud|電子メール・グループウェア|E-mail and groupware|SaaS|SaaS|3 2 3|yes
IA-058|IT|system|ファイルサーバー|File server|社内サーバー室|Server room|3 3 3|yes
IA-059|IT|system|バックアップシステム|Backup system|社内サーバー室・遠隔地|Server room and remote site|3 3 3|-
IA-060|IT|network|社内LAN・無線LAN|Office LAN and wireless LAN|本社・工場|Head office and plant|2 2 3|-
IA-061|IT|network|ファイアウォール・VPN装置|Firewall and VPN gateway|社内サーバー室|Server room|3 3 3|-
IA-062|IT|facility|サーバー室|Server room|本社 3階|Head office, 3rd floor|2 3 3|-
IA-063|IT|data|システム構成図・管理者パスワード|System diagrams and administrator passwords|パスワード管理ツール|Password manager|3 3 2|-
IA-064|IT|data|アクセスログ・監査ログ|Access and audit logs|ログ管理サーバー|Log server|2 3 2|yes
IA-065|IT|device|予備機・廃棄待ちPC|Spare and retired PCs|本社 倉庫|Head office storeroom|3 1 1|yes
IA-066|IT|people|情報システム担当者（3名）|IT staff (3)|情報システム課|IT|2 2 3|-
`;

export const assets = assetLines.trim().split("\n").map((line) => {
  const [id, department, kind, ja, en, placeJa, placeEn, values, personal] = line.split("|");
  const [confidentiality, integrity, availability] = values.split(" ").map(Number);
  return { id, department, kind, name: { ja, en }, place: { ja: placeJa, en: placeEn }, confidentiality, integrity, availability, isPersonal: personal === "yes" };
});
