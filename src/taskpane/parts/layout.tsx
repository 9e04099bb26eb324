// Owns the pane's page furniture: the scrolling page, its heading, sections and small rows.
// Promises one set of distances and type sizes for all screens, and a heading that takes the focus when a screen is opened for a person.
import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../pane/PaneContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: "12px", padding: "12px 12px 20px", boxSizing: "border-box", minWidth: 0, overflowWrap: "anywhere" },
  heading: { ...typographyStyles.subtitle1, margin: 0, padding: "2px 4px 0", outlineStyle: "none", wordBreak: "auto-phrase" as "normal" },
  lead: { ...typographyStyles.body1, margin: 0, padding: "0 4px", color: tokens.colorNeutralForeground2 },
  section: {
    display: "flex", flexDirection: "column", rowGap: "10px", padding: "12px", margin: 0, minWidth: 0, boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.subtitle2, fontSize: tokens.fontSizeBase400, margin: 0, minWidth: 0 },
  titleRow: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: "8px", flexWrap: "wrap" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  facts: { display: "grid", gridTemplateColumns: "fit-content(45%) minmax(0, 1fr)", columnGap: "12px", rowGap: "4px", margin: 0, "@media (max-width: 270px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 } },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingTop: "2px" },
  fact: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export const useLayoutStyles = useStyles;

export function Page({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Heading>{title}</Heading>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </div>
  );
}

/** The screen's heading. It takes the focus when the screen was opened by something else than its tab. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.focusRequest > 0) heading.current?.focus();
  }, [state.focusRequest]);
  return (
    <h1 className={styles.heading} tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Section({ title, aside, className, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, className)} aria-label={title}>
      <div className={styles.titleRow}>
        <h2 className={styles.title}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Pairs of term and fact, one a line. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, fact: ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term} style={{ display: "contents" }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().note}>{children}</p>;
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}
