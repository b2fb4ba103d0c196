import {
  listAssessments,
  listCycles,
  listExtensions,
  listGroupRecords,
  listPeriodDuties,
  listResponseStates,
  type Transaction,
} from "@faheng/database";
import {
  type Assessment,
  dateOfDay,
  dayNumber,
  type Due,
  dueDay,
  dueTurn,
  dutyStanding,
  isThawed,
  type Supervision,
} from "@faheng/domain";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { duesOf } from "../assessment/completion.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { assignedDays } from "../assignment/days.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { dutiesIn, dutyTitle } from "../duty/duties-in.ts";
import { groupName, newestOf } from "../group/group-ground.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueForDay } from "../job/queue-own-job.ts";
import { itemOf, keepNotices, groundOf } from "./keep-notices.ts";
import { NO_MORE } from "./place.ts";
import { type Recipient, recipientsOf, recipientsOfAll } from "./recipients.ts";
import { remindOfCures } from "./remind-of-cures.ts";
import { REMINDERS } from "./told-acts.ts";

/** A server that stood still so many days still tells what they brought. */
const DAYS_BACK = 3;
/** The hour at which people are reminded: before the letter of the day is written. */
const EARLY = 7.5;

/** So many periods are named in one notice. */
const NAMED = 5;

/** What a day may bring to who answers indicators. */
type Reminder = Exclude<keyof typeof REMINDERS, `group.${string}` | `rectification.${string}` | `edition.${string}`>;

/**
 * Tells whoever has indicators to answer, something to do by the period, or a 督导 to answer that three working days are left, and
 * once more that the last has gone by.
 */
export const remindJob = defineJob({
  kind: "notice.remind",
  words: { zh: "提醒到期事项", en: "Reminding of what is due" },
  input: z.strictObject({ day: z.string() }),
  isQuiet: true,
  run: async (context, { day }, { progress }) => {
    const desk = enter(context, operator("后台任务"));
    const open = (await listCycles(desk.db, desk.reach)).filter(({ status }) => status === "open");
    let told = 0;
    for (const [index, cycle] of open.entries()) {
      const assessments = await listAssessments(desk.db, desk.reach, cycle.id);
      for (const [at, assessment] of assessments.entries()) {
        await progress(index * assessments.length + at, open.length * assessments.length);
        if (assessment.endedAt === null) told += await remind(desk, assessment, day);
      }
    }
    told += await remindOfCures(desk, day, DAYS_BACK);
    return { told };
  },
});

/** Queues the reminders of a day for its morning. */
export async function queueReminders(trx: Transaction, context: Context, day: string): Promise<void> {
  await queueForDay(trx, context, { kind: remindJob.kind, day, hour: EARLY });
}

async function remind(desk: Desk, assessment: Assessment, day: string): Promise<number> {
  const loaded = await loadAssessment(desk, assessment.id);
  const codes = await openCodes(desk, loaded, day);
  const duties = await openDuties(desk, loaded);
  const supervisions = await openSupervisions(desk, loaded);
  let told = 0;
  for (let back = 0; back < DAYS_BACK; back += 1) {
    const on = dateOfDay(dayNumber(day) - back);
    for (const turn of ["near", "late"] as const) {
      const turned = codes.filter(([, due]) => dueTurn(due, on) === turn && isStill(due, turn, day));
      if (turned.length > 0) told += await tell(desk, loaded, { reminder: `due.${turn}`, on, turned });
      const periods = duties.filter(([, due]) => dueTurn(due, on) === turn && isStill(due, turn, day));
      if (periods.length > 0) told += await tell(desk, loaded, { reminder: `duty.${turn}`, on, turned: periods });
      for (const { n, supervision, due } of supervisions) {
        if (dueTurn(due, on) !== turn || !isStill(due, turn, day)) continue;
        told += await tellSupervised(desk, loaded, { reminder: `group.${turn}`, on, n, supervision });
      }
    }
  }
  return told;
}

/** What is still to be done by whoever answers it: what they have handed on waits for others. */
async function openCodes(desk: Desk, { assessment, pinned, said }: LoadedAssessment, today: string) {
  const states = await listResponseStates(desk.db, [assessment]);
  const handedOn = new Set(
    states.filter(({ state }) => state === "submitted" || state === "approved").map(({ indicator }) => indicator),
  );
  const assigned = assignedDays(said.assignments);
  const extensions = await listExtensions(desk.db, [assessment]);
  const dues = duesOf(pinned.framework, states, pinned.deadlines, { today, assigned, extensions });
  return [...dues].filter(([code, { isOpen }]) => isOpen && !handedOn.has(code));
}

/** Periods in which not enough was done yet, as far as they can still be stated. */
async function openDuties(desk: Desk, loaded: LoadedAssessment): Promise<(readonly [string, Day, string])[]> {
  const { assessment, pinned } = loaded;
  const extensions = await listExtensions(desk.db, [assessment]);
  const asked = pinned.framework.indicators.flatMap((it) => dutiesIn(loaded, it, extensions));
  if (asked.length === 0) return [];
  const [said, states] = await Promise.all([
    listPeriodDuties(desk.db, assessment),
    listResponseStates(desk.db, [assessment]),
  ]);
  const keyOf = (indicator: string, figure: string, period: string): string => `${indicator} ${figure} ${period}`;
  const last = new Map(said.map((it) => [keyOf(it.indicator, it.figure, it.period), it]));
  const stateOf = new Map(states.map(({ indicator, state }) => [indicator, state]));
  return asked.flatMap((duty) => {
    const { indicator, figure, period, due } = duty;
    const stated = last.get(keyOf(indicator, figure, period.key)) ?? null;
    const isOpen = isThawed(assessment.state, stateOf.get(indicator) ?? "none") === true;
    return isOpen && !dutyStanding(duty, stated, desk.today).isSettled
      ? [[indicator, due, dutyTitle(duty)] as const]
      : [];
  });
}

/** What was found in departments and is not answered yet. */
async function openSupervisions(desk: Desk, { assessment, pinned }: LoadedAssessment) {
  return newestOf(await listGroupRecords(desk.db, assessment)).flatMap(({ n, content }) =>
    content.kind === "supervision" && content.answer === null
      ? [{ n, supervision: content, due: dueDay({ source: "mending", on: content.dueOn }, pinned.deadlines) }]
      : [],
  );
}

type Day = Pick<Due, "dueOn" | "pressesFrom">;

/** Whether what a day brought still holds: nobody is told that a day is near which has gone by since. */
function isStill({ dueOn }: Day, turn: "near" | "late", today: string): boolean {
  return today > dueOn === (turn === "late");
}

/** Tells a department of what was found in it, and of a day that has gone by whoever keeps the group's papers too. */
async function tellSupervised(
  desk: Desk,
  loaded: LoadedAssessment,
  it: {
    readonly reminder: "group.near" | "group.late";
    readonly on: string;
    readonly n: number;
    readonly supervision: Supervision;
  },
): Promise<number> {
  const { reminder, on, n, supervision } = it;
  const { assessment, agency, cycle } = loaded;
  const { indicator, dueOn, found: words } = supervision;
  const place = { ...NO_MORE, agencyId: agency.id, cycle, assessment, indicator, supervision };
  const recipients = await recipientsOfAll(desk, REMINDERS[reminder].to, { place, at: desk.now, loaded });
  // A correction that names another day is told of anew.
  const id = `${reminder} ${assessment.id} ${String(n)} ${on}`;
  const occasion = { id, act: reminder, object: groupName(assessment.id, n), at: desk.now };
  const about = {
    actor: null,
    agency: agency.name,
    cycle: printedTitle(cycle),
    item: itemOf(loaded, indicator),
    items: 1,
    words,
    dueOn,
  };
  return await keepNotices(desk.context, occasion, groundOf(place), { about, recipients, loaded });
}

async function tell(
  desk: Desk,
  loaded: LoadedAssessment,
  it: {
    readonly reminder: Reminder;
    readonly on: string;
    /** Indicator, its day, and what of it, where that is not the whole. */
    readonly turned: readonly (readonly [string, Day, string?])[];
  },
): Promise<number> {
  const { assessment, cycle, agency } = loaded;
  const place = { ...NO_MORE, agencyId: agency.id, cycle, assessment };
  const theirs = new Map<string, { readonly codes: string[]; readonly parts: string[]; dueOn: string }>();
  for (const [indicator, { dueOn }, part] of it.turned) {
    const scene = { place: { ...place, indicator }, at: desk.now, loaded };
    for (const { personId } of await recipientsOf(desk, "assigned", scene)) {
      const known = theirs.get(personId);
      const codes = [...new Set([...(known?.codes ?? []), indicator])];
      const parts = [...(known?.parts ?? []), ...(part === undefined ? [] : [part])];
      theirs.set(personId, { codes, parts, dueOn: known?.dueOn ?? dueOn });
    }
  }
  const recipients = [...theirs].map(([personId, { codes, parts, dueOn }]): Recipient => ({
    personId,
    indicators: codes,
    dueOn,
    words: parts.length === 0 ? null : namedParts(parts),
  }));
  const occasion = {
    id: `${it.reminder} ${assessment.id} ${it.on}`,
    act: it.reminder,
    object: `assessment:${assessment.id}`,
    at: desk.now,
  };
  const about = {
    actor: null,
    agency: agency.name,
    cycle: printedTitle(cycle),
    item: null,
    items: 0,
    words: null,
    dueOn: null,
  };
  return await keepNotices(desk.context, occasion, groundOf(place), { about, recipients, loaded });
}

function namedParts(parts: readonly string[]): string {
  const named = parts.slice(0, NAMED).join("；");
  return parts.length > NAMED ? `${named}……` : named;
}
