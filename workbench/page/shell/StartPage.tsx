// Owns the page that a person sees before a workbook is open.
// Promises the two ways to begin: a file of one's own, or a sample.
import { Body1, Body1Strong, Caption1, Subtitle2, Title2 } from "@fluentui/react-components";
import { ArrowUploadRegular, DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { PartProps } from "./actions";
import { FileButton } from "./FileButton";
import { useStartStyles } from "./styles";

/** The start page. */
export function StartPage({ view, words, actions }: PartProps) {
  const styles = useStartStyles();
  return (
    <section className={styles.start} id="start" aria-labelledby="start-title">
      <div className={styles.inner}>
        <Title2 as="h1" id="start-title" block>{words.startTitle}</Title2>
        <Body1 className={styles.lead} block>{words.startText}</Body1>
        <div className={styles.drop}>
          <span className={styles.dropIcon} aria-hidden="true"><ArrowUploadRegular fontSize={32} /></span>
          <div className={styles.dropWords}>
            <Body1Strong>{words.dropTitle}</Body1Strong>
            <Body1 className={styles.quiet}>{words.dropText}</Body1>
          </div>
          <FileButton label={words.chooseFile} onFiles={actions.openFiles} appearance="primary" icon={<FolderOpenRegular />} inputId="start-file" />
        </div>
        <Subtitle2 as="h2" className={styles.samplesTitle} block>{words.samplesTitle}</Subtitle2>
        {view.samples.length === 0 ? <Body1 className={styles.quiet}>{words.noSamples}</Body1> : <SampleList view={view} words={words} actions={actions} />}
      </div>
    </section>
  );
}

function SampleList({ view, actions }: PartProps) {
  const styles = useStartStyles();
  return (
    <ul className={styles.samples}>
      {view.samples.map((sample) => (
        <li key={sample.id}>
          <button type="button" className={styles.sample} onClick={() => actions.openNamed(sample.id)}>
            <span className={styles.sampleIcon} aria-hidden="true"><DocumentTableRegular fontSize={24} /></span>
            <Body1Strong>{sample.title[view.language]}</Body1Strong>
            <Caption1 className={styles.quiet}>{sample.summary[view.language] || sample.file}</Caption1>
          </button>
        </li>
      ))}
    </ul>
  );
}
