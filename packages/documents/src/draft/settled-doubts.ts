import type { DraftDecision, DraftField } from "@faheng/domain";
import type { DraftDoubt, DraftDoubtKind } from "./draft-doubt.ts";

/** A doubt that keeps its name from one reading of the file to the next. */
export interface KeyedDoubt extends DraftDoubt {
  readonly key: string;
  /** Whether somebody has looked at it, or mended what it is about. */
  readonly settled: boolean;
}

/** Doubts that are about a field: once it was mended, they are settled. */
const OF_FIELD: Readonly<Partial<Record<DraftDoubtKind, readonly DraftField[]>>> = {
  title: ["title", "requirement"],
  number: ["printedNumber"],
  points: ["points"],
  "clause-sum": ["points"],
  "shared-cell": ["points"],
  department: ["lead", "cooperating", "responsible"],
  basis: ["bases"],
  "cut-heading": ["title", "group"],
  "empty-heading": ["group"],
  "repeated-heading": ["group"],
  "full-width-row": ["group", "title"],
  prose: ["title", "requirement", "printedNumber"],
};

/** Doubts about what a document says of itself name the field in words. */
const OF_FRAMEWORK: Readonly<Record<string, string>> = { title: "标题", documentNumber: "文号", issuer: "发文机关" };

/** Gives each doubt its key, and says which are settled by what was decided. */
export function keyedDoubts(doubts: readonly DraftDoubt[], decisions: readonly DraftDecision[]): KeyedDoubt[] {
  const said = new Map(decisions.flatMap((it) => (it.kind === "doubt" ? [[it.key, it.settled] as const] : [])));
  const counted = new Map<string, number>();
  return doubts.map((doubt) => {
    const place = `${doubt.kind}/${doubt.table}/${doubt.row}/${doubt.column ?? 0}`;
    const n = (counted.get(place) ?? 0) + 1;
    counted.set(place, n);
    const key = n === 1 ? place : `${place}/${n}`;
    return Object.assign({}, doubt, { key, settled: said.get(key) ?? decisions.some((it) => isAbout(it, doubt)) });
  });
}

function isAbout(decision: DraftDecision, { kind, table, column, code, printed, note }: DraftDoubt): boolean {
  switch (decision.kind) {
    case "column-role":
      return (
        (kind === "unknown-column" || kind === "column-role") && decision.table === table && decision.column === column
      );
    case "tables":
      return kind === "several-tables" || kind === "table-without-head";
    case "field":
      return decision.code === code && OF_FIELD[kind]?.includes(decision.field) === true;
    case "left-out":
      return decision.code === code;
    case "framework":
      return kind === "not-stated" && note.includes(OF_FRAMEWORK[decision.field] ?? "\0");
    case "departments":
      return kind === "department" && decision.from.some((name) => note.includes(`“${name}”`) || printed === name);
    default:
      return false;
  }
}
