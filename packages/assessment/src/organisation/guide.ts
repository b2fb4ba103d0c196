import { updateGuide } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { organisationErrors as errors } from "./organisation-errors.ts";
import { requireAgency } from "./require-agency.ts";

interface GuideInput {
  readonly agencyId: string;
  /** The bureau that guides it from now on, or nobody. */
  readonly guideId: string | null;
  /** Who guided it when the actor looked. */
  readonly expectedId: string | null;
}

/**
 * States which bureau guides an agency in its field (业务指导): that bureau may then assess it in a line. By who states what agencies there
 * are: no bureau takes an agency by itself. Lines that are open stay as they are.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED, FAHENG_AGENCY_GUIDE, FAHENG_AGENCY_CHANGED
 */
export const setGuide = defineAct({
  action: "organisation.write",
  load: async (_, input: GuideInput) => input,
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ agencyId }) => `agency:${agencyId}`,
  agencies: ({ agencyId, guideId }) => (guideId === null ? [agencyId] : [agencyId, guideId]),
  guard: async (trx, { input: { agencyId, guideId } }) => {
    await requireAgency(trx, agencyId);
    if (guideId === agencyId) throw new FahengError(errors.FAHENG_AGENCY_GUIDE, { place: "guideId" });
    return guideId === null ? null : await requireAgency(trx, guideId);
  },
  apply: async (trx, { input: { agencyId, guideId, expectedId } }) => {
    if (!(await updateGuide(trx, { id: agencyId, from: expectedId, to: guideId }))) {
      throw new FahengError(errors.FAHENG_AGENCY_CHANGED, { place: agencyId });
    }
    return { answer: undefined, trace: { agencyId, before: { guidedBy: expectedId }, after: { guidedBy: guideId } } };
  },
  emits: [],
});
