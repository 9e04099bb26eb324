// Owns the question before unsaved changes would be lost.
// Promises that leaving the question, by key or click, keeps the changes.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { fill } from "../texts";
import type { PartProps } from "./actions";

/** The question, shown while the page asks it. */
export function UnsavedQuestion({ view, words, actions }: PartProps) {
  return (
    <Dialog open={view.isAsking} onOpenChange={(_, data) => !data.open && actions.decide("cancel")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.unsavedTitle}</DialogTitle>
          <DialogContent>{fill(words.unsavedText, { name: view.bookName ?? "" })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => actions.decide("save")}>{words.saveFirst}</Button>
            <Button onClick={() => actions.decide("discard")}>{words.discard}</Button>
            <Button onClick={() => actions.decide("cancel")}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
