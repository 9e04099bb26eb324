// Owns the strip of ISMS commands above the grid.
// Promises the manifest's commands, in its order, usable once a workbook is open.
import { Button, Text, Toolbar, Tooltip } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular, PanelRightRegular, QuestionCircleRegular, ShieldTaskRegular, WrenchRegular } from "@fluentui/react-icons";
import { ribbonCommands, type RibbonCommand } from "../pane/commands";
import type { PartProps } from "./actions";
import { useStyles } from "./styles";

const icons: Readonly<Record<RibbonCommand["id"], JSX.Element>> = {
  showPane: <PanelRightRegular />,
  attachRegister: <ShieldTaskRegular />,
  makeStatement: <ClipboardTaskListLtrRegular />,
  repairFormulas: <WrenchRegular />,
  help: <QuestionCircleRegular />,
};

/** The ribbon strip. */
export function RibbonStrip({ view, words, actions }: PartProps) {
  const styles = useStyles();
  return (
    <Toolbar className={styles.ribbon} aria-label={words.ribbon}>
      <Text className={styles.ribbonName} weight="semibold">ISMS</Text>
      {ribbonCommands.map((command) => (
        <Tooltip key={command.id} content={command.hint[view.language]} relationship="description">
          <Button className={styles.command} appearance="subtle" icon={icons[command.id]} disabled={view.bookName === null} onClick={() => actions.run(command)}>{command.label[view.language]}</Button>
        </Tooltip>
      ))}
    </Toolbar>
  );
}
