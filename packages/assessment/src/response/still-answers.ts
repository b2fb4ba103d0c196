import type { Transaction } from "@faheng/database";
import { FahengError, type Indicator } from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { answerersOf } from "../assignment/answerers.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";
import { assessmentErrors as errors } from "../errors.ts";

/**
 * Whether an indicator is still theirs who save: the permission was asked for before the save had to wait, and the
 * coordinator may have assigned it to others, or the department been dissolved, meanwhile.
 *
 * @throws FAHENG_RESPONSE_REASSIGNED
 */
export async function requireStillAnswers(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  indicator: Indicator,
): Promise<void> {
  const said = await loadSaid(trx, ownerOf(loaded), loaded.pinned.framework.id);
  const object = { agencyId: loaded.agency.id, answerers: answerersOf(said, indicator) };
  if (can(desk.actor, "response.save", object)) return;
  const details = { indicator: indicator.code };
  throw new FahengError(errors.FAHENG_RESPONSE_REASSIGNED, { place: indicator.code, details });
}
