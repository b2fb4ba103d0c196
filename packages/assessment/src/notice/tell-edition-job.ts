import { findCycle, listAgencies, listAssessments, listEditions } from "@faheng/database";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { editionTitle } from "../edition/edition-ground.ts";
import { toldEditions } from "../edition/told-edition.ts";
import type { Subscription } from "../job/deliver-events.ts";
import { defineJob } from "../job/job-kind.ts";
import { queueOwnJob } from "../job/queue-own-job.ts";
import { groundOf, keepNotices } from "./keep-notices.ts";
import { NO_MORE, partsOfObject } from "./place.ts";
import { recipientsOfAll } from "./recipients.ts";
import { REMINDERS } from "./told-acts.ts";

const KIND = "notice.edition";
const ACT = "edition.out";

const editionKey = z.strictObject({ cycleId: z.string(), n: z.int() });
type EditionKey = z.infer<typeof editionKey>;

/**
 * Tells coordinators and leaders of the agencies of a cycle that an edition of it is out: at its publishing, or once its embargo
 * (解禁时间) is over. Of an edition in whose place a newer one is out by then nobody is told. Told twice is told once.
 */
export const tellEditionJob = defineJob({
  kind: KIND,
  words: { zh: "告知发布的结果", en: "Telling of published results" },
  input: editionKey,
  isQuiet: true,
  run: async (context, key) => ({ told: await tell(context, key) }),
});

/** What is published is told. */
export const tellEditionOn: Subscription = {
  act: "edition.publish",
  kind: KIND,
  job: ({ id, object }) => {
    const { id: cycleId, rest } = partsOfObject(object);
    return { key: id, input: { cycleId, n: Number(rest) } };
  },
};

async function tell(context: Context, { cycleId, n }: EditionKey): Promise<number> {
  const desk = enter(context, operator("后台任务"));
  const editions = await listEditions(desk.db, cycleId);
  const edition = editions.find((it) => it.n === n);
  if (edition === undefined) return 0;
  const { publicFrom } = edition;
  if (publicFrom !== null && Date.parse(publicFrom) > Date.parse(desk.now)) {
    await waitUntil(context, { cycleId, n }, publicFrom);
    return 0;
  }
  if (toldEditions(editions, desk.now).at(-1)?.edition.n !== n) return 0;
  return await tellAgencies(desk, { cycleId, n }, editionTitle(edition));
}

/** Under an id of its own: however often it comes, it waits once. */
async function waitUntil(context: Context, input: EditionKey, runAt: string): Promise<void> {
  const name = `${KIND} ${input.cycleId}/${String(input.n)}`;
  await unseal(context.store)
    .transaction()
    .execute(async (trx) => await queueOwnJob(trx, context, { id: name, kind: KIND, key: name, input, runAt }));
}

/** Of each of its assessments: each has a row of its own in the edition, and a page of its own that shows it. */
async function tellAgencies(desk: Desk, { cycleId, n }: EditionKey, words: string): Promise<number> {
  const cycle = await findCycle(desk.db, desk.reach, cycleId);
  if (!cycle) return 0;
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  const ids = [...new Set(assessments.map(({ agencyId }) => agencyId))];
  const names = new Map((await listAgencies(desk.db, { kind: "agencies", ids })).map(({ id, name }) => [id, name]));
  let told = 0;
  for (const assessment of assessments) {
    const { id, agencyId } = assessment;
    const place = { ...NO_MORE, agencyId, cycle, assessment };
    const recipients = await recipientsOfAll(desk, REMINDERS[ACT].to, { place, at: desk.now, loaded: null });
    const occasion = { id: `${ACT} ${id} ${String(n)}`, act: ACT, object: `assessment:${id}`, at: desk.now };
    const agency = names.get(agencyId) ?? null;
    const about = { actor: null, agency, cycle: cycle.title, item: null, items: 0, words, dueOn: null };
    told += await keepNotices(desk.context, occasion, groundOf(place), { about, recipients, loaded: null });
  }
  return told;
}
