import {
  type Db,
  findCycle,
  listAgencies,
  listAssessments,
  listExtensions,
  listLedgerMonths,
  listPeriodDuties,
  listResponseStates,
  OFFICE_SCOPE,
} from "@faheng/database";
import {
  type Assessment,
  type Cycle,
  dutyStanding,
  monthsOf,
  type Stage,
  type StageException,
  type StageGate,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { dutiesIn } from "../duty/duties-in.ts";
import { ledgerDepartments } from "../ledger/ledger-lines.ts";
import { ledgerStateOf } from "../ledger/ledger-state.ts";
import { ledgerDayOf } from "../ledger/list-ledger.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";

/** What an agency has not finished of what a gate asks: items in the order of the document, its hand-in, months of its ledger. */
export interface Unfinished extends StageException {
  readonly agencyName: string;
  /** What the items are called, by code. */
  readonly titles: Readonly<Record<string, string>>;
}

/** An assessment that goes on, as a gate looks at it. */
interface Going {
  readonly db: Db;
  readonly desk: Desk;
  readonly cycle: Cycle;
  readonly stage: Pick<Stage, "gate" | "to">;
  readonly assessment: Assessment;
  readonly pinned: Pinned;
  /** `assessment code` of every answer with which the gate is content. */
  readonly done: ReadonlySet<string>;
}

/** States of an answer with which each gate is content. */
const CONTENT: Readonly<Partial<Record<StageGate, readonly string[]>>> = {
  "answers-submitted": ["submitted", "approved"],
  "answers-approved": ["approved"],
};

/**
 * What stands in the way of a gate, of every assessment that goes on. Of answers those that are asked of everybody: bonuses and
 * vetoes are for whom they concern, and hold up no stage.
 */
export async function unfinishedOf(
  db: Db,
  desk: Desk,
  cycleId: string,
  stage: Pick<Stage, "gate" | "to">,
): Promise<Unfinished[]> {
  if (stage.gate === "none") return [];
  const cycle = await findCycle(db, desk.reach, cycleId);
  if (!cycle) return [];
  const going = (await listAssessments(db, desk.reach, cycleId)).filter(({ endedAt }) => endedAt === null);
  const content = CONTENT[stage.gate];
  const states = content === undefined ? [] : await listResponseStates(db, going);
  const isDone = states.filter(({ state }) => content?.includes(state));
  const done = new Set(isDone.map((it) => `${it.assessmentId} ${it.indicator}`));
  const names = new Map((await listAgencies(db, OFFICE_SCOPE)).map(({ id, name }) => [id, name]));
  const unfinished: Unfinished[] = [];
  for (const assessment of going) {
    const { id: assessmentId, agencyId, manifestSha256 } = assessment;
    const pinned = await findPinned(db, desk.context.plugins, manifestSha256);
    const open = await openIn({ db, desk, cycle, stage, assessment, pinned, done });
    if (open === null) continue;
    const { indicators } = pinned.framework;
    const titles = Object.fromEntries(
      indicators.filter(({ code }) => open.indicators.includes(code)).map(({ code, title }) => [code, title]),
    );
    unfinished.push(Object.assign({ assessmentId, agencyName: names.get(agencyId) ?? agencyId, titles }, open));
  }
  return unfinished;
}

/** What is unfinished as it is named when a stage is passed all the same. */
export function exceptionOf({ assessmentId, indicators, handIn, months }: Unfinished): StageException {
  return Object.assign(
    { assessmentId, indicators },
    handIn === undefined ? {} : { handIn },
    months === undefined ? {} : { months },
  );
}

/** `null` where nothing is. */
async function openIn(going: Going): Promise<Omit<StageException, "assessmentId"> | null> {
  const { stage, assessment, pinned, done } = going;
  if (stage.gate === "handed-in") return assessment.state === "filling" ? { indicators: [], handIn: true } : null;
  if (stage.gate === "ledger-signed") {
    const months = await unsignedMonths(going);
    return months.length === 0 ? null : { indicators: [], months };
  }
  if (stage.gate === "periods-settled") {
    const unsettled = await unsettledItems(going);
    return unsettled.length === 0 ? null : { indicators: unsettled };
  }
  const indicators = pinned.framework.indicators
    .filter(({ kind, code }) => kind === "item" && !done.has(`${assessment.id} ${code}`))
    .map(({ code }) => code);
  return indicators.length === 0 ? null : { indicators };
}

/** Items with a period due by the stage's last day in which not enough was done, and that nobody waived. */
async function unsettledItems({ db, desk, stage, assessment, pinned }: Going): Promise<string[]> {
  const extensions = await listExtensions(db, [assessment]);
  const due = pinned.framework.indicators
    .filter(({ kind }) => kind === "item")
    .flatMap((it) => dutiesIn({ pinned }, it, extensions))
    .filter((it) => it.due.dueOn <= stage.to);
  if (due.length === 0) return [];
  const keyOf = (indicator: string, figure: string, period: string): string => `${indicator} ${figure} ${period}`;
  const said = await listPeriodDuties(db, assessment);
  const last = new Map(said.map((it) => [keyOf(it.indicator, it.figure, it.period), it]));
  const open = due.filter((duty) => {
    const stated = last.get(keyOf(duty.indicator, duty.figure, duty.period.key)) ?? null;
    return !dutyStanding(duty, stated, desk.today).isSettled;
  });
  return [...new Set(open.map(({ indicator }) => indicator))];
}

/** Months due by the stage's last day for which not every department that leads something has a signature. */
async function unsignedMonths({ db, desk, cycle, stage, assessment, pinned }: Going): Promise<string[]> {
  const due = monthsOf({ from: cycle.startsOn, to: cycle.endsOn }).filter((month) => {
    const { dueOn } = ledgerDayOf(desk, { pinned, cycle }, month);
    return dueOn !== null && dueOn <= stage.to;
  });
  if (due.length === 0) return [];
  const { agencyId, id: assessmentId } = assessment;
  const said = await loadSaid(db, { agencyId, assessmentId }, pinned.framework.id);
  const departments = new Set(pinned.framework.indicators.flatMap((it) => ledgerDepartments(said, it)));
  const versions = Map.groupBy(await listLedgerMonths(db, assessment), (it) => `${it.departmentId} ${it.month}`);
  const isSigned = (departmentId: string, month: string): boolean =>
    ledgerStateOf(versions.get(`${departmentId} ${month}`)?.at(-1) ?? null) === "signed";
  return due.filter((month) => [...departments].some((departmentId) => !isSigned(departmentId, month)));
}
