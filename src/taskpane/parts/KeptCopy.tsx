// Owns the way to a copy that Excel did not open: a link that saves it as a file.
// Promises that the bytes are let go when the link is gone.
import { useEffect, useMemo } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { usePane } from "../pane/PaneContext";
import { Note } from "./layout";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  kept: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px" },
});

/** @param note what to do where the link does nothing */
export function KeptCopy({ name, bytes, note }: { readonly name: string; readonly bytes: Uint8Array; readonly note: string }) {
  const { texts, say } = usePane();
  const styles = useStyles();
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes.slice()], { type: workbookType })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div className={styles.kept}>
      <Button as="a" appearance="primary" icon={<ArrowDownloadRegular />} href={address} download={name}>{say(texts.home.copy.save, { name })}</Button>
      <Note>{note}</Note>
    </div>
  );
}
