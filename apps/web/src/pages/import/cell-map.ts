import type { DraftView } from "./draft-view.ts";
import { type Spot, spotKey, spotOf } from "./spot.ts";

/** What of an indicator, group or the framework a cell went into. */
export interface DraftPlace {
  /** Code of the indicator or group; `framework` for the whole. */
  readonly code: string;
  readonly field: DraftFieldName;
}

/** What a draft shows of an item, and what of it can be mended. */
export type DraftFieldName =
  | "printedNumber"
  | "title"
  | "requirement"
  | "group"
  | "kind"
  | "points"
  | "standard"
  | "lead"
  | "cooperating"
  | "responsible"
  | "bases"
  | "methods"
  | "materials"
  | "outputs";

const FIELD_OF_ROLE: Readonly<Record<string, DraftFieldName>> = {
  number: "printedNumber",
  level: "group",
  content: "title",
  lead: "lead",
  responsible: "lead",
  cooperating: "cooperating",
  bases: "bases",
  methods: "methods",
  materials: "materials",
  outputs: "outputs",
  points: "points",
  "group-points": "group",
  standard: "standard",
};

/** Which cell of the file went into which field of the draft, and back. */
export interface CellMap {
  /** `null` for what went nowhere. */
  readonly placeAt: (spot: Spot) => DraftPlace | null;
  /** Every cell or paragraph that went into a field; all of an item where none went into this field alone. */
  readonly spotsOf: (code: string, field: DraftFieldName | null) => readonly Spot[];
}

/** Linear in the pieces of the file; made once for each state of the draft. */
export function cellMapOf({ used, tableChoices, framework }: DraftView): CellMap {
  const columns = tableChoices.flatMap(({ table, columns: own }) =>
    own.map(({ column, role }) => ({ table, column, role })),
  );
  const roles = new Map(columns.map(({ table, column, role }) => [`${table}/${column}`, role]));
  const tables = new Set(columns.map(({ table }) => table));
  const hasLead = new Set(columns.flatMap(({ table, role }) => (role === "lead" ? [table] : [])));
  // Tables that run on from one another have the columns of the first.
  const headOf = (table: number): number => {
    let head = table;
    while (head > 0 && !tables.has(head)) head -= 1;
    return head;
  };
  const groups = new Set(framework.groups.map(({ code }) => code));
  const withRequirement = new Set(
    framework.indicators.flatMap(({ code, requirement }) => (requirement === null ? [] : [code])),
  );
  const lastContent = new Map<number, number>();
  for (const { table, column, role } of columns) if (role === "content") lastContent.set(table, column);

  const fieldOf = ({ table, column }: Spot, code: string): DraftFieldName => {
    if (groups.has(code)) return "title";
    // A paragraph holds the item with its scoring.
    if (column === null) return "title";
    const head = headOf(table);
    const role = roles.get(`${head}/${column}`) ?? null;
    if (role === null) return "title";
    if (role === "responsible" && hasLead.has(head)) return "responsible";
    // Of two columns of content the last is what is asked.
    if (role === "content" && lastContent.get(head) === column && withRequirement.has(code)) return "requirement";
    return FIELD_OF_ROLE[role] ?? "title";
  };

  const places = new Map<string, DraftPlace>();
  const spots = new Map<string, Spot[]>();
  for (const { place, where } of used) {
    const spot = spotOf(place);
    if (spot === null) continue;
    const field = fieldOf(spot, where);
    places.set(spotKey(spot), { code: where, field });
    for (const name of [where, `${where} ${field}`]) {
      const list = spots.get(name);
      if (list === undefined) spots.set(name, [spot]);
      else list.push(spot);
    }
  }
  return {
    placeAt: (spot) => places.get(spotKey(spot)) ?? null,
    spotsOf: (code, field) => {
      const own = field === null ? undefined : spots.get(`${code} ${field}`);
      // A heading over several rows was read with the first of them.
      return own ?? spots.get(code) ?? [];
    },
  };
}
