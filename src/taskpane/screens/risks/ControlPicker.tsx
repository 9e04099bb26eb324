// Owns choosing controls: search by number or title in one edition, and the list of those chosen.
// Promises that a chosen control stays visible with its title, and can be removed by key.
import { useMemo, useState } from "react";
import { Button, Combobox, Field, Option, OptionGroup, Select, makeStyles, mergeClasses, tokens, typographyStyles, type PositioningShorthand } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ControlInfo, Edition, OwnControl } from "../../../app/service";
import { looksLikeOwnId, ownControlId } from "../../../app/treat/ownControls";
import { usePane } from "../../pane/PaneContext";
import { useLayoutStyles } from "../../parts/layout";

const editions: readonly Edition[] = ["2022", "2013", "2005"];

/** Controls that the open list shows before it asks for more letters. */
const shownControls = 60;

/** The pane is narrow: the list opens under or over its field, never beside it, and is no higher than the room there. */
const placement: PositioningShorthand = { position: "below", align: "start", fallbackPositions: ["above-start"], matchTargetSize: "width", autoSize: "height" };

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "end" },
  listbox: { maxWidth: "calc(100vw - 24px)", zIndex: 3 },
  option: { overflowWrap: "anywhere" },
  chosen: { display: "flex", flexDirection: "column", rowGap: "4px" },
  control: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center", padding: "2px 2px 2px 8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  id: { ...typographyStyles.caption1Strong, whiteSpace: "nowrap" },
  title: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
});

function searchText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function byDomain(controls: readonly ControlInfo[]): readonly (readonly [title: string, controls: readonly ControlInfo[]])[] {
  const domains = new Map<string, ControlInfo[]>();
  for (const control of controls) {
    const title = `${control.domain} ${control.domainTitle}`;
    domains.set(title, [...(domains.get(title) ?? []), control]);
  }
  return [...domains];
}

export interface ControlPickerProps {
  readonly edition: Edition;
  /** Own controls that the workbook names. */
  readonly own: readonly OwnControl[];
  /** Of Annex A and the organisation's own. */
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** The controls that a query finds: those of an edition, the organisation's own, and the query itself where it can become one of these. */
function useFound(query: string, shownEdition: Edition, own: readonly OwnControl[]) {
  const { service } = usePane();
  const controls = useMemo(() => service.controls(shownEdition), [service, shownEdition]);
  const matches = ({ id, title }: OwnControl): boolean => searchText(`${id} ${title}`).includes(searchText(query.trim()));
  const [found, foundOwn] = [controls.filter(matches), own.filter(matches)];
  const typed = ownControlId(query);
  // Words are searched for first: only where they find nothing may they be meant as an id.
  const isOffered = typed !== null && (looksLikeOwnId(typed) || found.length + foundOwn.length === 0);
  const isNamed = foundOwn.some(({ id }) => searchText(id) === searchText(typed ?? ""));
  return { found, foundOwn, addable: isOffered && !isNamed ? typed : null };
}

export function ControlPicker({ edition, own, chosen, onChange }: ControlPickerProps) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const [shownEdition, setEdition] = useState(edition);
  const [query, setQuery] = useState("");
  const { found, foundOwn, addable } = useFound(query, shownEdition, own);
  const shown = found.slice(0, shownControls);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.card.controls}</legend>
      <div className={styles.row}>
        <Field label={texts.card.controlSearch}>
          <Combobox
            listbox={{ className: styles.listbox }}
            inlinePopup
            positioning={placement}
            multiselect
            autoComplete="off"
            value={query}
            selectedOptions={[...chosen]}
            onChange={(event) => setQuery(event.target.value)}
            onOptionSelect={(_event, { selectedOptions }) => {
              onChange(selectedOptions);
              setQuery("");
            }}
          >
            {foundOwn.length > 0 && (
              <OptionGroup label={texts.card.ownControls}>
                {foundOwn.map(({ id, title }) => <Option key={id} value={id} text={`${id} ${title}`} className={styles.option}>{`${id} ${title}`}</Option>)}
              </OptionGroup>
            )}
            {byDomain(shown).map(([domain, members]) => (
              <OptionGroup key={domain} label={domain}>
                {members.map(({ id, title }) => <Option key={id} value={id} text={`${id} ${title}`} className={styles.option}>{`${id} ${title}`}</Option>)}
              </OptionGroup>
            ))}
            {addable !== null && <Option value={addable} text={addable} className={styles.option}>{say(texts.card.ownControlAdd, { id: addable })}</Option>}
            {found.length === 0 && foundOwn.length === 0 && addable === null && <Option disabled text="" value="">{texts.card.controlNone}</Option>}
            {found.length > shown.length && <Option disabled text="" value="">{say(texts.card.controlMore, { count: found.length - shown.length })}</Option>}
          </Combobox>
        </Field>
        <Field label={texts.card.controlEdition}>
          <Select value={shownEdition} onChange={(_event, { value }) => setEdition(editions.find((known) => known === value) ?? edition)}>
            {editions.map((known) => <option key={known} value={known}>{known}</option>)}
          </Select>
        </Field>
      </div>
      {chosen.length > 0 && <ChosenControls edition={edition} own={own} chosen={chosen} onChange={onChange} />}
    </fieldset>
  );
}

function ChosenControls({ edition, own, chosen, onChange }: ControlPickerProps) {
  const { service, texts, say } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const titles = useMemo(() => {
    const inOrder = [...editions.filter((known) => known !== edition), edition];
    return new Map([...own, ...inOrder.flatMap((known) => service.controls(known))].map(({ id, title }) => [id, title] as const));
  }, [service, edition, own]);
  return (
    <ul className={mergeClasses(layout.plain, styles.chosen)}>
      {chosen.map((id) => (
        <li key={id} className={styles.control}>
          <span className={styles.id}>{id}</span>
          <span className={styles.title}>{titles.get(id) || (ownControlId(id) === null ? "" : texts.card.ownControl)}</span>
          <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={say(texts.card.removeControl, { id })} onClick={() => onChange(chosen.filter((other) => other !== id))} />
        </li>
      ))}
    </ul>
  );
}
