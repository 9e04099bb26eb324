// Owns the register's side of the trace between risks and controls.
// Promises that every risk that a treatment deals with is on it, with the cell where its controls are named, the organisation's own controls too.
import { controlKey, isOwnControl } from "../../isms/catalogue/catalogue";
import { readControlTokens } from "../../isms/catalogue/ids";
import type { StatementRow, TreatedRisk } from "../../isms/soa/statement";
import { cellArea, placeAddress } from "../book/address";
import type { Register } from "../book/register";
import type { Place, Risk } from "../service";

/** The register's side of the trace. */
export interface RegisterTrace {
  /** Treated risks with the controls of Annex A that they select, also those with none. */
  readonly treatments: readonly TreatedRisk[];
  /** What else a risk's controls cell names: the organisation's own controls, where the statement has them. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Ids of the risks that are to be reduced. */
  readonly reduced: ReadonlySet<string>;
  /** The cell of a risk's controls. */
  readonly placeOf: (riskId: string) => Place | null;
}

/** The cell in which a record names its controls; null where the register has no such column. */
export function controlsPlace({ sheet, columns }: Register, row: number): Place | null {
  if (columns.controls === undefined) return null;
  const area = cellArea(row, columns.controls);
  return { sheet, area, address: placeAddress(sheet, area) };
}

/** The trace of a register. @param risks those of the register's records, in their order */
export function traceOf(register: Register, risks: readonly Risk[]): RegisterTrace {
  const rows = new Map(risks.map((risk) => [risk.id, risk.place]));
  const treated = risks.map((risk, index) => ({ risk, cell: register.records[index].cells.controls ?? null })).filter(({ risk }) => risk.treatment.option !== null && risk.treatment.option !== "retain");
  return {
    treatments: treated.map(({ risk }) => ({ riskId: risk.id, controls: risk.treatment.controls })),
    others: new Map(treated.map(({ risk, cell }) => [risk.id, readControlTokens(cell).others])),
    reduced: new Set(risks.filter(({ treatment }) => treatment.option === "reduce").map(({ id }) => id)),
    placeOf: (riskId): Place | null => {
      const place = rows.get(riskId);
      return place === undefined ? null : (controlsPlace(register, place.area.row) ?? place);
    },
  };
}

/** The treatments with the organisation's own controls of a statement, each as its row spells it. */
export function withOwnControls(treatments: readonly TreatedRisk[], trace: RegisterTrace, rows: readonly StatementRow[]): TreatedRisk[] {
  const own = new Map(rows.filter((row) => isOwnControl(row.id)).map((row) => [controlKey(row.id), row.id]));
  if (own.size === 0) return [...treatments];
  return treatments.map(({ riskId, controls }) => ({ riskId, controls: [...controls, ...(trace.others.get(riskId) ?? []).flatMap((word) => own.get(controlKey(word)) ?? [])] }));
}
