import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import { fieldDefinition } from "../fields";
import { FaultLog } from "./faultLog";
import { addressOf, readIdentities, type ColumnMap, type Identity } from "./identities";
import { RecordReader, type ReadRow, type TypedIdentity } from "./records";
import { relateRows, type Relations } from "./relations";
import type { DataRow } from "./schoolRows";

/** What has been settled, by the sheet or by an answer, before the figures are read. */
export interface Settled {
  readonly equipmentUnit: 1 | 10000;
  readonly blankIndoorSports: "none" | "missing";
  readonly teachingPointMinimumPupils: number;
}

/** Rows read to records, with what is wrong with their cells. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** Name cells of rows that hold a school but cannot become a record: nobody knows what kind of school it is. */
  readonly unreadRows: readonly CellAt[];
  readonly keyField: Relations["keyField"];
  readonly log: FaultLog;
  /** Row by row within each kind of fault. */
  readonly findings: readonly Finding[];
}

function isTyped(identity: Identity): identity is TypedIdentity {
  return identity.type !== null;
}

/** Reads rows whose cells the map names: who they speak of, how they hang together, and their figures. */
export function readRows(rows: readonly DataRow[], map: ColumnMap, settled: Settled): ReadRows {
  const { identities, findings } = readIdentities(rows, map);
  const relations = relateRows(identities, map);
  const log = new FaultLog();
  const reader = new RecordReader({ map, relations, log, ...settled });
  // Without names there is nothing to cite and nothing that a formula could find.
  const readable = map.columns.schoolName === undefined ? [] : identities.filter(isTyped);
  const read = new Set<Identity>(readable);
  const readings = readable.map((identity) => reader.read(identity));
  const parts = readable.flatMap((identity, index) => partFinding(identity, readings[index], map));
  return {
    rows: readings,
    unreadRows: identities.filter((identity) => !read.has(identity)).map(({ at }) => at),
    keyField: relations.keyField,
    log,
    findings: [...findings, ...relations.findings, ...log.findings(), ...parts],
  };
}

function partFinding({ source }: TypedIdentity, row: ReadRow | undefined, map: ColumnMap): Finding[] {
  const excess = row?.partExceedsWhole ?? null;
  if (row === undefined || excess === null) return [];
  const wholeAt = addressOf(source, map, "teachingArea");
  return [
    {
      level: "dataError",
      at: addressOf(source, map, "indoorSportsArea"),
      alsoAt: wholeAt === null ? [] : [wholeAt],
      school: row.record.name,
      phase: null,
      reference: null,
      code: "partExceedsWhole",
      part: fieldDefinition("indoorSportsArea").header,
      whole: fieldDefinition("teachingArea").header,
      partValue: excess.part,
      wholeValue: excess.whole,
    },
  ];
}
