import { listAgencies, listExtensions, listResponses, type ToldFacts } from "@faheng/database";
import { z } from "zod";
import { operator } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { dueOf, grantedDays } from "@faheng/domain";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { assignedDays } from "../assignment/days.ts";
import type { Context } from "../context.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { defineJob } from "../job/job-kind.ts";
import { groundOf, itemOf, keepNotices } from "./keep-notices.ts";
import { type Place, placesOf } from "./place.ts";
import { reasonOf } from "./reason-of.ts";
import { recipientsOfAll } from "./recipients.ts";
import { isDraftEvent, tellDraft } from "./tell-draft.ts";
import { isEditionEvent, tellOfficeOfEdition } from "./tell-office-of-edition.ts";
import { tellingOf } from "./told-acts.ts";

/** What of an event is told. */
const toldEvent = z.strictObject({
  id: z.string(),
  act: z.string(),
  object: z.string(),
  at: z.string(),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
});

/** Tells everybody whose queue an act has changed, but for whoever did it. Told twice is told once. */
export const tellJob = defineJob({
  kind: "notice.tell",
  words: { zh: "发送通知", en: "Sending notices" },
  input: toldEvent,
  isQuiet: true,
  run: async (context, event) => ({ told: await tell(context, event) }),
});

type ToldEvent = z.infer<typeof toldEvent>;

async function tell(context: Context, event: ToldEvent): Promise<number> {
  const telling = tellingOf(event.act);
  if (telling === null) return 0;
  const desk = enter(context, operator("后台任务"));
  if (isDraftEvent(event)) return await tellDraft(desk, event, telling);
  if (isEditionEvent(event)) return await tellOfficeOfEdition(desk, event);
  let told = 0;
  for (const place of await placesOf(desk, event.object)) {
    const loaded = place.assessment && (await loadAssessment(desk, place.assessment.id));
    const all = await recipientsOfAll(desk, telling.to, { place, at: event.at, loaded });
    const recipients = all.filter(({ personId }) => personId !== event.actorId);
    const about = await aboutOf(desk, event, { place, loaded });
    told += await keepNotices(context, event, groundOf(place), { about, recipients, loaded });
  }
  return told;
}

/** The names and days that everybody is told. */
async function aboutOf(
  desk: Desk,
  event: ToldEvent,
  { place, loaded }: { readonly place: Place; readonly loaded: LoadedAssessment | null },
): Promise<ToldFacts> {
  const [agency] = loaded ? [loaded.agency] : await listAgencies(desk.db, { kind: "agencies", ids: [place.agencyId] });
  const item = loaded && place.indicator !== null ? itemOf(loaded, place.indicator) : null;
  const about = {
    actor: event.actorName,
    agency: agency?.name ?? null,
    cycle: printedTitle(place.cycle),
    item,
    items: item ? 1 : 0,
    words: await reasonOf(desk, event, { place, loaded }),
  };
  return { ...about, dueOn: loaded && item ? await dueOn(desk, loaded, item.code) : null };
}

/** Until when an indicator is to be done, `null` where it is not to be done any more. */
async function dueOn(desk: Desk, { assessment, pinned, said }: LoadedAssessment, code: string): Promise<string | null> {
  const indicator = pinned.indicators.get(code);
  if (!indicator) return null;
  const response = (await listResponses(desk.db, assessment)).find((it) => it.indicator === code);
  const assigned = assignedDays(said.assignments).get(code) ?? null;
  const granted = grantedDays(await listExtensions(desk.db, [assessment]), code);
  const own = { today: desk.today, assigned, mendBy: response?.returned?.dueOn ?? null, granted };
  return dueOf(indicator, response?.status ?? "not-started", pinned.deadlines, own).dueOn;
}
