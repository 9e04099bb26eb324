// Owns the list of what a change of edition leaves to a person.
// Promises that each line names its control, says what to check, and leads to its cell once the sheet is there.
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { StatementPreview } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Section, useLayoutStyles } from "../../parts/layout";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column" },
  row: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px", whiteSpace: "nowrap" },
});

/** Lines shown before the rest is counted: the sheet's own column has them all. */
const shownLines = 40;

export function ReviewSection({ preview }: { readonly preview: StatementPreview }) {
  const { texts, say, show } = usePane();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { review, isNew } = preview;
  if (review.length === 0) return null;
  return (
    <Section title={say(texts.statement.review, { count: review.length })}>
      <Note>{isNew ? texts.statement.reviewNew : texts.statement.reviewSheet}</Note>
      <ul className={mergeClasses(layout.plain, styles.rows)}>
        {review.slice(0, shownLines).map(({ control, text, place }) => (
          <li key={`${control} ${text}`} className={styles.row}>
            <p className={styles.text}><span className={styles.id}>{control}</span>{text}</p>
            {place && <Link onClick={() => void show(place)}>{say(texts.common.goToCell, { address: place.address })}</Link>}
          </li>
        ))}
      </ul>
      {review.length > shownLines && <Note>{say(texts.common.more, { count: review.length - shownLines })}</Note>}
    </Section>
  );
}
