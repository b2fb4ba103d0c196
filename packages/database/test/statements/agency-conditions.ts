import type { OperationNode } from "kysely";

/**
 * How a statement holds a table to its agency: by a value, by a join with a table that is held; by saying that it goes over
 * every agency; or not at all.
 */
export type Hold = "agency" | "every" | "none";

/** A table that a statement reads or writes. */
export interface TableUse {
  readonly table: string;
  readonly hold: Hold;
}

/** Columns that say whose a row of a table is; none for a table that belongs to no agency. */
export type AgencyColumns = (table: string) => readonly string[];

/**
 * The tables of a statement and of every one inside it, as its nodes have them, with how each is held to its agency. Text that
 * names tables past the nodes is a table `text` that nothing holds.
 */
export function tablesOf(root: OperationNode, columns: AgencyColumns): TableUse[] {
  return within(root).flatMap((node) => {
    if (node.kind === "RawNode") return namesTables(node) ? [{ table: "text", hold: "none" } as const] : [];
    if (node.kind === "InsertQueryNode") return insertedInto(node, columns);
    return ["SelectQueryNode", "UpdateQueryNode", "DeleteQueryNode"].includes(node.kind) ? usedBy(node, columns) : [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (node: OperationNode): Fields => Object.fromEntries(Object.entries(node));
const isNode = (it: unknown): it is OperationNode => typeof it === "object" && it !== null && "kind" in it;
const child = (node: OperationNode, name: string): OperationNode | null => {
  const it = fields(node)[name];
  return isNode(it) ? it : null;
};
const children = (node: OperationNode, name: string): OperationNode[] => {
  const it = fields(node)[name];
  return Array.isArray(it) ? it.filter(isNode) : [];
};

/** A node and all below it. */
function within(node: OperationNode): OperationNode[] {
  const below = Object.values(fields(node)).flatMap((it: unknown) => (Array.isArray(it) ? it.flat() : [it]));
  return [node, ...below.filter(isNode).flatMap(within)];
}

const fragments = (node: OperationNode): string => [fields(node)["sqlFragments"]].flat().join("");
const namesTables = (node: OperationNode): boolean =>
  /\b(?:select|from|join|update|insert|delete|merge)\b/i.test(fragments(node));
/** The text of a node, that of the text inside it too. */
const textOf = (node: OperationNode): string =>
  within(node)
    .filter(({ kind }) => kind === "RawNode")
    .map(fragments)
    .join("");

/** A table under the name by which the statement speaks of it, with the conditions of its own join. */
interface Source {
  readonly table: string;
  readonly alias: string;
  readonly on: readonly OperationNode[];
}

function sourceOf(node: OperationNode, on: readonly OperationNode[]): Source[] {
  if (node.kind === "AliasNode") {
    const [inner] = sourceOf(child(node, "node") ?? node, on);
    return inner ? [{ table: inner.table, alias: identifier(child(node, "alias")), on }] : [];
  }
  if (node.kind === "TableNode") {
    const table = identifier(child(child(node, "table") ?? node, "identifier"));
    return [{ table, alias: table, on }];
  }
  // A statement in its place is looked at by itself, and so is text.
  return [];
}

const identifier = (node: OperationNode | null): string => (node ? String(fields(node)["name"]) : "");

function usedBy(node: OperationNode, columns: AgencyColumns): TableUse[] {
  const froms = [child(node, "table"), ...children(child(node, "from") ?? node, "froms")].filter((it) => it !== null);
  const joined = children(node, "joins").flatMap((join) => {
    const on = child(child(join, "on") ?? join, "on");
    return sourceOf(child(join, "table") ?? join, on ? conjuncts(on) : []);
  });
  const sources = [...froms.flatMap((it) => sourceOf(it, [])), ...joined];
  const where = child(child(node, "where") ?? node, "where");
  const conditions = where ? conjuncts(where) : [];
  const held = new Map<string, Hold>();
  // Who is joined with a table that is held is held by it: as often as there are tables, until nothing is added.
  for (const _ of sources) {
    for (const { alias, table, on } of sources) {
      const asks = { alias, columns: columns(table), isAlone: sources.length === 1, held, all: sources, of: columns };
      const holds = [...conditions, ...on].map((it) => holdOf(it, asks));
      const hold = holds.find((it) => it === "agency") ?? holds.find((it) => it === "every");
      if (hold !== undefined && held.get(alias) !== "agency") held.set(alias, hold);
    }
  }
  return sources
    .filter(({ table }) => columns(table).length > 0)
    .map(({ table, alias }) => ({ table, hold: held.get(alias) ?? "none" }));
}

interface Asked {
  readonly alias: string;
  readonly columns: readonly string[];
  /** Whether a column without a table can be of no other one. */
  readonly isAlone: boolean;
  /** Whether it is one of several ways in which a condition may hold. */
  readonly isWay?: boolean;
  readonly held: ReadonlyMap<string, Hold>;
  readonly all: readonly Source[];
  readonly of: AgencyColumns;
}

function conjuncts(node: OperationNode): OperationNode[] {
  if (node.kind === "ParensNode") return conjuncts(child(node, "node") ?? node);
  if (node.kind !== "AndNode") return [node];
  return [child(node, "left"), child(node, "right")].flatMap((it) => (it ? conjuncts(it) : []));
}

/** What `inScope` writes for those who stand above agencies. */
const OVER_EVERY = /^1 = 1 \/\* every {2}\*\/([\w.]+)$/;

/** How one condition holds a table. */
function holdOf(node: OperationNode, asked: Asked): Hold {
  if (node.kind === "OrNode") {
    // Every one of the ways has to hold it.
    const way = { ...asked, isWay: true };
    const ways = [child(node, "left"), child(node, "right")].map((it) => (it ? holdOfAll(it, way) : "none"));
    if (ways.includes("none")) return "none";
    return ways.includes("every") ? "every" : "agency";
  }
  if (node.kind === "RawNode") {
    const all = OVER_EVERY.exec(textOf(node))?.[1];
    const isAssessed = asked.alias === "cycle" && asked.isWay === true && all === "assessment.agency_id";
    return isAssessed || asked.columns.some((it) => all === `${asked.alias}.${it}`) ? "every" : "none";
  }
  if (node.kind !== "BinaryOperationNode") return "none";
  const operator = String(fields(child(node, "operator") ?? node)["operator"]);
  const [left, right] = [child(node, "leftOperand"), child(node, "rightOperand")];
  if (!left || !right || !["=", "in", "is"].includes(operator)) return "none";
  return compared(left, right, asked) ?? (operator === "=" ? compared(right, left, asked) : null) ?? "none";
}

function holdOfAll(node: OperationNode, asked: Asked): Hold {
  const holds = conjuncts(node).map((it) => holdOf(it, asked));
  return holds.find((it) => it === "agency") ?? holds.find((it) => it === "every") ?? "none";
}

function compared(left: OperationNode, right: OperationNode, asked: Asked): Hold | null {
  // Beside the office's, a cycle is its agency's, or theirs whose assessment in it is read.
  const found = reference(left);
  const isAssessed = asked.alias === "cycle" && found?.table === "assessment" && found.column === "agency_id";
  if (!refersTo(left, asked) && !(isAssessed && asked.isWay === true)) return null;
  const other = reference(right);
  if (other === null) return "agency";
  const source = asked.all.find(({ alias }) => alias === other.table);
  return source && asked.of(source.table).includes(other.column) ? (asked.held.get(source.alias) ?? null) : null;
}

function refersTo(node: OperationNode, { alias, columns, isAlone }: Asked): boolean {
  const found = reference(node);
  if (found !== null)
    return columns.includes(found.column) && (found.table === alias || (found.table === "" && isAlone));
  // A tuple, one of whose columns is the agency.
  const isTuple = node.kind === "RawNode" && /^\((?:, )*\)$/.test(fragments(node));
  return isTuple && children(node, "parameters").some((it) => refersTo(it, { alias, columns, isAlone } as Asked));
}

/** The column that a node is, whatever it is wrapped in. */
function reference(node: OperationNode): { readonly table: string; readonly column: string } | null {
  if (node.kind === "RawNode") {
    const [only, ...more] = children(node, "parameters");
    return only && more.length === 0 && fragments(node) === "" ? reference(only) : null;
  }
  if (node.kind !== "ReferenceNode") return null;
  const [table] = sourceOf(child(node, "table") ?? node, []);
  return { table: table?.table ?? "", column: identifier(child(child(node, "column") ?? node, "column")) };
}

function insertedInto(node: OperationNode, columns: AgencyColumns): TableUse[] {
  const [into] = sourceOf(child(node, "into") ?? node, []);
  if (!into || columns(into.table).length === 0) return [];
  const names = children(node, "columns").map((it) => identifier(child(it, "column")));
  return [{ table: into.table, hold: columns(into.table).some((it) => names.includes(it)) ? "agency" : "none" }];
}
