import {
  type BriefUnit,
  listBriefUnits,
  listMeasuredUnits,
  type ListedUnit,
  listUnits,
  lockAssessment,
  type MeasuredUnit,
  type SortedBy,
  type StoredPackedUnit,
  type UnitsWanted,
} from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import { setImmediate } from "node:timers/promises";
import type { Desk } from "../access/enter.ts";
import { packedNow, putPacked } from "./keep-packed.ts";
import { PACKING } from "./packed-unit.ts";

/** An assessment with its row, which says what stands now. */
export interface CurrentUnit {
  readonly assessment: Assessment;
  readonly row: StoredPackedUnit;
}

/**
 * The assessments that somebody reaches with their packed rows, of one cycle or of all. A row that is missing, that what it is
 * made of has outrun, or that another version packed is packed anew before anybody sees it.
 *
 * @param of with `part`: what is read beside the content is long, and most lists need none of it. Of a row that was read by its
 *   figures alone nothing but its columns may be looked at.
 */
export async function readUnits(desk: Desk, of: UnitsWanted): Promise<CurrentUnit[]> {
  const units: CurrentUnit[] = [];
  for (const listed of await listUnits(desk.db, desk.reach, of)) {
    const { assessment, unit } = listed;
    units.push({ assessment, row: unit?.packing === PACKING ? unit : await packAnew(desk, listed) });
  }
  return units;
}

async function packAnew(
  { db, context: { plugins } }: Desk,
  { assessment, unit }: ListedUnit,
): Promise<StoredPackedUnit> {
  // A newer server's row stays: two versions side by side would otherwise write over each other for as long as both run.
  if (unit !== null && unit.packing > PACKING) return await packedNow(db, plugins, assessment);
  return await db.transaction().execute(async (trx) => {
    await lockAssessment(trx, assessment);
    return await putPacked(trx, plugins, assessment.id);
  });
}

/** Assessments of a cycle that somebody reaches, by what long lists sort and sift them by, each as it stands now. */
export async function readBrief(
  desk: Desk,
  of: { readonly cycleId: string; readonly tellsMoves?: boolean },
): Promise<BriefUnit[]> {
  const listed = await listBriefUnits(desk.db, desk.reach, of);
  const anew = await figuresAnew(desk, of.cycleId, listed);
  return listed.map((it) => {
    const row = anew.get(it.id);
    return row === undefined ? it : { ...it, ...sortedBy(row) };
  });
}

/** Assessments of a cycle that somebody reaches, by what they are compared and ranked by, each as it stands now. */
export async function readMeasures(desk: Desk, cycleId: string): Promise<MeasuredUnit[]> {
  const listed = await listMeasuredUnits(desk.db, desk.reach, cycleId);
  const anew = await figuresAnew(desk, cycleId, listed);
  return listed.map((it) => {
    const row = anew.get(it.id);
    return row === undefined ? it : { ...it, measured: row.measured, isDisqualified: row.isDisqualified };
  });
}

/** The rows of those that what they are made of has outrun, by the id of the assessment. */
async function figuresAnew(
  desk: Desk,
  cycleId: string,
  listed: readonly { readonly id: string; readonly packing: number | null }[],
): Promise<ReadonlyMap<string, StoredPackedUnit>> {
  const ids = listed.flatMap((it) => (it.packing === PACKING ? [] : [it.id]));
  const anew = new Map<string, StoredPackedUnit>();
  for await (const units of readInTurns(desk, { cycleId, ids, part: "figures" })) {
    for (const { assessment, row } of units) anew.set(assessment.id, row);
  }
  return anew;
}

function sortedBy({ answered, pending, notApplicable, share, title, waiting }: StoredPackedUnit): SortedBy {
  return { answered, pending, notApplicable, share, title, waiting };
}

/** So many long rows are read and looked at in one turn of the loop. */
const AT_ONCE = 250;

/** The same for some of many assessments, a few at a time: others have their turn between them. */
export async function* readInTurns(
  desk: Desk,
  { ids, cycleId, part }: UnitsWanted & { readonly ids: readonly string[] },
): AsyncGenerator<readonly CurrentUnit[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (at > 0) await setImmediate();
    const some = ids.slice(at, at + AT_ONCE);
    yield await readUnits(desk, part === undefined ? { cycleId, ids: some } : { cycleId, ids: some, part });
  }
}
