import type { Workbook } from "../store/workbook";
import { invalidArgument, itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";

/** workbook.settings: this add-in's settings in the workbook, kept as JSON texts. */
export class SettingCollection extends ModelCollection<Setting> {
  readonly typeName = "SettingCollection";
  constructor(private readonly workbook: Workbook) {
    super();
  }
  items(): readonly Setting[] {
    return [...this.workbook.settings.keys()].map((key) => new Setting(this.workbook, key));
  }
  GetItem(key: string | number): Setting {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string | number): Setting | null {
    return this.workbook.settings.has(String(key)) ? new Setting(this.workbook, String(key)) : null;
  }
  /** Adds a setting or replaces the one of that key. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    this.workbook.settings.set(key, JSON.stringify(value ?? null));
    return new Setting(this.workbook, key);
  }
}

/** One setting. */
export class Setting extends ModelObject {
  readonly typeName = "Setting";
  constructor(
    private readonly workbook: Workbook,
    private readonly key: string,
  ) {
    super();
  }
  override identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const text = this.workbook.settings.get(this.key);
    if (text === undefined) throw itemNotFound();
    return parseSetting(text);
  }
  set Value(value: unknown) {
    this.workbook.settings.set(this.key, JSON.stringify(value ?? null));
  }
  Delete(): void {
    if (!this.workbook.settings.delete(this.key)) throw itemNotFound();
  }
}

/** A stored text that is no JSON is given as it stands. */
function parseSetting(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
