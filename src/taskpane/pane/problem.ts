// Owns the way from a failure to the problem that a person reads.
// Promises that no message of the host or of the runtime is ever shown.
import type { Inspection } from "../../app/service";

export type Problem = Inspection["problems"][number];

/** The problem that a failure carries; anything else is an internal problem with its kind as the only fact. */
export function problemOf(failure: unknown): Problem {
  const carried = (failure as { readonly problem?: Partial<Problem> } | null | undefined)?.problem;
  if (carried && typeof carried.code === "string") return { code: carried.code, facts: carried.facts ?? {} };
  return { code: "internal", facts: { kind: failure instanceof Error ? failure.name : typeof failure } };
}
