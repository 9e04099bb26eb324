// Owns one example: its formula, what it gives, and the ways to take it into the sheet.
// Promises that a cell that holds something is replaced only after its content was named, and that the change can be taken back.
import { useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CopyRegular, TableCellEditRegular } from "@fluentui/react-icons";
import type { FunctionExample } from "../../../app/formulas/service";
import type { Preview } from "../../../app/service";
import { copyText } from "../../pane/clipboard";
import { usePane } from "../../pane/PaneContext";
import { Row } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: "6px", minWidth: 0 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere", padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
  },
  result: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "8px", alignItems: "baseline" },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  scroll: { overflowX: "auto", minWidth: 0 },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "1px 6px", fontVariantNumeric: "tabular-nums" },
});

export interface ExampleBlockProps {
  readonly example: FunctionExample;
  readonly fitsTables: boolean;
}

export function ExampleBlock({ example: { formula, result }, fitsTables }: ExampleBlockProps) {
  const { texts: { functions: words, common }, say, service, state, work, write } = usePane();
  const styles = useStyles();
  const [asked, setAsked] = useState<Preview | null>(null);
  const isBusy = state.busy !== null;
  const enter = async (preview: Preview): Promise<void> => {
    if (await write(preview, { intent: "success", text: words.inserted })) setAsked(null);
  };
  const insert = async (): Promise<void> => {
    let preview: Preview | null = null;
    await work(words.inserting, async () => {
      preview = await service.previewInsert(formula, fitsTables);
      return null;
    });
    const found = preview as Preview | null;
    setAsked(found && found.problems.length > 0 ? found : null);
    if (found && found.problems.length === 0) await enter(found);
  };
  const copy = (): Promise<boolean> => work(words.copy, async () => ((await copyText(formula)) ? { intent: "success", text: say(words.copied, { formula }) } : { intent: "warning", text: words.notCopied }));
  return (
    <div className={styles.block}>
      <code className={styles.formula}>{formula}</code>
      <ExampleResult result={result} />
      {asked && <ProblemBars problems={asked.problems} />}
      <Row>
        {asked && asked.plan.edits.length > 0 && <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void enter(asked)}>{words.insertAnyway}</Button>}
        {asked && <Button size="small" disabledFocusable={isBusy} onClick={() => setAsked(null)}>{common.cancel}</Button>}
        {!asked && <Button size="small" icon={<TableCellEditRegular />} disabledFocusable={isBusy} aria-label={say(words.insertOf, { formula })} onClick={() => void insert()}>{words.insert}</Button>}
        {!asked && <Button size="small" appearance="subtle" icon={<CopyRegular />} disabledFocusable={isBusy} aria-label={say(words.copyOf, { formula })} onClick={() => void copy()}>{words.copy}</Button>}
      </Row>
    </div>
  );
}

function ExampleResult({ result }: Pick<FunctionExample, "result">) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.result}>
      <span className={styles.label}>{texts.functions.result}</span>
      {typeof result === "string" ? (
        <span className={styles.text}>{result}</span>
      ) : (
        <div className={styles.scroll} role="group" aria-label={texts.functions.result} tabIndex={0}>
          <table className={styles.table}>
            <tbody>{result.map((row, line) => <tr key={line}>{row.map((cell, at) => <td key={at} className={styles.cell}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}
