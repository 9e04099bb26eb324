// Owns the knowledge of whether the embedded engine is still calculating.
// Promises that waiting ends only after results are in the cells, and that waiting costs nothing where nothing changed.
import { ActiveDirtyManagerService, FormulaDataModel, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetSuperTableMutation, type IDirtyUnitSheetNameMap } from "@univerjs/engine-formula";
import { CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { toRange, type Grid } from "./grid";
import type { Area } from "./types";

/** The command that tells the embedded engine to calculate certain cells again. */
const recalculateId = "workbench.mutation.recalculate";

interface RecalculateParameters {
  readonly unitId: string;
  readonly places: readonly { readonly sheetId: string; readonly area: Area }[];
}

const styleTriggers: ReadonlySet<unknown> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** The embedded engine calculates nothing for results of its own and for cells that are only styled. */
function isWithoutCalculation(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  return command.id === SetRangeValuesMutation.id && (options?.onlyLocal === true || styleTriggers.has((command.params as { trigger?: unknown }).trigger));
}

export class Calculation {
  private isWaiting = false;
  private isRunning = false;
  private readonly waiting: (() => void)[] = [];
  /** Called each time results have been written. */
  onDone: () => void = () => undefined;

  constructor(private readonly grid: Grid) {
    const dirty = grid.injector.get(IActiveDirtyManagerService) as ActiveDirtyManagerService;
    if (!dirty.get(recalculateId)) {
      grid.commands.registerCommand({ id: recalculateId, type: CommandType.MUTATION, handler: () => true });
      dirty.register(recalculateId, {
        commandId: recalculateId,
        getDirtyData: (command: ICommandInfo) => {
          const { unitId, places } = command.params as RecalculateParameters;
          return { dirtyRanges: places.map((place) => ({ unitId, sheetId: place.sheetId, range: toRange(place.area) })), clearDependencyTreeCache: {} as IDirtyUnitSheetNameMap };
        },
      });
    }
    grid.commands.onCommandExecuted((command, options) => this.watch(dirty, command, options));
  }

  /**
   * Formulas reach the embedded engine with tables spelled as cells, so showing a table is no reason to calculate.
   * Called after a workbook was made, when the embedded spreadsheet has set its own rules.
   */
  ignoreTables(): void {
    this.grid.injector.get(IActiveDirtyManagerService).remove(SetSuperTableMutation.id);
  }

  private watch(dirty: ActiveDirtyManagerService, command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isWaiting = false;
      this.isRunning = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const state = (command.params as { functionsExecutedState?: number }).functionsExecutedState;
      if (state === undefined) return;
      this.isRunning = false;
      queueMicrotask(() => this.settle());
    } else if (dirty.get(command.id) && !isWithoutCalculation(command, options)) {
      this.isWaiting = true;
    }
  }

  private settle(): void {
    if (this.isBusy) return;
    this.onDone();
    for (const done of this.waiting.splice(0)) done();
  }

  get isBusy(): boolean {
    return this.isWaiting || this.isRunning;
  }

  /** True where the workbook has any formula. */
  private hasFormulas(): boolean {
    const formulas = this.grid.injector.get(FormulaDataModel).getFormulaData()[this.grid.unitId] ?? {};
    return Object.values(formulas).some((sheet) => sheet && Object.keys(sheet).length > 0);
  }

  /** Resolves when the embedded engine has nothing left to calculate. */
  async done(): Promise<void> {
    if (!this.isBusy) return;
    if (!this.isRunning && !this.hasFormulas()) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    await this.done();
  }

  /** Calculates cells again though nothing they depend on changed. */
  again(places: readonly { readonly sheetId: string; readonly area: Area }[]): void {
    if (places.length > 0) this.grid.run(recalculateId, { places });
  }
}
