// Owns the threats and vulnerabilities of the sample register, with the controls in place today.
// Promises pairs that a practitioner would write; control ids are ISO/IEC 27001:2022 Annex A numbers.

interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

interface Scenario {
  readonly threat: Bilingual;
  readonly vulnerability: Bilingual;
  readonly current: Bilingual;
  readonly controls: readonly string[];
}

// code | threat ja | threat en | vulnerability ja | vulnerability en | control in place ja | control in place en | controls that treat it
const lines = `
PHISH|標的型メール・フィッシング|Targeted e-mail and phishing|訓練が年1回で、報告の手順が周知されていない|Training once a year; reporting steps not widely known|迷惑メールフィルター、年1回の教育|Spam filter, yearly training|A.6.3 A.6.8 A.8.7
RANSOM|ランサムウェア感染|Ransomware infection|復旧訓練を行っておらず、世代バックアップが同一拠点にある|No restore drill; all backup generations at one site|ウイルス対策ソフト、日次バックアップ|Anti-malware, daily backup|A.8.7 A.8.13 A.5.29
MALWARE|マルウェア感染|Malware infection|検知しても隔離までの手順が定められていない|No procedure from detection to isolation|ウイルス対策ソフトの自動更新|Anti-malware with automatic updates|A.8.7 A.5.26
ACCOUNT|認証情報の窃取・なりすまし|Stolen credentials and impersonation|多要素認証が一部の利用者に適用されていない|Multi-factor authentication not applied to all users|パスワードポリシー（12文字以上）|Password policy (12 characters or more)|A.5.17 A.8.5
LEAVER|退職者・異動者による不正アクセス|Access by leavers and transferred staff|アカウント削除の依頼が人事から遅れることがある|HR's requests to remove accounts sometimes arrive late|退職時チェックリスト|Leaver checklist|A.5.18 A.6.5
PRIV|特権IDの不正使用|Misuse of privileged accounts|管理者IDを複数名で共用し、操作記録を見直していない|Shared administrator account; its log is not reviewed|管理者を3名に限定|Administrators limited to three|A.8.2 A.8.15 A.8.18
INSIDER|内部者による持出し|Removal of information by insiders|外部記憶媒体と私用クラウドへの書出しを制限していない|Writing to removable media and private clouds is not restricted|秘密保持誓約書|Confidentiality undertakings|A.8.12 A.7.10 A.6.6
OVERACC|権限のない閲覧|Viewing without need|アクセス権の定期的な見直しを行っていない|Access rights are not reviewed periodically|部門ごとのアクセス権設定|Access rights per department|A.5.15 A.5.18 A.8.3
LOST|紛失・置忘れ|Loss and leaving behind|遠隔消去を試験しておらず、持出し記録に漏れがある|Remote wipe untested; gaps in the take-out records|ディスク暗号化、持出し申請|Disk encryption, take-out request|A.7.9 A.8.1
THEFT|盗難|Theft|無人になる時間帯の施錠確認が担当者任せである|Locking in unattended hours is left to individuals|施錠、入退室記録|Locks, entry records|A.7.1 A.7.2 A.7.8
MISSEND|誤送信・誤配布|Sending or handing to the wrong person|宛先の確認が送信者だけに任されている|Checking the recipient is left to the sender alone|添付ファイルの自動暗号化|Automatic encryption of attachments|A.5.14 A.8.12
MISOP|操作・入力の誤り|Operating or input error|二重確認の手順がなく、変更前の状態に戻せない|No double check; previous state cannot be restored|作業手順書|Work instructions|A.8.32 A.5.37
TAMPER|改ざん|Tampering|変更の履歴を取得しておらず、検知できない|Changes are not recorded and cannot be detected|更新権限の限定|Limited update rights|A.8.15 A.8.3
WEBATT|公開Webへの攻撃|Attack on the public web site|脆弱性診断を実施しておらず、更新が手作業である|No vulnerability test; updates by hand|WAF（標準ルール）|Web application firewall (standard rules)|A.8.8 A.8.26 A.8.29
VULN|既知の脆弱性の悪用|Exploitation of known vulnerabilities|更新プログラムの適用期限が定められていない|No deadline for applying updates|月次の更新作業|Monthly updates|A.8.8 A.8.19
VPNVUL|VPN装置の脆弱性を突く侵入|Intrusion through a VPN gateway's flaw|ファームウェア更新が保守契約の範囲外である|Firmware updates are outside the maintenance contract|アクセス元の国の制限|Restriction by country of origin|A.8.8 A.8.20 A.5.19
CLOUDCF|クラウド設定の誤りによる公開|Exposure by cloud misconfiguration|設定変更の点検が人手で、基準との差を検知できない|Manual review; drift from the baseline goes unseen|設定手順書、年1回の点検|Configuration guide, yearly review|A.5.23 A.8.9
CLOUDDN|クラウド事業者の障害|Outage of the cloud provider|代替手段と切替の判断基準が定められていない|No fallback and no criteria for switching over|稼働率保証（SLA）の確認|Service level agreement checked|A.5.23 A.5.30
SUPPLY|委託先からの漏えい|Leak at a supplier|再委託の管理状況を確認していない|Sub-contracting is not checked|機密保持契約|Non-disclosure agreement|A.5.19 A.5.20 A.5.22
SWSUP|部品・ライブラリへの不正混入|Malicious component or library|構成部品の一覧と脆弱性の照合が手作業である|Component list is matched with advisories by hand|承認済みライブラリの一覧|List of approved libraries|A.5.21 A.8.28 A.8.8
FAIL|機器の故障|Equipment failure|保守期限を過ぎた機器があり、予備がない|Equipment beyond its support date, without a spare|年次点検|Yearly inspection|A.7.13 A.8.14
POWER|停電・電源障害|Power failure|無停電電源装置の電池が交換時期を過ぎている|UPS batteries are past their replacement date|無停電電源装置|Uninterruptible power supply|A.7.11
FIRE|火災|Fire|可燃物が通路に置かれることがある|Combustible goods sometimes stand in the passage|消火設備、消防点検|Fire extinguishers, inspections|A.7.5
QUAKE|地震・水害|Earthquake and flood|代替拠点での業務再開手順を訓練していない|Resumption at the alternative site has not been rehearsed|ハザードマップの確認、什器の固定|Hazard map checked, furniture fixed|A.5.29 A.5.30 A.7.5
EAVES|無線・通信の盗聴|Eavesdropping on wireless or lines|来訪者用と業務用の無線が分離されていない|Guest and business wireless are not separated|WPA2による暗号化|WPA2 encryption|A.8.20 A.8.22 A.8.24
DISPOSE|廃棄時の情報残存|Information left on disposal|消去証明を受け取っていない廃棄がある|Some disposals have no certificate of erasure|データ消去ソフト|Erasure software|A.7.14 A.8.10
OLDDATA|保存期限後の放置|Keeping beyond the retention period|保存期限の到来を知らせる仕組みがない|Nothing announces that retention has ended|文書管理規程|Document control rules|A.8.10 A.5.33
LAW|法令・契約への違反|Breach of law or contract|委託契約と法改正の確認が年1回にとどまる|Contracts and law changes are checked only yearly|顧問弁護士による確認|Review by legal counsel|A.5.31 A.5.34
KEYPERS|担当者の不在・退職|Absence or resignation of key staff|手順が文書化されておらず、代行者がいない|Procedures undocumented, no deputy|引継ぎ書（一部）|Handover notes (partly)|A.5.37 A.6.3
SOCIAL|振込先変更を装う詐欺|Payment fraud by a false change of account|電話で確認する手順が例外扱いされることがある|The call-back step is sometimes skipped|上長の承認|Approval by the superior|A.5.14 A.6.3
COPY|無断複写・撮影|Copying and photographing|来訪者の撮影制限が表示だけである|Photography is restricted by a sign only|来訪者の記録、社員の同行|Visitor records, escort by staff|A.7.3 A.7.6
PRINT|印刷物の放置・取違え|Prints left behind or mixed up|認証印刷が一部の複合機で無効である|Secure print disabled on some printers|認証印刷|Secure print|A.7.7
LOGLOSS|ログの欠落・改変|Missing or altered logs|保存容量が不足し、90日で上書きされる|Too little space: overwritten after 90 days|ログの自動収集|Automatic log collection|A.8.15 A.8.16
BACKUP|バックアップからの復元失敗|Failure to restore from backup|復元試験を1年以上行っていない|No restore test for over a year|バックアップ結果の日次確認|Daily check of backup results|A.8.13
OTNET|制御系への不正接続|Unauthorised connection to control systems|製造ラインが事務系のLANと分離されていない|Production line not separated from the office LAN|ポートの物理閉塞|Ports physically blocked|A.8.22 A.8.20
KEYLEAK|暗号鍵の漏えい|Leak of cryptographic keys|鍵の更新と失効の手順を訓練していない|Key renewal and revocation never rehearsed|HSMによる保管、2名での操作|Kept in an HSM, two-person operation|A.8.24 A.5.17
DESIGN|設計段階の欠陥による漏えい|Leak through a design flaw|脅威分析を設計の審査に含めていない|Threat analysis is not part of design review|コードレビュー|Code review|A.8.25 A.8.27 A.8.28
TESTDATA|検証環境での実データ利用|Live data in the test environment|加工していない実データを使うことがある|Live data is sometimes used unmasked|利用申請|Request before use|A.8.33 A.8.31 A.8.11
DDOS|サービス妨害攻撃|Denial-of-service attack|通信量の急増に対する契約上の上限が低い|Contract limit for traffic surges is low|CDNの利用|Content delivery network|A.8.6 A.8.20
`;

export const scenarios: Readonly<Record<string, Scenario>> = Object.fromEntries(lines.trim().split("\n").map((line) => {
  const [code, threatJa, threatEn, weakJa, weakEn, nowJa, nowEn, controls] = line.split("|");
  return [code, { threat: { ja: threatJa, en: threatEn }, vulnerability: { ja: weakJa, en: weakEn }, current: { ja: nowJa, en: nowEn }, controls: controls.split(" ") }];
}));

