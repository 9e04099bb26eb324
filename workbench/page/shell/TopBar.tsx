// Owns the bar at the top: product, file, language and colours.
// Promises that every control has a name and can be reached with the keyboard.
import { Body1, Button, Caption1, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, Tooltip } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular, FolderOpenRegular, HomeRegular, SaveRegular, WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import type { PartProps } from "./actions";
import { FileButton } from "./FileButton";
import { useStyles } from "./styles";

/** The top bar. */
export function TopBar({ view, words, actions }: PartProps) {
  const styles = useStyles();
  const hasBook = view.bookName !== null;
  return (
    <div className={styles.topBar}>
      <button type="button" id="product" className={styles.product} onClick={actions.showStart} aria-label={`${words.product} - ${words.backToStart}`}>
        <img className={styles.logo} src="icon.svg" alt="" />
        <Text weight="semibold" size={400}>{words.product}</Text>
      </button>
      <span className={styles.separator} aria-hidden="true" />
      <FileButton label={words.open} onFiles={actions.openFiles} appearance="subtle" icon={<FolderOpenRegular />} inputId="open-file" className={styles.barButton} />
      <Button className={styles.barButton} appearance="subtle" icon={<SaveRegular />} disabled={!hasBook} onClick={actions.save}>{words.save}</Button>
      <SampleMenu view={view} words={words} actions={actions} />
      <div className={styles.fileName}>
        {view.bookName !== null && (
          <>
            <Body1 className={styles.fileText} id="file-name">{view.bookName}</Body1>
            <Caption1 className={styles.state} role="status" id="file-state">{view.isDirty ? `● ${words.unsaved}` : words.saved}</Caption1>
          </>
        )}
      </div>
      <Tooltip content={words.language} relationship="description">
        <Button className={styles.barButton} appearance="subtle" onClick={actions.toggleLanguage} lang={view.language === "ja" ? "en" : "ja"} aria-label={words.otherLanguage}>{view.language === "ja" ? "English" : "日本語"}</Button>
      </Tooltip>
      <Tooltip content={view.isDark ? words.toLight : words.toDark} relationship="label">
        <Button appearance="subtle" icon={view.isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} onClick={actions.toggleDark} />
      </Tooltip>
    </div>
  );
}

function SampleMenu({ view, words, actions }: PartProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.barButton} appearance="subtle" icon={<DocumentTableRegular />}>{words.samples}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {view.samples.map((sample) => (
            <MenuItem key={sample.id} icon={<DocumentTableRegular />} onClick={() => actions.openNamed(sample.id)}>{sample.title[view.language]}</MenuItem>
          ))}
          {view.samples.length === 0 && <MenuItem disabled>{words.noSamples}</MenuItem>}
          <MenuDivider />
          <MenuItem icon={<DocumentAddRegular />} onClick={actions.newBook}>{words.newBook}</MenuItem>
          <MenuItem icon={<HomeRegular />} onClick={actions.showStart}>{words.backToStart}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
