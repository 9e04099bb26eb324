// Owns work that is looked for, shown and only then written: one section with its two buttons.
// Promises that nothing is written that was not listed before.
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import type { Preview, Progress } from "../../app/service";
import { usePane } from "../pane/PaneContext";
import { ChangeList } from "./lists";
import { Note, Row, Section } from "./layout";
import { ProblemBars } from "./messages";

export interface PreviewedWorkTexts {
  readonly title: string;
  readonly text: string;
  readonly look: string;
  readonly looking: string;
  /** Said where there is nothing to write. */
  readonly nothing: string;
  readonly apply: string;
  readonly done: string;
}

export interface PreviewedWorkProps {
  readonly icon: FluentIcon;
  readonly texts: PreviewedWorkTexts;
  /** Grows when something else asks to look; 0 while nothing did. */
  readonly request: number;
  /** True while what is asked for is incomplete. */
  readonly isBlocked?: boolean;
  /** A stable function. */
  readonly load: (progress: Progress) => Promise<Preview>;
  /** Questions that come before the button. */
  readonly children?: ReactNode;
}

export function PreviewedWork({ icon: Icon, texts, request, isBlocked = false, load, children }: PreviewedWorkProps) {
  const { texts: { common }, state, work, write } = usePane();
  const [preview, setPreview] = useState<Preview | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { looking, nothing } = texts;
  const look = useCallback(
    () =>
      work(looking, async (progress) => {
        const found = await load(progress);
        const isEmpty = found.plan.edits.length === 0 && found.problems.length === 0;
        setPreview(isEmpty ? null : found);
        return isEmpty ? { intent: "success", text: nothing } : null;
      }),
    [work, load, looking, nothing],
  );
  useEffect(() => {
    if (request > 0) void look().then(() => place.current?.scrollIntoView({ block: "nearest" }));
  }, [request, look]);
  const apply = async (shown: Preview): Promise<void> => {
    await write(shown, { intent: "success", text: texts.done });
    // Where it was refused, what was listed is no longer sure: look again.
    setPreview(null);
  };
  const isBusy = state.busy !== null;
  return (
    <Section title={texts.title}>
      <Note>{texts.text}</Note>
      {children}
      {preview === null && <div><Button icon={<Icon />} disabledFocusable={isBusy || isBlocked} onClick={() => void look()}>{texts.look}</Button></div>}
      <div ref={place}>
        {preview && <ProblemBars problems={preview.problems} />}
        {preview && preview.plan.edits.length > 0 && <ChangeList changes={preview.changes} />}
      </div>
      {preview && (
        <Row>
          {preview.plan.edits.length > 0 && <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void apply(preview)}>{texts.apply}</Button>}
          <Button disabledFocusable={isBusy} onClick={() => setPreview(null)}>{common.cancel}</Button>
        </Row>
      )}
    </Section>
  );
}
