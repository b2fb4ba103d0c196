import { listAgencies, listOpenRectifications, OFFICE_SCOPE } from "@faheng/database";
import { dateOfDay, dayNumber, dueTurn, type Rectification } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { dueOfRectification, rectificationName } from "../rectification/load-rectification.ts";
import { groundOf, itemOf, keepNotices } from "./keep-notices.ts";
import { NO_MORE } from "./place.ts";
import { recipientsOfAll } from "./recipients.ts";
import { REMINDERS } from "./told-acts.ts";

/**
 * Tells whoever cures a problem that three working days are left, and once more that the last has gone by; of problems carried out
 * of a cycle that is over too.
 *
 * @param daysBack a server that stood still so many days still tells what they brought.
 * @returns how many were told.
 */
export async function remindOfCures(desk: Desk, day: string, daysBack: number): Promise<number> {
  let told = 0;
  for (const { id } of await listAgencies(desk.db, OFFICE_SCOPE)) {
    for (const rectification of await listOpenRectifications(desk.db, id)) {
      // What is claimed waits for whoever closes it, and no longer for its owner.
      if (rectification.state === "claimed" || rectification.dueOn === null) continue;
      told += await remind(desk, rectification, { day, daysBack });
    }
  }
  return told;
}

async function remind(
  desk: Desk,
  rectification: Rectification,
  { day, daysBack }: { readonly day: string; readonly daysBack: number },
): Promise<number> {
  const loaded = await loadAssessment(desk, rectification.assessmentId);
  const due = dueOfRectification(rectification, loaded);
  if (due === null) return 0;
  const { assessment, agency, cycle } = loaded;
  const { indicator } = rectification;
  const place = { ...NO_MORE, agencyId: agency.id, cycle, assessment, indicator, rectification };
  let told = 0;
  for (let back = 0; back < daysBack; back += 1) {
    const on = dateOfDay(dayNumber(day) - back);
    const turn = dueTurn(due, on);
    if (turn === null || day > due.dueOn !== (turn === "late")) continue;
    const act = `rectification.${turn}` as const;
    const recipients = await recipientsOfAll(desk, REMINDERS[act].to, { place, at: desk.now, loaded });
    const id = `${act} ${rectification.id} ${on}`;
    const item = indicator === null ? null : itemOf(loaded, indicator);
    const about = {
      actor: null,
      agency: agency.name,
      cycle: printedTitle(cycle),
      item,
      items: item ? 1 : 0,
      words: rectification.found,
      dueOn: due.dueOn,
    };
    const occasion = { id, act, object: rectificationName(rectification), at: desk.now };
    told += await keepNotices(desk.context, occasion, groundOf(place), { about, recipients, loaded });
  }
  return told;
}
