import { compareTexts, comparePeople } from "@faheng/domain";
import type { CycleRow, ReviewRow } from "../../api/outputs.ts";

/** Which reviews are shown; what is left out narrows nothing. */
export interface ReviewSieve {
  readonly cycle?: string | undefined;
  readonly agency?: string | undefined;
  readonly reviewer?: string | undefined;
}

/** Reviews that pass, cycle by cycle as they come, then by agency and reviewer in reading order. */
export function arrangeReviews(rows: readonly ReviewRow[], { cycle, agency, reviewer }: ReviewSieve): ReviewRow[] {
  const cycles = [...new Set(rows.map((row) => row.cycle.id))];
  return rows
    .filter(
      (row) =>
        (cycle === undefined || row.cycle.id === cycle) &&
        (agency === undefined || row.agency.id === agency) &&
        (reviewer === undefined || row.reviewer.id === reviewer),
    )
    .toSorted(
      (one, other) =>
        cycles.indexOf(one.cycle.id) - cycles.indexOf(other.cycle.id) ||
        compareTexts(one.agency.name, other.agency.name) ||
        comparePeople(one.reviewer.name, other.reviewer.name),
    );
}

/** Agencies and reviewers that occur, by id, in reading order. */
export function namesIn(rows: readonly ReviewRow[]) {
  const agencies = new Map(rows.map(({ agency }) => [agency.id, agency.name]));
  const reviewers = new Map(rows.map(({ reviewer }) => [reviewer.id, reviewer.name]));
  return {
    agencies: [...agencies].toSorted(([, one], [, other]) => compareTexts(one, other)),
    reviewers: [...reviewers].toSorted(([, one], [, other]) => comparePeople(one, other)),
  };
}

/** The cycle that new reviews are for: the chosen one, else the newest that is open, else the newest. */
export function cycleToAssign(cycles: readonly CycleRow[], chosen: string | undefined): CycleRow | undefined {
  return cycles.find(({ id }) => id === chosen) ?? cycles.find(({ status }) => status === "open") ?? cycles[0];
}
