// Owns the card of one risk, or of several that are treated alike: facts, treatment, result, where its approval stands.
// Promises that the whole card can be worked without a mouse, and that the result is always what the draft would give.
import { useEffect, useRef } from "react";
import { Button, Link, Tooltip, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { Assessment, Risk } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { Note, Row, Section } from "../../parts/layout";
import { ProblemBars } from "../../parts/messages";
import { ApprovalStatus } from "./ApprovalStatus";
import { RiskFacts, SeveralFacts } from "./RiskFacts";
import { TreatmentForm } from "./TreatmentForm";
import { TreatmentResult } from "./TreatmentResult";
import { useTreatment } from "./useTreatment";

/** The pane where everything is twice as large. */
const narrow = "@media (max-width: 270px)";
const low = "@media (max-height: 480px)";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", flex: "1 0 auto", minWidth: 0 },
  top: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "2px", padding: "6px 8px", position: "sticky", top: 0, zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: "auto", paddingRight: "4px", textAlign: "right", whiteSpace: "nowrap" },
  back: { whiteSpace: "nowrap" },
  body: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "12px", flexGrow: 1 },
  foot: {
    position: "sticky", bottom: 0, zIndex: 2, padding: "10px 12px", backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Kept in sight it would hide half of what it belongs to.
    [low]: { position: "static" },
  },
  keys: { ...typographyStyles.caption2, opacity: 0.9, marginLeft: "8px", whiteSpace: "nowrap", [narrow]: { display: "none" } },
});

export interface RiskCardProps {
  readonly risks: readonly Risk[];
  readonly assessment: Assessment;
  /** A risk whose row is selected in the sheet, where it is another one than this. */
  readonly selectedElsewhere: Risk | null;
  /** Null where several risks are treated alike. */
  readonly position: { readonly index: number; readonly count: number } | null;
  onMove(step: number): void;
  onClose(): void;
  onOpenSelected(): void;
}

interface CardKeys {
  onSaveNext(): void;
  onNext(): void;
  onClose(): void;
}

/** Ctrl+Enter saves and goes on, Alt+N goes on, Escape goes back, wherever the focus is; never while text is composed. */
function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isMenuOpen = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
      if (event.isComposing || event.defaultPrevented || isMenuOpen) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) latest.current.onSaveNext();
      else if (event.code === "KeyN" && event.altKey) latest.current.onNext();
      else if (event.key === "Escape") latest.current.onClose();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

export function RiskCard({ risks, assessment, selectedElsewhere, position, onMove, onClose, onOpenSelected }: RiskCardProps) {
  const { texts, say, state } = usePane();
  const styles = useStyles();
  const name = risks.length === 1 ? risks[0].id : say(texts.card.several, { count: risks.length });
  const treatment = useTreatment(risks, name);
  const { obstacles, isDirty } = treatment;
  const isBusy = state.busy !== null;
  const saveNext = async (): Promise<void> => {
    if (!isBusy && (await treatment.save())) onMove(1);
  };
  useCardKeys({ onSaveNext: () => void saveNext(), onNext: () => onMove(1), onClose });
  return (
    <article className={styles.card}>
      <CardTop position={position} onMove={onMove} onClose={onClose} />
      <div className={styles.body}>
        {selectedElsewhere && <Link onClick={onOpenSelected}>{say(texts.card.selectedOther, { name: selectedElsewhere.id })}</Link>}
        {risks.length === 1 ? <RiskFacts risk={risks[0]} assessment={assessment} /> : <SeveralFacts risks={risks} />}
        <Section title={texts.card.treatment}>
          {risks.length > 1 && <Note>{texts.card.severalKeep}</Note>}
          <TreatmentForm risks={risks} assessment={assessment} treatment={treatment} />
        </Section>
        <TreatmentResult treatment={treatment} assessment={assessment} />
        {risks.length === 1 && <ApprovalStatus risk={risks[0]} />}
      </div>
      <div className={styles.foot}>
        <ProblemBars problems={obstacles} intent="error" />
        <Row>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void saveNext()}>
            {texts.card.saveNext}<span className={styles.keys}>{texts.card.saveNextKeys}</span>
          </Button>
          <Button disabledFocusable={isBusy || !isDirty} onClick={() => void treatment.save()}>{texts.card.save}</Button>
          {isDirty && <Button appearance="subtle" onClick={treatment.discard}>{texts.card.discard}</Button>}
        </Row>
        {isDirty && <Note>{texts.risks.unsaved}</Note>}
      </div>
    </article>
  );
}

function CardTop({ position, onMove, onClose }: Pick<RiskCardProps, "position" | "onMove" | "onClose">) {
  const { texts, say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>{texts.card.back}</Button>
      {position && (
        <>
          <span className={styles.position}>{say(texts.card.position, position)}</span>
          <Button appearance="subtle" size="small" icon={<ChevronLeftRegular />} aria-label={texts.card.previous} disabled={position.index === 1} onClick={() => onMove(-1)} />
          <Tooltip content={`${texts.card.next} (${texts.card.nextKeys})`} relationship="label">
            <Button appearance="subtle" size="small" icon={<ChevronRightRegular />} onClick={() => onMove(1)} />
          </Tooltip>
        </>
      )}
    </div>
  );
}
