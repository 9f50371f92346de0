import {
  type ConditionalFormatting,
  createConditionalFormatting,
  type EffectiveFormat,
} from "../../calculation/conditionalFormats";
import type { Calculation } from "../../calculation/calculation";
import { cellKey } from "../../store/address";
import type { Workbook } from "../../store/workbook";

/** Cells are looked at in blocks of this size, when one of them is drawn. */
const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 32;

type Block = ReadonlyMap<string, EffectiveFormat>;
const NOTHING: Block = new Map();

/** What conditional formats make of the cells that are on screen: worked out when they are drawn, kept until something changes. */
export class SheetLooks {
  private readonly formatting: ConditionalFormatting;
  private blocks = new Map<string, Block>();
  private readonly stale = new Map<string, Block>();
  private revision = 0;

  /** `onReady` is told when formats that needed a calculation are known: the sheet has to be drawn again. */
  constructor(
    private readonly workbook: Workbook,
    calculation: Pick<Calculation, "evaluate">,
    private readonly onReady: (sheetId: string) => void,
  ) {
    this.formatting = createConditionalFormatting(calculation);
  }

  /** To be called whenever the workbook changed; blocks keep their last look until their new one is known. */
  forget(): void {
    this.revision += 1;
    for (const [name, block] of this.blocks) this.stale.set(name, block);
    this.blocks = new Map();
  }

  readonly at = (sheetId: string, row: number, column: number): EffectiveFormat | null => {
    const top = Math.floor(row / BLOCK_ROWS) * BLOCK_ROWS;
    const left = Math.floor(column / BLOCK_COLUMNS) * BLOCK_COLUMNS;
    const name = `${sheetId}:${cellKey(top, left)}`;
    const block = this.blocks.get(name) ?? this.workOut(name, { sheetId, top, left });
    return block.get(cellKey(row, column)) ?? null;
  };

  private workOut(name: string, place: { sheetId: string; top: number; left: number }): Block {
    const { sheetId, top, left } = place;
    const sheet = this.workbook.sheets.find((one) => one.id === sheetId);
    if (sheet === undefined || sheet.conditionalFormats.length === 0) return this.keep(name, NOTHING);
    const area = { top, left, bottom: top + BLOCK_ROWS - 1, right: left + BLOCK_COLUMNS - 1 };
    const { revision } = this;
    const formats = this.formatting.effectiveFormats(this.workbook, { sheet, area, revision });
    if (!(formats instanceof Promise)) return this.keep(name, formats);
    void formats.then((known) => {
      if (revision !== this.revision) return;
      this.keep(name, known);
      this.onReady(sheetId);
    });
    return this.keep(name, this.stale.get(name) ?? NOTHING);
  }

  private keep(name: string, block: Block): Block {
    this.blocks.set(name, block);
    return block;
  }
}
