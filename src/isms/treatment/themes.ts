// Owns the subjects that threats, weaknesses and assets are about, with the words people use and the controls that act on each.
// Promises control ids of the 2022 edition only, and that a subject is data: nothing here computes.
import type { Bilingual } from "../method/text";
import type { Property } from "./properties";

/** Which text of a risk a subject is looked for in. */
export type ThemeSource = "threat" | "vulnerability" | "asset";

export interface Theme {
  readonly name: Bilingual;
  readonly sources: readonly ThemeSource[];
  /** Properties of information that are at stake; empty = all alike. */
  readonly properties: readonly Property[];
  /** In lower case, half width. Japanese words are looked for anywhere, Latin ones as the beginning of a word; those of up to four letters as a whole word, or its plural. */
  readonly words: readonly string[];
  /** Controls of the edition 2022, the most direct first. */
  readonly controls: readonly string[];
}

const sourceLetters: Readonly<Record<string, ThemeSource>> = { T: "threat", V: "vulnerability", A: "asset" };
const propertyLetters: Readonly<Record<string, Property>> = { C: "confidentiality", I: "integrity", A: "availability" };

// Source: this product's own reading of which control acts on which cause.
// looked for in | at stake | name ja | name en | words | controls
const lines = `
TV||マルウェア|malware|マルウェア,ウイルス,ウィルス,ランサム,malware,virus,ransom,trojan,worm|A.8.7 A.8.13 A.6.3 A.8.16
TV|A|ランサムウェアからの復旧|recovery from ransomware|ランサム,ransom|A.8.13 A.5.29 A.8.22
TV||だましのメール|deceptive messages|フィッシング,標的型,なりすましメール,詐欺,ソーシャル,phishing,spear,fraud,social engineering|A.6.3 A.6.8 A.8.23 A.5.14
T||不正アクセス|intrusion|不正アクセス,侵入,ハッキング,攻撃,intrusion,unauthorised access,unauthorized access,hack,hacker,hacking,attack,breach|A.8.20 A.8.5 A.8.8 A.8.16 A.5.15
TV||認証情報|credentials|認証,パスワード,なりすまし,多要素,二要素,credential,password,authentication,impersonat,multi-factor,multifactor,mfa,brute|A.8.5 A.5.17 A.5.16
TV||特権|privileged access|特権,管理者id,管理者権限,privileg,administrator,admin account|A.8.2 A.8.15 A.8.18 A.5.3
TV||アクセス権|access rights|アクセス権,権限,閲覧,access right,excessive,without need,need to know,permission|A.5.18 A.8.3 A.5.15
TV||退職・異動|leaving and transfer|退職,異動,離職,leaver,resign,terminat,former employee,transferred staff|A.6.5 A.5.18 A.5.11
T|C|内部者の持出し|removal by insiders|内部者,内部不正,持出,持ち出し,insider,exfiltrat,removal of information,disgruntled|A.8.12 A.7.10 A.6.6 A.8.15
TV|C|漏えい|leakage|漏えい,漏洩,流出,情報漏,leak,leaked,leakage,disclos,exposure,data loss|A.8.12 A.5.12 A.8.24 A.8.3
TV|C|媒体|storage media|usb,記憶媒体,外部媒体,外付け,removable,storage media,memory stick|A.7.10 A.8.12 A.8.24
T|C|紛失・盗難|loss and theft|紛失,盗難,置忘れ,置き忘れ,lost,loss of device,theft,stolen,steal|A.7.9 A.8.1 A.8.24 A.7.10
V|C|端末の保護|protection of devices|遠隔消去,画面ロック,ディスク暗号,remote wipe,screen lock,disk encryption|A.8.1 A.8.24 A.7.9
TV|C|誤送信|misdirected sending|誤送信,誤配布,宛先,誤送付,misdirect,wrong person,wrong recipient,recipient,mis-sent|A.5.14 A.8.12 A.6.3
TV|I|誤操作|operating errors|誤操作,操作ミス,入力ミス,入力の誤り,操作の誤り,設定誤り,設定ミス,人的ミス,human error,operating error,input error,mistake,misconfig|A.5.37 A.8.32 A.6.3 A.8.9
TV|I|改ざん|tampering|改ざん,改竄,書換え,書き換え,tamper,deface,unauthorised change,unauthorized change,alteration|A.8.3 A.8.15 A.8.32 A.8.13
TV||技術的脆弱性|technical vulnerabilities|脆弱性の悪用,パッチ,更新プログラム,アップデート,ファームウェア,サポート終了,古いバージョン,プラグイン,更新が,patch,update,firmware,unsupported,end of life,end-of-life,outdated,known vulnerabilit,cve|A.8.8 A.8.19 A.8.9
TVA||Web アプリケーション|web applications|webアプリ,公開web,ウェブサイト,webサイト,sqlインジェクション,injection,web site,website,web application,xss|A.8.26 A.8.29 A.8.28 A.8.8
TV||構成|configuration|構成,既定の設定,初期設定,default setting,hardening,configuration,baseline|A.8.9 A.8.32
TVA||クラウド|cloud services|クラウド,saas,iaas,aws,azure,microsoft 365,office 365,google workspace,cloud|A.5.23 A.5.19 A.8.9
TV||委託先|suppliers|委託,供給者,サプライチェーン,外注,ベンダー,supplier,vendor,outsourc,third party,third-party,contractor,supply chain|A.5.19 A.5.20 A.5.22 A.5.21
TV|A|機器の故障|equipment failure|故障,機器障害,ハードウェア障害,老朽,保守期限,予備がない,予備機,breakdown,hardware failure,equipment failure,malfunction,spare|A.7.13 A.8.14 A.8.13
TV|A|停止・障害|outage|停止,障害,サービス妨害,ddos,dos攻撃,過負荷,容量不足,outage,downtime,unavailab,denial,overload,capacity|A.8.14 A.5.30 A.8.6 A.8.20
TV|A|電源・設備|power and utilities|停電,電源,空調,無停電,power,ups,utility,air condition,cooling|A.7.11 A.8.14
T|A|災害|disaster|災害,火災,地震,水害,浸水,台風,雷,漏水,fire,flood,earthquake,disaster,storm,lightning,water damage|A.7.5 A.5.29 A.5.30 A.8.13
V|A|復旧の備え|readiness to recover|復旧,代替手段,代替拠点,事業継続,bcp,recovery,fallback,alternative site,continuity,failover|A.5.30 A.5.29 A.8.14
TV|IA|バックアップ|backup|バックアップ,復元,世代,backup,restore|A.8.13
TV||物理的な立入り|physical entry|立入,侵入盗,入退,施錠,来訪者,部外者,不法侵入,physical access,physical entry,unauthorised entry,unauthorized entry,unlocked,lock,visitor,trespass,tailgat|A.7.2 A.7.1 A.7.3 A.7.4
TV|C|机上・画面|desks and screens|のぞき見,覗き見,放置,印刷物,離席,机上,盗み見,shoulder,unattended,printout,prints left,clear desk|A.7.7 A.6.3
TV|C|盗聴|eavesdropping|盗聴,傍受,無線,平文,暗号化されていない,暗号化していない,eavesdrop,intercept,sniff,wireless,wi-fi,wifi,plain text,unencrypted|A.8.24 A.8.20 A.8.22
TV||ネットワークの分離|network segregation|分離されていない,同じネットワーク,同一ネットワーク,制御系,not separated,same network,flat network,segment|A.8.22 A.8.20
TV|C|廃棄|disposal|廃棄,処分,消去証明,再利用,dispos,discard,sanitis,sanitiz,erasure|A.7.14 A.8.10 A.7.10
TV||保存期限|retention|保存期限,保管期限,古いデータ,retention,kept too long|A.8.10 A.5.33
TV||法令・契約|law and contract|法令,法律,法規,契約違反,コンプライアンス,著作権,ライセンス違反,legal,law,regulat,complian,licence,license,copyright|A.5.31 A.5.36 A.5.32
TVA|C|個人情報|personal data|個人情報,マイナンバー,個人データ,顧客情報,personal data,personal information,pii,patient,privacy|A.5.34 A.8.11 A.8.3
TV||意識・教育|awareness|教育,訓練,意識,周知,リテラシー,awareness,training,unaware,untrained|A.6.3 A.5.4
TV|A|要員の不在|absence of staff|属人,不在,代行者,引継ぎ,後任,人員不足,absence,key person,deputy,handover,staff shortage|A.5.37 A.5.2 A.6.3
TV||記録と監視|logs and monitoring|ログ,操作記録,監視,検知でき,検知し,履歴,log,logging,monitor,undetected,audit trail|A.8.15 A.8.16 A.8.17
TVA|C|暗号鍵|cryptographic keys|暗号鍵,秘密鍵,証明書の失効,cryptographic key,encryption key,private key|A.8.24 A.5.17
TV||開発|development|ソースコード,コーディング,設計の欠陥,設計段階,ライブラリ,source code,coding,design flaw,library,software component|A.8.28 A.8.25 A.8.4 A.8.29
TV||試験データ|test data|テストデータ,検証環境,実データ,test data,test environment,live data|A.8.33 A.8.31 A.8.11
TV||変更管理|change management|変更管理,変更手順,リリース,change control,change management,release|A.8.32 A.8.31
TVA||遠隔勤務|remote work|在宅,テレワーク,リモート,vpn,remote|A.6.7 A.8.5 A.8.20
A|C|携帯する端末|portable devices|ノートpc,ノートパソコン,モバイル,スマートフォン,タブレット,laptop,notebook,smartphone,tablet,mobile|A.8.1 A.7.9 A.8.24
A|A|サーバー|servers|サーバ,server,基幹システム,データベース,database|A.8.9 A.8.13 A.8.15
A||ネットワーク機器|network equipment|ルータ,ファイアウォール,スイッチ,router,firewall,gateway|A.8.20 A.8.9 A.8.8
A|C|紙の書類|paper documents|紙,書類,契約書,帳票,図面,paper,contract,drawing|A.7.7 A.7.10 A.5.33
`;

/** Every subject, in the order of the table. */
export const themes: readonly Theme[] = lines.trim().split("\n").map((line) => {
  const [sources, properties, ja, en, words, controls] = line.split("|");
  return {
    name: { ja, en },
    sources: [...sources].map((letter) => sourceLetters[letter]),
    properties: [...properties].map((letter) => propertyLetters[letter]),
    words: words.split(","),
    controls: controls.split(" "),
  };
});
