import { withdrawPaperTemplate } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { PAPERS } from "../paper/paper-kinds.ts";
import { templateActErrors as errors } from "./template-act-errors.ts";
import {
  loadOwner,
  requireStandingTemplate,
  templateName,
  templateObject,
  type TemplatePlace,
  templateTrace,
} from "./template-ground.ts";

/**
 * Withdraws a version: no document is made by it any more. It stays listed with its file, and what was made by it stays what it is.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_* (NOT_FOUND, DISSOLVED), FAHENG_TEMPLATE_* (NOT_FOUND, WITHDRAWN)
 */
export const withdrawTemplate = defineAct({
  action: "template.withdraw",
  load: loadOwner,
  allows: templateObject,
  name: (input: TemplatePlace & { readonly reason: string }) => templateName(input),
  agencies: ({ owner }) => (owner === null ? [] : [owner]),
  guard: async (trx, { desk, input }) => await requireStandingTemplate(trx, desk, input),
  apply: async (trx, { desk: { actor, now }, input, held }) => {
    const { reason, kind, owner: agencyId } = input;
    const by = { by: actor.personId, byName: actor.name, at: now, reason };
    if (!(await withdrawPaperTemplate(trx, held, by))) {
      const details = { by: actor.name, at: now, reason };
      throw new FahengError(errors.FAHENG_TEMPLATE_WITHDRAWN, { place: templateName(input), details });
    }
    const { version } = held.template;
    const after = { ...templateTrace(held.template, PAPERS[kind].words.zh), reason };
    return { answer: { version }, trace: { agencyId, after } };
  },
  emits: [],
});
