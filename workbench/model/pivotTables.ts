import { itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";

/** The pivot tables of a sheet: their names only. */
export class PivotTableCollection extends ModelCollection<PivotTable> {
  readonly typeName = "PivotTableCollection";
  constructor(private readonly names: readonly string[]) {
    super();
  }
  items(): readonly PivotTable[] {
    return this.names.map((name) => new PivotTable(name));
  }
  GetItem(key: string | number): PivotTable {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string | number): PivotTable | null {
    return this.items().find((pivot) => pivot.Name === key) ?? null;
  }
}

/** One pivot table. */
export class PivotTable extends ModelObject {
  readonly typeName = "PivotTable";
  constructor(private readonly name: string) {
    super();
  }
  override identity(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
}
