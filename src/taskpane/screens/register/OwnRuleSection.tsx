// Owns what is shown of the register's own rule: in words, where it was read, how well it gives the register's values, its tables.
// Promises that a rule is taken over only as it is shown, and that a formula which cannot be is named with its cell.
import { Link, MessageBar, MessageBarBody, Radio, RadioGroup, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { OwnRuleFound, OwnRuleReading } from "../../../app/service";
import { attachTexts } from "../../../i18n/attachTexts";
import { addressPlace } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";
import { Note } from "../../parts/layout";
import { OwnRuleTables } from "./OwnRuleTables";

const useStyles = makeStyles({
  reading: { justifyContent: "flex-start" },
  found: { display: "flex", flexDirection: "column", rowGap: "6px", padding: "10px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2 },
  words: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere", "::first-letter": { textTransform: "uppercase" } },
  formula: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px" },
  bar: { alignItems: "start", overflowWrap: "anywhere" },
});

export interface OwnRuleSectionProps {
  readonly sheet: string;
  /** null while the formulas are read. */
  readonly reading: OwnRuleReading | null;
  readonly isTaken: boolean;
  onTake(isTaken: boolean): void;
}

export function OwnRuleSection({ sheet, reading, isTaken, onTake }: OwnRuleSectionProps) {
  const { language, say } = usePane();
  const styles = useStyles();
  const texts = attachTexts(language);
  if (reading === null) return <div role="status"><Spinner className={styles.reading} size="tiny" label={texts.reading} labelPosition="after" /></div>;
  const { found, tried } = reading;
  if (found === null) return tried.length === 0 ? null : <Unread tried={tried} />;
  if (found.isPresets) return <Note>{say(texts.same, { address: found.address, words: found.words })}</Note>;
  return (
    <>
      <RadioGroup aria-label={texts.question} value={isTaken ? "own" : "published"} onChange={(_event, { value }) => onTake(value === "own")}>
        <Radio value="own" label={texts.own} />
        <Radio value="published" label={texts.published} />
      </RadioGroup>
      <Found sheet={sheet} found={found} />
    </>
  );
}

function Found({ sheet, found }: { readonly sheet: string; readonly found: OwnRuleFound }) {
  const { language, say, show } = usePane();
  const styles = useStyles();
  const texts = attachTexts(language);
  const place = addressPlace(sheet, found.address);
  const source = say(texts.readFrom, { address: found.address });
  return (
    <div className={styles.found} role="group" aria-label={texts.own}>
      <p className={styles.words}>{found.words}</p>
      <Note>{place ? <Link onClick={() => void show(place)}>{source}</Link> : source}</Note>
      <span className={styles.formula}>{found.formula}</span>
      <Agreement found={found} />
      {found.others.length > 0 && <Note>{say(texts.others, { headers: found.others.join(", ") })}</Note>}
      <OwnRuleTables found={found} />
    </div>
  );
}

function Agreement({ found: { looked, agreeing, differing } }: { readonly found: OwnRuleFound }) {
  const { language, say } = usePane();
  const styles = useStyles();
  const texts = attachTexts(language);
  if (looked === 0) return <Note>{texts.nothingToCompare}</Note>;
  if (differing.length === 0) return <Note>{say(texts.agrees, { looked })}</Note>;
  return (
    <>
      <Note>{say(texts.differs, { looked, count: looked - agreeing })}</Note>
      <ul className={styles.list}>{differing.map((each) => <li key={each.address}>{say(texts.difference, each)}</li>)}</ul>
    </>
  );
}

function Unread({ tried }: Pick<OwnRuleReading, "tried">) {
  const { language, say, explain } = usePane();
  const styles = useStyles();
  const texts = attachTexts(language);
  return (
    <div role="status">
      <MessageBar className={styles.bar} intent="warning" layout="multiline">
        <MessageBarBody>
          {texts.unread}
          <ul className={styles.list}>{tried.map(({ address, formula, problem }) => <li key={address}>{say(texts.tried, { address, formula, why: explain(problem) })}</li>)}</ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
