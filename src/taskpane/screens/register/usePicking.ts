// Owns picking a column of the register by clicking it in the sheet.
// Promises that only a click after the question counts, that it is told what was taken, and that Escape ends it without an answer.
import { useCallback, useEffect, useRef, useState } from "react";
import type { RegisterCandidate } from "../../../app/service";
import { cellPlace, columnLetters } from "../../pane/place";
import { usePane } from "../../pane/PaneContext";

export interface Picking {
  /** The key that is asked for; null while none is. */
  readonly key: string | null;
  /** What came of the last click, for everyone to read; "" before the first. */
  readonly message: string;
  start(key: string): void;
  cancel(): void;
}

/** @param onPicked takes the key and the absolute column */
export function usePicking(candidate: RegisterCandidate, onPicked: (key: string, column: number) => void): Picking {
  const { state: { selected }, texts, say, show } = usePane();
  const [key, setKey] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const before = useRef(selected);
  const nameOf = (asked: string): string => candidate.keys.find((known) => known.key === asked)?.name ?? asked;
  const cancel = useCallback(() => {
    setKey(null);
    setMessage(texts.register.pickCancelled);
  }, [texts]);
  const start = (asked: string): void => {
    before.current = selected;
    setMessage("");
    setKey(asked);
    void show(cellPlace(candidate.sheet, candidate.headerFirstRow + candidate.headerRowCount - 1, candidate.columns[0]?.column ?? 0));
  };
  useEffect(() => {
    if (key === null || selected === null || selected === before.current) return;
    before.current = selected;
    const column = [...candidate.columns, ...candidate.unmapped].find((each) => each.column === selected.column);
    const letters = columnLetters(selected.column);
    if (selected.sheet !== candidate.sheet || !column) {
      setMessage(say(texts.register.pickedOutside, { column: letters, sheet: selected.sheet }));
      return;
    }
    setKey(null);
    setMessage(say(texts.register.picked, { column: letters, header: column.header.trim() === "" ? texts.register.emptyHeader : column.header.replace(/\s+/g, " "), name: nameOf(key) }));
    onPicked(key, selected.column);
  });
  useEffect(() => {
    if (key === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") cancel();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [key, cancel]);
  return { key, message, start, cancel };
}
