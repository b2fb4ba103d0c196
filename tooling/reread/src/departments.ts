import type { Department } from "@faheng/domain";
import { plain } from "./same.ts";

/** Words of a cell that say how a task is shared, not who shares it. */
const STRUCTURE = /按职责分工负责|牵头|配合|等(?=市级)/gu;

/** What a cell prints beyond the names, and names that it does not print. */
export function compareNames(
  cell: string,
  names: readonly string[],
  departments: readonly Department[],
): { readonly printedOnly: readonly string[]; readonly readOnly: readonly string[] } {
  const parts = cell.replace(STRUCTURE, "、");
  // Longest first, so that 监察室 is not found inside 纪检组（监察室）; a mark that no name contains stands where one was.
  const spellings = names
    .flatMap((name) =>
      [name, ...(departments.find((it) => it.name === name)?.variants ?? [])].map((it) => [name, it] as const),
    )
    .toSorted(([, a], [, b]) => b.length - a.length);
  let rest = parts.replace(/\s+/gu, "").normalize("NFKC");
  const found = new Set<string>();
  for (const [name, spelling] of spellings) {
    const wanted = spelling.replace(/\s+/gu, "").normalize("NFKC");
    if (!found.has(name) && rest.includes(wanted)) {
      rest = rest.replace(wanted, "、");
      found.add(name);
    }
  }
  return {
    printedOnly: rest.split(/[、,;；。]/u).filter((it) => plain(it) !== ""),
    readOnly: names.filter((name) => !found.has(name)),
  };
}

/** 甲科牵头、乙科配合: who leads and who helps. A cell that says neither names leaders alone. */
export function tiers(cell: string): { readonly lead: string; readonly cooperating: string } {
  const at = cell.indexOf("牵头");
  return at < 0 ? { lead: cell, cooperating: "" } : { lead: cell.slice(0, at), cooperating: cell.slice(at + 2) };
}
