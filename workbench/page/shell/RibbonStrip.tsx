// Owns the strip of ISMS commands above the grid.
// Promises the manifest's commands, in its order, usable once a workbook is open.
import { Button, Text, Toolbar, ToolbarDivider, Tooltip } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular, ClipboardTaskListLtrRegular, DataBarVerticalRegular, PanelRightRegular, QuestionCircleRegular, ShieldTaskRegular, SignatureRegular, WrenchRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { tab } from "../../../manifest/spec";
import { ribbonGroups } from "../pane/commands";
import type { PartProps } from "./actions";
import { useStyles } from "./styles";

// By the manifest's picture names: these follow the colours of the page, the manifest's pictures do not.
const icons: Readonly<Record<string, JSX.Element>> = {
  icon: <PanelRightRegular />,
  attach: <ShieldTaskRegular />,
  approvals: <SignatureRegular />,
  statement: <ClipboardTaskListLtrRegular />,
  checks: <ClipboardCheckmarkRegular />,
  reports: <DataBarVerticalRegular />,
  repair: <WrenchRegular />,
  help: <QuestionCircleRegular />,
};

/** The ribbon strip. */
export function RibbonStrip({ view, words, actions }: PartProps) {
  const styles = useStyles();
  return (
    <Toolbar className={styles.ribbon} aria-label={words.ribbon}>
      <Text className={styles.ribbonName} weight="semibold">{tab.label[view.language]}</Text>
      {ribbonGroups.map((group, index) => (
        <Fragment key={group.id}>
          {index > 0 && <ToolbarDivider />}
          {group.commands.map((command) => (
            <Tooltip key={command.id} content={command.tip[view.language]} relationship="description">
              <Button className={styles.command} appearance="subtle" icon={icons[command.icon]} disabled={view.bookName === null} onClick={() => actions.run(command)}>{command.label[view.language]}</Button>
            </Tooltip>
          ))}
        </Fragment>
      ))}
    </Toolbar>
  );
}
