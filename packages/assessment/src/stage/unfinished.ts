import { type Db, listAgencies, listAssessments, listResponseStates, OFFICE_SCOPE } from "@faheng/database";
import type { StageGate } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { findPinned } from "../manifest/pinned.ts";

/** What an agency has not finished of what a gate asks. */
export interface Unfinished {
  readonly assessmentId: string;
  readonly agencyName: string;
  /** Codes in the order of the document. */
  readonly indicators: readonly string[];
}

/** States of an answer with which each gate is content. */
const CONTENT: Readonly<Record<Exclude<StageGate, "none">, readonly string[]>> = {
  "answers-submitted": ["submitted", "approved"],
  "answers-approved": ["approved"],
};

/**
 * What stands in the way of a gate: of every assessment that goes on, the indicators that are asked of everybody. Bonuses and
 * vetoes are for whom they concern, and hold up no stage.
 */
export async function unfinishedOf(
  db: Db,
  { reach, context: { plugins } }: Desk,
  cycleId: string,
  gate: StageGate,
): Promise<Unfinished[]> {
  if (gate === "none") return [];
  const going = (await listAssessments(db, reach, cycleId)).filter(({ endedAt }) => endedAt === null);
  const states = await listResponseStates(db, going);
  const done = new Set(
    states.filter(({ state }) => CONTENT[gate].includes(state)).map((it) => `${it.assessmentId} ${it.indicator}`),
  );
  const names = new Map((await listAgencies(db, OFFICE_SCOPE)).map(({ id, name }) => [id, name]));
  const unfinished: Unfinished[] = [];
  for (const { id, agencyId, manifestSha256 } of going) {
    const { framework } = await findPinned(db, plugins, manifestSha256);
    const indicators = framework.indicators
      .filter(({ kind, code }) => kind === "item" && !done.has(`${id} ${code}`))
      .map(({ code }) => code);
    if (indicators.length > 0) {
      unfinished.push({ assessmentId: id, agencyName: names.get(agencyId) ?? agencyId, indicators });
    }
  }
  return unfinished;
}
