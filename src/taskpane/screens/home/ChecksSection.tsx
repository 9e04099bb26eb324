// Owns the checks on Home: running them and showing what they found.
// Promises that a clean result is said as clearly as a finding.
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DocumentTableSearchRegular } from "@fluentui/react-icons";
import type { Finding } from "../../../app/service";
import { usePane } from "../../pane/PaneContext";
import { FindingList } from "../../parts/lists";
import { Note, Row, Section } from "../../parts/layout";

/** @param request grows when something else on Home asks for the checks */
export function ChecksSection({ request }: { readonly request: number }) {
  const { texts, say, service, work, state } = usePane();
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const run = useCallback(
    () =>
      work(texts.home.checking, async () => {
        setFindings(await service.check());
        return null;
      }),
    [work, texts, service],
  );
  useEffect(() => {
    if (request === 0) return;
    void run().then(() => place.current?.scrollIntoView({ block: "nearest" }));
  }, [request, run]);
  return (
    <Section title={texts.home.checks}>
      <Note>{texts.home.checksText}</Note>
      <div>
        <Button icon={<DocumentTableSearchRegular />} disabled={state.busy !== null} onClick={() => void run()}>{texts.home.runChecks}</Button>
      </div>
      <div ref={place} role="status">
        {findings?.length === 0 && <Row><CheckmarkCircleRegular fontSize={20} aria-hidden />{texts.home.checksClean}</Row>}
        {findings && findings.length > 0 && <strong>{say(texts.home.checksFound, { count: findings.length })}</strong>}
      </div>
      {findings && findings.length > 0 && <FindingList findings={findings} />}
    </Section>
  );
}
