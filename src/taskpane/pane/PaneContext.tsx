// Owns what every part of the pane can reach: the service, the texts, the state and the way to do work.
// Promises that a failure of any work ends as a message, never as an unhandled rejection.
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, type Dispatch, type ReactNode } from "react";
import { StoppableWork, type IsmsService, type Place, type Preview, type Progress } from "../../app/service";
import { textOfProblem } from "../../i18n/problemText";
import { fill, type TextLanguage, type Texts } from "../../i18n/texts";
import type { Words } from "../../i18n/words";
import { problemOf, type Problem } from "./problem";
import { paneReducer, startState, type Notice, type PaneAction, type PaneState } from "./state";
import { calendarDay } from "./today";

export interface Pane {
  readonly service: IsmsService;
  readonly language: TextLanguage;
  readonly texts: Texts;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  /** Puts facts into a text. */
  say(text: string, facts?: Readonly<Record<string, string | number>>): string;
  /** The text of a problem. */
  explain(problem: Problem): string;
  /** Does something long: shows the label and how far it is while it runs, then the message it gives. True where it succeeded. */
  work(label: string, action: (progress: Progress) => Promise<Notice | null>): Promise<boolean>;
  /** Asks the work under way to stop. */
  stop(): void;
  /** Applies a preview, then shows the message with the way to take it back. */
  write(preview: Preview, notice: Notice): Promise<boolean>;
  /** Takes the last change back. */
  undo(): Promise<boolean>;
  /** Shows a place in the sheet. */
  show(place: Place): Promise<boolean>;
}

const Context = createContext<Pane | null>(null);

/** The pane around this part. @throws Error outside a PaneProvider */
export function usePane(): Pane {
  const pane = useContext(Context);
  if (pane === null) throw new Error("usePane needs a PaneProvider above it");
  return pane;
}

/** Milliseconds of quiet after a person's change before the workbook is read again. */
const quietTime = 1000;

function useWorkbookChanges(service: IsmsService, dispatch: Dispatch<PaneAction>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = service.watch((kind, selected) => {
      if (kind === "selection") {
        dispatch({ kind: "selected", selected });
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => dispatch({ kind: "changed" }), quietTime);
    });
    // A host that cannot watch leaves the pane usable: it reads anew on every navigation.
    watching.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [service, dispatch]);
}

export interface PaneProviderProps {
  readonly service: IsmsService;
  readonly language: TextLanguage;
  /** The words of that language. */
  readonly words: Words;
  readonly children: ReactNode;
}

/** The ways to do work, each built on the first: whatever fails becomes the pane's message. */
function useWork(service: IsmsService, { common }: Texts, explain: Pane["explain"], dispatch: Dispatch<PaneAction>): Pick<Pane, "work" | "stop" | "write" | "undo" | "show"> {
  const underWay = useRef<StoppableWork | null>(null);
  return useMemo(() => {
    const work: Pane["work"] = async (label, action) => {
      const own = new StoppableWork((reached) => dispatch({ kind: "progress", reached }));
      underWay.current = own;
      dispatch({ kind: "begin", label });
      try {
        const notice = await action(own);
        dispatch({ kind: "finish", notice: notice && own.isStopAsked ? { ...notice, text: `${common.tooLate} ${notice.text}` } : notice });
        return true;
      } catch (failure) {
        const problem = problemOf(failure);
        dispatch({ kind: "finish", notice: { intent: problem.code === "stopped" ? "info" : "error", text: explain(problem) } });
        return false;
      }
    };
    const stop = (): void => {
      underWay.current?.stop();
      dispatch({ kind: "stopping" });
    };
    const write: Pane["write"] = (preview, notice) =>
      work(common.writing, async (progress) => {
        await service.apply(preview, progress);
        dispatch({ kind: "changed" });
        return { ...notice, canUndo: service.canUndo };
      });
    const undo: Pane["undo"] = () =>
      work(common.undoing, async (progress) => {
        await service.undo(progress);
        dispatch({ kind: "changed" });
        return { intent: "success", text: common.undone };
      });
    const show: Pane["show"] = (place) => work(common.loading, () => service.show(place).then(() => null));
    return { work, stop, write, undo, show };
  }, [service, common, explain, dispatch]);
}

export function PaneProvider({ service, language, words, children }: PaneProviderProps) {
  const [state, dispatch] = useReducer(paneReducer, undefined, () => startState(calendarDay(new Date())));
  useWorkbookChanges(service, dispatch);
  const say = useCallback<Pane["say"]>((text, facts = {}) => fill(text, facts, language), [language]);
  const explain = useCallback<Pane["explain"]>((problem) => textOfProblem(problem, words.problems, language), [words, language]);
  const working = useWork(service, words.texts, explain, dispatch);
  const pane = useMemo(
    () => ({ service, language, texts: words.texts, state, dispatch, say, explain, ...working }),
    [service, language, words, state, say, explain, working],
  );
  return <Context.Provider value={pane}>{children}</Context.Provider>;
}
