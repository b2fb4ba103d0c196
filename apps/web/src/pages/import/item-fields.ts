import type { FrameworkInput, IndicatorInput } from "@faheng/domain";
import type { DraftFieldName } from "./cell-map.ts";
import type { DraftView } from "./draft-view.ts";
import type { MendShape } from "./mend-cell.tsx";

/** What an item says in one field, as text: of a list one entry a line; empty for nothing. */
export function fieldText(draft: DraftView, item: IndicatorInput, field: DraftFieldName): string {
  const { framework, scoring } = draft;
  const own = scoring.find(({ indicator }) => indicator === item.code);
  switch (field) {
    case "points":
      return own?.points ?? "";
    case "standard":
      return own?.standard ?? "";
    case "bases":
      return (item.bases ?? []).map((key) => basisText(framework, key)).join("\n");
    case "materials":
      return (item.materials ?? []).map(({ printedNumber, text }) => `${printedNumber ?? ""}${text}`).join("\n");
    case "responsible":
      return (item.responsible?.lead ?? []).join("\n");
    case "lead":
    case "cooperating":
    case "methods":
    case "outputs":
      return (item[field] ?? []).join("\n");
    default:
      return item[field] ?? "";
  }
}

function basisText({ bases }: FrameworkInput, key: string): string {
  const basis = bases.find((it) => it.key === key);
  if (basis === undefined) return key;
  const [printed] = basis.printed ?? [];
  return printed ?? `${basis.title ?? ""}${basis.documentNumber === null ? "" : `（${basis.documentNumber}）`}`;
}

/** Fields that hold several values. */
const LISTS: ReadonlySet<DraftFieldName> = new Set([
  "lead",
  "cooperating",
  "responsible",
  "bases",
  "methods",
  "materials",
  "outputs",
]);

/** What is decided by a text that was typed into a field: a list, a text, or nothing. */
export function fieldValue(field: DraftFieldName, typed: string): string | string[] | null {
  if (!LISTS.has(field)) return typed === "" ? null : typed;
  return typed
    .split(/\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** How a field is typed. */
export function fieldShape(field: DraftFieldName): MendShape {
  if (LISTS.has(field)) return { kind: "list" };
  return { kind: field === "title" || field === "requirement" ? "long" : "line" };
}

/** Fields that are shown of an item: those that are always asked, and those that the file has. */
export function fieldsShown(draft: DraftView, item: IndicatorInput): readonly DraftFieldName[] {
  const roles = new Set(draft.tableChoices.flatMap(({ columns }) => columns.map(({ role }) => role)));
  const more = (["bases", "methods", "outputs"] as const).filter(
    (field) => roles.has(field) || fieldText(draft, item, field) !== "",
  );
  // A table with one column of departments names those that lead.
  const second = (item.responsible ?? null) === null ? [] : (["responsible"] as const);
  return [
    ...(["printedNumber", "title", "requirement", "group", "kind", "points", "lead"] as const),
    ...second,
    ...(["cooperating", "materials"] as const),
    ...more,
  ];
}

/** Whether the file lost the cell: it is shown as such, not as empty. */
export function isLost(item: IndicatorInput, field: DraftFieldName): boolean {
  return (
    (field === "lead" ||
      field === "cooperating" ||
      field === "bases" ||
      field === "methods" ||
      field === "materials") &&
    item[field] === null
  );
}
