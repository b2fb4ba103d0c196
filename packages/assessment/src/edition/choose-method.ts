import { holdCycle, insertCycleMethod, listCycleMethods } from "@faheng/database";
import { type CityMethod, cityMoment, type CycleMethod, FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { editionErrors as errors } from "./edition-errors.ts";
import { editionObject, loadOfficeCycle, requireUnlocked } from "./edition-ground.ts";

/** How agencies are to be compared, and what was seen of it. */
export interface MethodInput {
  readonly cycleId: string;
  readonly expectedVersion: number;
  readonly method: CityMethod;
  /** Needed where there is a version already. */
  readonly reason: string | null;
}

/**
 * Says how the agencies of a cycle are compared (比较方法): the next version, with a reason after the first. Best before the cycle
 * opens; when each was chosen stays beside it.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_EDITION_LOCKED, FAHENG_METHOD_* (CONFLICT, REASON)
 */
export const chooseMethod = defineAct({
  action: "edition.method",
  load: async (desk, input: MethodInput) => await loadOfficeCycle(desk, input),
  allows: editionObject,
  name: ({ cycleId }) => `method:${cycleId}`,
  agencies: () => [],
  takes: async (trx, { input: { cycleId } }) => await holdCycle(trx, cycleId),
  guard: async (trx, { desk, input: { cycleId, expectedVersion, reason } }) => {
    await requireUnlocked(trx, cycleId);
    const before = (await listCycleMethods(trx, cycleId)).at(-1) ?? null;
    if ((before?.version ?? 0) !== expectedVersion) throw conflict(desk, cycleId, before);
    if (before !== null && (reason ?? "").trim() === "") {
      throw new FahengError(errors.FAHENG_METHOD_REASON, { place: `method:${cycleId}` });
    }
    return { before };
  },
  apply: async (trx, { desk, input, found: { owner }, held: { before } }) => {
    const { cycleId, method } = input;
    const version = (before?.version ?? 0) + 1;
    const reason = before === null ? null : (input.reason?.trim() ?? null);
    const next: CycleMethod = {
      cycleId,
      owner,
      version,
      method,
      reason,
      savedBy: desk.actor.personId,
      savedByName: desk.actor.name,
      savedAt: desk.now,
    };
    if (!(await insertCycleMethod(trx, next))) throw conflict(desk, cycleId, before);
    // The version itself stays for ever, and its digest is in this line: what the act changed is looked up there.
    const said = (it: CycleMethod) => ({ version: it.version, title: it.method.title, reason: it.reason });
    return { answer: { version }, trace: { agencyId: owner, before: before && said(before), after: said(next) } };
  },
  emits: [],
});

function conflict({ context }: Desk, cycleId: string, now: CycleMethod | null): FahengError {
  const details = { by: now?.savedByName ?? "", at: now === null ? "" : cityMoment(now.savedAt, context.timeZone) };
  return new FahengError(errors.FAHENG_METHOD_CONFLICT, { place: `method:${cycleId}`, details });
}
