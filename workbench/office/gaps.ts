/** Members that add-ins asked for and this host does not have, counted: "Worksheet.Charts" → 1. */
export class GapRecord {
  private readonly counts = new Map<string, number>();

  note(name: string): void {
    const before = this.counts.get(name);
    this.counts.set(name, before === undefined ? 1 : before + 1);
  }

  toObject(): Record<string, number> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => a.localeCompare(b)));
  }
}
