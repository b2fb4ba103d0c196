import { listAssessments, listCycles, listExtensions, listResponseStates, type Transaction } from "@faheng/database";
import { type Assessment, dateOfDay, dayNumber, type Due, dueTurn } from "@faheng/domain";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { duesOf } from "../assessment/completion.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { assignedDays } from "../assignment/days.ts";
import type { Context } from "../context.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueForDay } from "../job/queue-own-job.ts";
import { keepNotices } from "./keep-notices.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { REMINDERS } from "./told-acts.ts";

/** A server that stood still so many days still tells what they brought. */
const DAYS_BACK = 3;
/** The hour at which people are reminded: before the letter of the day is written. */
const EARLY = 7.5;

/** What a day may bring. */
type Reminder = keyof typeof REMINDERS;

/** Tells whoever has indicators to answer that three working days are left, and once more that the last has gone by. */
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
  let told = 0;
  for (let back = 0; back < DAYS_BACK; back += 1) {
    const on = dateOfDay(dayNumber(day) - back);
    for (const reminder of Object.keys(REMINDERS) as Reminder[]) {
      const turned = codes.filter(([, due]) => reminderOn(due, on) === reminder && isStill(due, reminder));
      if (turned.length > 0) told += await tell(desk, loaded, { reminder, on, turned });
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

/** What people are told of a day that has come. */
const REMINDER_OF = { near: "due.near", late: "due.late" } as const satisfies Record<string, Reminder>;

function reminderOn(due: Due, on: string): Reminder | null {
  const turn = dueTurn(due, on);
  return turn && REMINDER_OF[turn];
}

/** Whether what a day brought still holds: nobody is told that a day is near which has gone by since. */
function isStill({ isOverdue }: Due, reminder: Reminder): boolean {
  return isOverdue === (reminder === "due.late");
}

async function tell(
  desk: Desk,
  loaded: LoadedAssessment,
  it: { readonly reminder: Reminder; readonly on: string; readonly turned: readonly (readonly [string, Due])[] },
): Promise<number> {
  const { assessment, cycle, agency } = loaded;
  const place = {
    agencyId: agency.id,
    cycle,
    assessment,
    reviewerId: null,
    extension: null,
    ledger: null,
    supervision: null,
  };
  const theirs = new Map<string, { readonly codes: string[]; dueOn: string }>();
  for (const [indicator, { dueOn }] of it.turned) {
    const scene = { place: { ...place, indicator }, at: desk.now, loaded };
    for (const { personId } of await recipientsOf(desk, "assigned", scene)) {
      const known = theirs.get(personId);
      theirs.set(personId, { codes: [...(known?.codes ?? []), indicator], dueOn: known?.dueOn ?? dueOn });
    }
  }
  const recipients = [...theirs].map(([personId, { codes, dueOn }]): Recipient => ({
    personId,
    indicators: codes,
    dueOn,
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
    cycle: cycle.title,
    item: null,
    items: 0,
    words: null,
    dueOn: null,
  };
  return await keepNotices(desk.context, occasion, { ...place, indicator: null }, { about, recipients, loaded });
}
