import { LocaleType, Univer, type ObjectMatrix, type ICellData } from "@univerjs/core";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Lexer,
  UniverFormulaEnginePlugin,
  type BaseFunction,
} from "@univerjs/engine-formula";
import { fromResult, type PlainValue } from "./engineValue";
import { engineFunctions } from "./engineFunctions";
import { executeLazily } from "./lazyExecution";

/** One sheet as the engine reads it: values only, formulas never. */
export interface EngineCells {
  readonly id: string;
  /** Names by which formulas name it: the plain one of translated formulas, and its own for INDIRECT. */
  readonly names: readonly string[];
  readonly cells: ObjectMatrix<ICellData>;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: EngineCells;
  readonly row: number;
  readonly column: number;
}

/** Univer's formula engine, asked for one formula after the other; order and results are kept outside of it. */
export interface Engine {
  /** Takes the cells and custom functions of one recalculation. */
  load(sheets: readonly EngineCells[], functions: readonly BaseFunction[]): void;
  /** Forgets what was read from cells that may have changed since. */
  forgetCells(): void;
  /** The result as a matrix of at least one cell. Throws where the engine does. */
  evaluate(formula: string, place: FormulaPlace): PlainValue[][];
}

/**
 * The engine's index of values by column mixes up blank with 0 and text with number once it is warm, so that the same
 * comparison gives different answers the first and the second time. It is only an optimisation: without it the engine
 * compares cell by cell.
 */
function withoutValueIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/** Starts the engine. It has no sheets, commands or views of Univer, only its parser and functions. */
function createEngine(): Engine {
  withoutValueIndex();
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(...engineFunctions());
  const [lexer, parser] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
  const [config, runtime] = [injector.get(IFormulaCurrentConfigService), injector.get(IFormulaRuntimeService)];
  let generation = 0;
  let registered: BaseFunction["name"][] = [];
  const unit = (): string => `workbook${generation}`;
  return {
    load(sheets, custom) {
      // Parsed formulas are kept by unit and hold their functions: a new unit makes sure they find these.
      generation++;
      functions.unregisterExecutors(...registered);
      functions.registerExecutors(...custom);
      registered = custom.map(({ name }) => name);
      config.load(dataset(unit(), sheets));
      runtime.reset();
    },
    forgetCells() {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
    },
    evaluate(formula, { sheet, row, column }) {
      const node = generateAstNode(unit(), formula, lexer, parser, config);
      runtime.setCurrent(row, column, sheet.rowCount, sheet.columnCount, sheet.id, unit());
      try {
        executeLazily(node);
        const value = node.getValue();
        return value ? fromResult(value) : [[{ error: "#VALUE!" }]];
      } finally {
        // Parsed formulas are kept: what this cell made of one must not be met by the next.
        node.resetCalculationState();
      }
    },
  };
}

let shared: Engine | null = null;

/** The one engine of this program, started when it is first needed. Whoever loads it, takes turns (createCalculation). */
export function sharedEngine(): Engine {
  shared ??= createEngine();
  return shared;
}

function dataset(unit: string, sheets: readonly EngineCells[]): Parameters<IFormulaCurrentConfigService["load"]>[0] {
  const data = sheets.map(
    ({ id, cells, rowCount, columnCount }) =>
      [id, { cellData: cells, rowCount, columnCount, rowData: {}, columnData: {} }] as const,
  );
  return {
    formulaData: {},
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: { [unit]: Object.fromEntries(data) },
    unitSheetNameMap: {
      [unit]: Object.fromEntries(sheets.flatMap(({ id, names }) => names.map((name) => [name, id]))),
    },
    unitStylesData: {},
  };
}
