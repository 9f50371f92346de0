/** What the wire calls an event where add-ins say something else. */
const EVENT_NAMES: Readonly<Record<string, string>> = { DataChanged: "Changed" };

/**
 * Members that add-ins asked for and this host has, counted, whether they were read, set, called or listened to; in the
 * add-ins' spelling: "Worksheet.getRange" → 3, "WorksheetCollection.onChanged" → 1. What the library does for itself
 * (references, traces) is left out.
 */
export class UseRecord {
  private readonly counts = new Map<string, Map<string, number>>();

  /** `name` as on the wire, e.g. "GetRange" or "_RegisterDataChangedEvent". */
  note(typeName: string, name: string): void {
    let members = this.counts.get(typeName);
    if (members === undefined) {
      members = new Map();
      this.counts.set(typeName, members);
    }
    members.set(name, (members.get(name) ?? 0) + 1);
  }

  toObject(): Record<string, number> {
    const totals = new Map<string, number>();
    for (const [typeName, members] of this.counts) {
      for (const [name, count] of members) {
        const spelled = addInSpelling(name);
        if (spelled === null) continue;
        const key = `${typeName}.${spelled}`;
        totals.set(key, (totals.get(key) ?? 0) + count);
      }
    }
    return Object.fromEntries([...totals].sort(([a], [b]) => a.localeCompare(b)));
  }
}

/** Null for what only the library asks for. */
function addInSpelling(name: string): string | null {
  const event = /^_(?:Un)?Register(\w+?)Event$/.exec(name)?.[1];
  if (event !== undefined) return `on${EVENT_NAMES[event] ?? event}`;
  return name.startsWith("_") ? null : name.charAt(0).toLowerCase() + name.slice(1);
}
