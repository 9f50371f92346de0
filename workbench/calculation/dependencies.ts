import type { ReadArea } from "./formulaText";

/** A formula cell as the order of calculation sees it. */
export interface FormulaNode {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly ReadArea[];
}

/** The order in which formulas are calculated, as indexes into the list of nodes. */
export interface Dependencies {
  /** Every formula after those it reads; formulas in a circle are not in it. */
  readonly order: readonly number[];
  /** Formulas that read themselves, directly or through others. */
  readonly circular: readonly number[];
  /** The formulas that a node reads. */
  precedents(node: number): readonly number[];
}

/** Formulas of one column of one sheet, sorted by row. */
interface ColumnIndex {
  readonly rows: number[];
  readonly nodes: number[];
}

function firstAtOrAfter(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexColumns(nodes: readonly FormulaNode[]): Map<number, Map<number, ColumnIndex>> {
  const sheets = new Map<number, Map<number, ColumnIndex>>();
  const sorted = nodes.map((node, id) => ({ node, id })).sort((one, other) => one.node.row - other.node.row);
  for (const { node, id } of sorted) {
    const columns = sheets.get(node.sheet) ?? new Map<number, ColumnIndex>();
    sheets.set(node.sheet, columns);
    const column = columns.get(node.column) ?? { rows: [], nodes: [] };
    columns.set(node.column, column);
    column.rows.push(node.row);
    column.nodes.push(id);
  }
  return sheets;
}

function findIn(area: ReadArea, columns: ReadonlyMap<number, ColumnIndex>, found: Set<number>): void {
  for (const [column, { rows, nodes }] of columns) {
    if (column < area.left || column > area.right) continue;
    for (let at = firstAtOrAfter(rows, area.top); at < rows.length && (rows[at] ?? Infinity) <= area.bottom; at++) {
      const node = nodes[at];
      if (node !== undefined) found.add(node);
    }
  }
}

interface Visit {
  readonly node: number;
  readonly precedents: readonly number[];
  next: number;
}

/**
 * Tarjan's strongly connected components without recursion: components come out after everything they read, so their
 * order is the order of calculation; a component of several nodes, or a node that reads itself, is a circle.
 * Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
class ComponentSearch {
  readonly order: number[] = [];
  readonly circular: number[] = [];
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #isOpen: Uint8Array;
  readonly #open: number[] = [];
  readonly #path: Visit[] = [];
  #count = 0;

  constructor(
    size: number,
    private readonly precedents: (node: number) => readonly number[],
  ) {
    this.#index = new Int32Array(size).fill(-1);
    this.#low = new Int32Array(size);
    this.#isOpen = new Uint8Array(size);
    for (let node = 0; node < size; node++) if (this.#index[node] === -1) this.#walk(node);
  }

  #walk(root: number): void {
    this.#enter(root);
    for (let visit = this.#path.at(-1); visit; visit = this.#path.at(-1)) {
      const next = visit.precedents[visit.next++];
      if (next === undefined) this.#leave(visit);
      else if (this.#index[next] === -1) this.#enter(next);
      else if (this.#isOpen[next] === 1) this.#lower(visit.node, this.#index[next] ?? 0);
    }
  }

  #enter(node: number): void {
    this.#index[node] = this.#low[node] = this.#count++;
    this.#isOpen[node] = 1;
    this.#open.push(node);
    this.#path.push({ node, precedents: this.precedents(node), next: 0 });
  }

  #lower(node: number, to: number): void {
    this.#low[node] = Math.min(this.#low[node] ?? to, to);
  }

  #leave({ node, precedents }: Visit): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent) this.#lower(parent.node, this.#low[node] ?? 0);
    if (this.#low[node] !== this.#index[node]) return;
    const component: number[] = [];
    for (let member = this.#open.pop(); member !== undefined; member = this.#open.pop()) {
      this.#isOpen[member] = 0;
      component.push(member);
      if (member === node) break;
    }
    if (component.length > 1 || precedents.includes(node)) this.circular.push(...component);
    else this.order.push(node);
  }
}

/** Finds the order of calculation of all formulas of a workbook. */
export function findDependencies(nodes: readonly FormulaNode[]): Dependencies {
  const sheets = indexColumns(nodes);
  const precedents = (id: number): readonly number[] => {
    const found = new Set<number>();
    for (const area of nodes[id]?.reads ?? [])
      findIn(area, sheets.get(area.sheet) ?? new Map<number, ColumnIndex>(), found);
    return [...found];
  };
  const { order, circular } = new ComponentSearch(nodes.length, precedents);
  return { order, circular, precedents };
}
