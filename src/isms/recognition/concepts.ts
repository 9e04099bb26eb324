// Owns the words that headers are made of, in six languages, by what they stand for.
// Promises data only: a new word of a language is one entry here, and every header that uses it is understood.

/** What a word in a header stands for. "filler" adds nothing; "other" is a thing that no key of the product is about. */
export type Concept =
  | "risk" | "asset" | "threat" | "vulnerability" | "control" | "treatment" | "impact" | "likelihood" | "business" | "confidentiality" | "integrity" | "availability"
  | "process" | "department" | "owner" | "approval" | "acceptance" | "reason" | "remark" | "status" | "due" | "location" | "users" | "retention" | "classification" | "registered" | "protection"
  | "identifier" | "name" | "description" | "level" | "category" | "option" | "plan" | "action" | "annex" | "residual" | "inherent" | "current" | "importance" | "need" | "date" | "filler" | "other";

/**
 * Words by concept, lower case and without accents. A word ending in "*" stands for every word that begins so.
 * Japanese words are found inside a text; Latin ones are whole words, or the parts of a German compound.
 */
export const conceptWords: Readonly<Record<Concept, string>> = {
  risk: "リスク risk risks risiko risikos risiken riesgo riesgos risque risques rizik*",
  asset: "情報資産 資産 台帳 アセット asset assets activo activos actif actifs aktiv* zielobjekt zielobjekte vermogenswert* informationswert bien biens inventar inventory inventario inventaire",
  threat: "脅威 threat threats bedrohung bedrohungen gefahrdung gefahrdungen amenaza amenazas menace menaces hrozb* hrozeb",
  vulnerability: "脆弱性 ぜい弱性 弱点 vulnerab* weakness weaknesses schwachstelle schwachstellen verwundbarkeit verwundbarkeiten zranitelnost* debilidad debilidades faiblesse faiblesses",
  control: "管理策 対策 統制 コントロール control controls safeguard safeguards countermeasure* measure measures massnahme massnahmen control* salvaguarda* medida medidas mesure mesures opatreni*",
  treatment: "リスク対応 対応 処置 処理 treatment treatments response behandlung tratamiento traitement osetreni* zvladani* mitigation mitigations mitigating strategy",
  impact: "影響度 影響 被害 損害 重大度 重大性 impact impacts consequence consequences severity magnitude auswirkung auswirkungen schaden schadens impacto impactos consecuencia* gravedad severidad gravite consequence* dopad* zavaznost",
  likelihood: "発生可能性 可能性 発生確率 確率 発生頻度 頻度 起こりやすさ 蓋然性 likelihood probability proba frequency eintrittswahrscheinlichkeit wahrscheinlichkeit eintrittshaufigkeit haufigkeit probabilidad frecuencia vraisemblance probabilite frequence pravdepodobnost*",
  business: "業務影響 事業影響 業務への影響 事業への影響 geschaftsauswirkung geschaftsauswirkungen business* negocio metier geschafts cinnost podnikani",
  confidentiality: "機密性 秘匿性 confidentiality vertraulichkeit confidencialidad confidentialite duvernost*",
  integrity: "完全性 保全性 integrity integritat integridad integrite integrita",
  availability: "可用性 availability verfugbarkeit disponibilidad disponibilite dostupnost*",
  process: "業務 プロセス process processes processus proceso procesos prozess prozesse geschaftsprozess geschaftsprozesse proces procesy funktion function",
  department: "部署 部門 所属 department departments dept division unit abteilung fachbereich bereich departamento area unidad departement service direction oddeleni utvar odbor",
  owner: "所有者 オーナー 管理責任者 責任者 担当者 担当 管理者 owner owners custodian responsible assignee eigentumer eigner verantwortlicher verantwortlich verantwortliche propietario propietaria dueno duena responsable responsables proprietaire porteur vlastnik* garant* odpovedna odpovedny person osoba",
  approval: "承認者 承認日 承認 決裁 approved approval approver approve genehmigung genehmigt freigabe freigegeben aprobado aprobacion approuve approbation validation schvalil schvaleni",
  acceptance: "受容可否 受容判定 受容 許容 acceptance acceptable accept accepted akzeptanz akzeptabel aceptacion aceptable acceptation akceptace akceptovatelne",
  reason: "理由 根拠説明 justification rationale reason reasons begrundung grund justificacion motivo raison motif zduvodneni duvod",
  remark: "備考 特記事項 コメント メモ 摘要 補足 remark remarks comment comments note notes bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare observaciones comentario comentarios notas remarque remarques commentaire commentaires observations poznamka poznamky",
  status: "進捗状況 対応状況 実施状況 進捗 状況 ステータス 状態 status progress state bearbeitungsstand umsetzungsstatus umsetzungsstand stand estado avance statut etat avancement stav",
  due: "completion fulfilment 対応期限 期限 期日 完了予定 予定日 実施予定 予定時期 実施時期 納期 deadline due target frist termin fallig falligkeit zieldatum umsetzung plazo limite objetivo echeance cible termin",
  location: "保存場所 保管場所 設置場所 保存先 保管先 場所 所在 媒体 location stored storage standort speicherort ubicacion emplacement localisation umisteni",
  users: "rights 利用者範囲 利用範囲 利用者 アクセス権者 アクセス範囲 開示範囲 user users access nutzer benutzer usuarios utilisateurs uzivatele",
  retention: "until 保存期限 保存期間 保管期限 保管期間 retention kept aufbewahrungsfrist conservacion conservation uchovani",
  registered: "登録日 登録年月日 登録年月 登録 registered registration erfasst registro enregistrement",
  classification: "機密区分 情報区分 取扱区分 秘密区分 classification klassifizierung clasificacion classement klasifikace",
  protection: "保護措置 保護対策 protection schutz schutzmassnahmen proteccion",
  identifier: "番号 コード 識別子 識別番号 id ids no nr ref refs reference number code tag sn identifier numero num codigo nummer kennung cislo kod lfd poradove identificador identifiant nro",
  name: "名称 件名 名 name names title bezeichnung titel nombre titulo nom intitule libelle nazev",
  description: "の内容 内容 説明 事象 シナリオ 具体例 例 詳細 概要 description descriptions details detail scenario scenarios event events statement source sources summary example examples beschreibung szenario ereignis descripcion escenario evento detalle scenario evenement popis scenar udalost",
  level: "レベル 評価値 評価点 評価 値 価値 度合い 度合 程度 大きさ 度 ランク 点数 得点 スコア 算定値 等級 level levels rating ratings value values score scores rank grade degree magnitude valuation calculated grad stufe wert hohe punkte niveau valeur score cote nivel valor valoracion puntuacion grado uroven hodnota mira starke ausmass kennzahl zahl hodnoceni bewertung",
  category: "区分 分類 種類 種別 カテゴリ クラス 判定 category class kategorie klasse categoria clase categorie classe kategorie trida type types typ typ* tipo art druh",
  option: "選択肢 選択 方針 方法 option options opcion decision zpusob",
  plan: "計画 plan plans planned planning planes geplant geplante planung planmassnahmen prevues prevue previstas navrzena napravna planovana planovane",
  action: "実施事項 実施する 実施内容 追加 具体的な 低減策 action actions activity accion acciones massnahmenplan task steps implantar implementation",
  annex: "附属書a 付属書a 附属書 附属書番号 iso annex anhang anexo annexe priloha prilohy 27001 27002 適用 採用 selected applicable",
  residual: "リスク対応後 対応後 対策後 実施後 低減後 残留 残存 残余 residual remaining after posttreatment rest verbleibend* residuel residuelle nach zbytkovy zbytkova zbytkove zbytkoveho",
  inherent: "固有 潜在 対応前 対策前 inherent gross raw brut brute brutto inherente inharent* inherentni",
  current: "現状の 現状 現在 現行 既存の 既存 実施済みの 実施済み 実施済 実施中の 実施中 実施している 講じている current existing place present actual bestehend* vorhanden* umgesetzt* existentes actuales existant* actuel* stavajici zavedena",
  importance: "重要度 重要性 criticality importance critical kritikalitat schutzbedarf criticidad importancia criticite dulezitost",
  need: "要否 可否 受容の可否 対応要否 needed required",
  date: "年月日 日付 日 date datum fecha dates",
  filler: "c i v assessment assessments analysis evaluation evaluacion analisis analyse appreciation analyza 分析 アセスメント par who has until where physical dossier information of the a an for to in on by with and or is as der des die das den dem im von durch bis de del la el le les du l d en por para y au aux dans et od na pro v do dle の される された 想定される 想定 考えられる 保護すべき 対象 情報 グループ 管理 主管 所管 情報セキュリティ 最大値 最大 計算 合計 選択した 適用する 通し 整理 欄 用 group affected information informac* informationen related concerne concerned afectado afectados system systems max maximum total security sicherheit seguridad securite owning business additional navic current concernant occurrence ocurrencia occurence eintretens vyskytu splneni plneni additionnelles ne y n h m l x",
  other: "特定 基本 identification identificacion identifikace identifikation 更新 前回 根拠 関連 文書 確認 版数 版 事業所 監査 履歴 作成 発生日 原因 再発 件数 費用 予算 last previous evidence link ticket reviewed review site audit trend update updated version history cost costs budget count letzte prufung verweis ticketnummer ultima revision enlace sede derniere revue lien posledni revize odkaz lokalita verze created author cause date*",
};

/** A concept that says nothing alone: what it is a level or description of stands in the group above. */
export const genericConcepts: ReadonlySet<Concept> = new Set<Concept>(["level", "description", "name", "identifier", "category", "option", "filler"]);
