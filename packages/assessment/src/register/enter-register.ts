import { listRegisterRows, putRegisterRow } from "@faheng/database";
import { type HELD_KINDS, type HELD_MARKS, isHeard, registerEntryProcess, type RegisterRow } from "@faheng/domain";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import {
  loadRegister,
  officeParties,
  registerName,
  registerObject,
  requireDays,
  requireUnsettled,
  takeAll,
} from "./register-ground.ts";

/** What the office held or asked for, and how each agency took part. */
export interface RegisterEntry extends Pick<RegisterRow, "kind" | "title" | "heldOn" | "objectUntil"> {
  readonly cycleId: string;
  readonly kind: (typeof HELD_KINDS)[number];
  /** What it rests on: the notice, the list of who was there. */
  readonly basis: string;
  /** Agencies that were asked to take part; of any other the entry says nothing. */
  readonly rows: readonly { readonly assessmentId: string; readonly mark: (typeof HELD_MARKS)[number] }[];
}

/**
 * Enters in the office's register (市办登记) what it held or asked for, and for all agencies at once who was in time, late or not
 * there. Whoever was late or not there is told and may object; nothing counts before somebody else of the office lets it stand.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND, FAHENG_CYCLE_CLOSED, FAHENG_PROCESS_* (STATE, REASON), FAHENG_REGISTER_*
 */
export const enterRegister = defineAct({
  action: "register.notify",
  load: async (desk, input: RegisterEntry) => await loadRegister(desk, input),
  allows: registerObject,
  name: ({ cycleId }) => `cycle:${cycleId}`,
  agencies: ({ rows }, { assessments }) => agenciesOf(assessments, rows),
  takes: async (trx, { input: { rows }, found: { assessments } }) =>
    await takeAll(
      trx,
      assessments.filter(({ id }) => rows.some(({ assessmentId }) => assessmentId === id)),
    ),
  guard: async (trx, { desk, input }) => {
    const { cycleId, kind, title, heldOn, basis, rows } = input;
    const { cycle, assessments } = await requireUnsettled(trx, desk, cycleId, { named: rows, kind });
    const known = await listRegisterRows(trx, [...assessments.values()]);
    const same = known.find(
      (it) => it.state !== "struck" && it.kind === kind && it.title === title && it.heldOn === heldOn,
    );
    requireDecision(registerEntryProcess, "register.notify", {
      state: same?.state ?? "none",
      parties: officeParties(desk, "register.notify"),
      holds: { "grounds-given": basis.trim() !== "" || {} },
      reason: basis,
      place: `cycle:${cycleId}`,
    });
    requireDays(desk, cycle, input);
    return assessments;
  },
  apply: async (trx, { desk, input, held: assessments }) => {
    const { actor, now, context } = desk;
    const { kind, title, heldOn, objectUntil, basis } = input;
    const entryId = context.ids.next();
    const told: Trace[] = [];
    const quiet: Trace[] = [];
    for (const { assessmentId, mark } of input.rows) {
      const agencyId = assessments.get(assessmentId)?.agencyId ?? "";
      const by = { by: actor.personId, byName: actor.name, at: now };
      const row: RegisterRow = {
        agencyId,
        assessmentId,
        entryId,
        writes: 1,
        kind,
        title,
        heldOn,
        objectUntil,
        mark,
        state: "notified",
        steps: [{ act: "register.notify", ...by, reason: basis, mark }],
        savedAt: now,
        veto: null,
      };
      if (!(await putRegisterRow(trx, row))) throw new TypeError(`${registerName(row)} is there twice`);
      const after = { state: row.state, kind, mark, dueOn: objectUntil };
      // Who was there has nothing to say to it, and is told nothing.
      (isHeard(row) ? told : quiet).push({ object: registerName(row), agencyId, after });
    }
    return { answer: { entryId }, trace: told, also: quiet };
  },
  emits: ["window-opened"],
});

/** Agencies of assessments that an act names. */
export function agenciesOf(
  assessments: readonly { readonly id: string; readonly agencyId: string }[],
  rows: readonly { readonly assessmentId: string }[],
): string[] {
  const named = new Set(rows.map(({ assessmentId }) => assessmentId));
  return [...new Set(assessments.flatMap(({ id, agencyId }) => (named.has(id) ? [agencyId] : [])))];
}
