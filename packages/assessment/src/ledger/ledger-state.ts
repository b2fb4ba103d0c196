import { canonicalJson, sha256 } from "@faheng/database";
import { cityDay, type LedgerLine, type LedgerMonth, type LedgerState } from "@faheng/domain";
import type { Behind } from "../access/identities.ts";

/** Where a month stands; one that nobody has begun has no row. */
export function ledgerStateOf(month: LedgerMonth | null): LedgerState | "none" {
  return month?.state ?? "none";
}

/** Everybody who has stated something in this version: who filled in a line, submitted it, or corrected it; and whom they stood for. */
export function statersOf({ lines, steps }: LedgerMonth, behind: Behind): ReadonlySet<string> {
  const moved = steps.filter((it) => it.act === "submit" || it.act === "correct");
  return new Set([
    ...lines.filter((it) => it.version > 0).flatMap((it) => behind(it.savedBy, it.savedAt)),
    ...moved.flatMap((it) => behind(it.by, it.at)),
  ]);
}

/**
 * The city’s day on which a month was handed in: that of its first submission. One that is returned and handed in again was in
 * time if it was the first time.
 */
export function handedInOn(versions: readonly LedgerMonth[], timeZone: string): string | null {
  const first = versions[0]?.steps.find((it) => it.act === "submit");
  return first === undefined ? null : cityDay(first.at, timeZone);
}

/** Who last wrote to a month, and when. */
export function lastTouchOf({ lines, steps, savedAt }: LedgerMonth): { readonly by: string; readonly at: string } {
  const touches = [
    ...lines.map((it) => ({ by: it.savedByName, at: it.savedAt })),
    ...steps.map((it) => ({ by: it.byName, at: it.at })),
  ];
  return touches.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? { by: "", at: savedAt };
}

/** The lines that differ in what they say, by their indicators. */
export function changedLines(before: readonly LedgerLine[], after: readonly LedgerLine[]): string[] {
  const said = new Map(before.map((it) => [it.indicator, wordingOf(it)]));
  return after.filter((it) => said.get(it.indicator) !== wordingOf(it)).map((it) => it.indicator);
}

/** What a line says, whoever saved it. */
export function wordingOf({ status, text, responsible }: Pick<LedgerLine, "status" | "text" | "responsible">): string {
  return canonicalJson({ status, text, responsible });
}

/** A month as the audit knows it: where it stands and a digest of what it says, but not the words. */
export function ledgerTrace(month: LedgerMonth | null): object | null {
  if (month === null) return null;
  const { departmentId, version, state, lines } = month;
  return { departmentId, version, state, sha256: sha256(canonicalJson(lines)) };
}
