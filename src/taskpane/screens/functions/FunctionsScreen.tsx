// Owns the list of the add-in's functions, to search, read, copy and insert.
// Promises the same facts as the help pages: both come from the one table of functions.
import { useCallback, useState } from "react";
import { Accordion, Button, SearchBox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular, SearchRegular } from "@fluentui/react-icons";
import type { FunctionInfo } from "../../../app/formulas/service";
import { usePane } from "../../pane/PaneContext";
import { useLoaded } from "../../pane/useLoaded";
import { Page } from "../../parts/layout";
import { EmptyState, LoadFailed, Waiting } from "../../parts/messages";
import { FunctionItem } from "./FunctionItem";
import { findFunctions, groupOrder } from "./find";

const useStyles = makeStyles({
  search: { maxWidth: "100%", width: "100%" },
  count: { ...typographyStyles.caption1, margin: "0 4px", color: tokens.colorNeutralForeground2 },
  group: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, padding: "10px 0 6px", minWidth: 0 },
  groupTitle: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400, margin: "0 0 4px", padding: "0 12px" },
});

export default function FunctionsScreen() {
  const { texts, service, dispatch } = usePane();
  const load = useCallback(() => service.functions(), [service]);
  const { value, problem, reload } = useLoaded(load);
  if (value === null && problem === null) return <Waiting label={texts.common.loading} />;
  return (
    <Page title={texts.functions.title} lead={texts.functions.lead}>
      <div><Button size="small" icon={<ArrowLeftRegular />} onClick={() => dispatch({ kind: "go", screen: "help" })}>{texts.screen.help}</Button></div>
      {problem && <LoadFailed problem={problem} onRetry={reload} />}
      {value && <FunctionBrowser functions={value} />}
    </Page>
  );
}

function FunctionBrowser({ functions }: { readonly functions: readonly FunctionInfo[] }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = findFunctions(functions, search);
  return (
    <>
      <SearchBox className={styles.search} value={search} placeholder={texts.functions.search} aria-label={texts.functions.search} dismiss={{ "aria-label": texts.functions.clear }} onChange={(_event, data) => setSearch(data.value)} />
      <p className={styles.count} role="status">{say(texts.functions.found, { count: found.length })}</p>
      {found.length === 0 && <EmptyState icon={SearchRegular} title={texts.functions.noneTitle} text={say(texts.functions.none, { text: search })} button={texts.functions.clear} onPress={() => setSearch("")} />}
      {groupOrder.map((group) => {
        const members = found.filter((each) => each.group === group);
        return members.length === 0 ? null : (
          <section key={group} className={styles.group} aria-label={texts.functions.group[group]}>
            <h2 className={styles.groupTitle}>{texts.functions.group[group]}</h2>
            <Accordion multiple collapsible>{members.map((each) => <FunctionItem key={each.id} info={each} />)}</Accordion>
          </section>
        );
      })}
    </>
  );
}
