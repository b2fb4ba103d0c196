import { listRegisterRows, listReviewTasks, putRegisterRow, type Transaction } from "@faheng/database";
import {
  type FahengError,
  type Fact,
  isInTask,
  type Party,
  registerEntryProcess,
  type RegisterRow,
  type RegisterState,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { requireDecision } from "../act/require-decision.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { cycleNotFound } from "../cycle/require-cycle.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { refuseMembersOf } from "../statement/stater.ts";
import { officeParties, registerName, requireDays, requireUnsettled } from "./register-ground.ts";
import { checkVeto } from "./veto-ground.ts";

/** Which veto (否决) of the framework is proposed, on what ground, and until when the agency is heard. */
export interface VetoProposal extends Pick<RegisterRow, "heldOn" | "objectUntil"> {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly fact: string;
  /** What the fact is, if the veto stands: one that strikes. */
  readonly value: Fact;
  /** The ground, in words. */
  readonly basis: string;
  /** What shows it: the document by its number and keeper, or its address. */
  readonly material: string;
}

/**
 * Proposes a veto (否决): by the office, or by a reviewer on an item of their open task. The agency is told with the ground and heard
 * until the day; somebody of the office other than who proposed it then lets it stand, or strikes it. Until then it is pending.
 *
 * @throws FAHENG_ASSESSMENT_*, FAHENG_CYCLE_*, FAHENG_ACCESS_FORBIDDEN, FAHENG_PROCESS_* (PARTY, STATE, REASON, GROUNDS),
 *   FAHENG_REGISTER_* (SETTLED, DAY, NO_VETO), FAHENG_FACT_*, FAHENG_STATEMENT_OWN_AGENCY, FAHENG_PACK_*
 */
export const proposeVeto = defineAct({
  action: "register.propose",
  load: async (desk, { assessmentId }: VetoProposal) => await loadForVeto(desk, assessmentId),
  allows: ({ indicator }, found) => vetoObject(found, indicator),
  name: ({ assessmentId }) => `assessment:${assessmentId}`,
  prepare: async ({ desk, found: { loaded } }) => await refuseMembersOf(desk, "register.propose", [loaded.agency.id]),
  foresees: async ({ input, found: { loaded } }) => {
    if (usesOwnRules(loaded.pinned.profile)) await checkProposed(loaded, input);
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { cycle, assessment } = await requireOpen(trx, loaded);
    const place = `assessment:${assessment.id}`;
    const { indicator, fact, basis, material } = input;
    const isGrounded = basis.trim() !== "" && material.trim() !== "";
    requireDecision(registerEntryProcess, "register.propose", {
      state: stateOf(await listRegisterRows(trx, [assessment]), { indicator, fact }),
      parties: [...officeParties(desk, "register.propose"), ...(await reviewerOf(trx, desk, loaded, indicator))],
      holds: { "grounds-given": isGrounded || {} },
      reason: basis,
      place,
    });
    await requireUnsettled(trx, desk, cycle.id, { named: [input], kind: "veto" });
    requireDays(desk, cycle, input);
    return await checkProposed(loaded, input);
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { fact, value } }) => {
    const { actor, now, context } = desk;
    const { assessmentId, indicator, heldOn, objectUntil, basis, material } = input;
    const row: RegisterRow = {
      agencyId: loaded.agency.id,
      assessmentId,
      entryId: context.ids.next(),
      writes: 1,
      kind: "veto",
      title: loaded.pinned.framework.indicators.find(({ code }) => code === indicator)?.title ?? indicator,
      heldOn,
      objectUntil,
      mark: "found",
      state: "notified",
      steps: [
        { act: "register.propose", by: actor.personId, byName: actor.name, at: now, reason: basis, mark: "found" },
      ],
      savedAt: now,
      veto: { indicator, fact, value, material },
    };
    if (!(await putRegisterRow(trx, row))) throw new TypeError(`${registerName(row)} is there twice`);
    const after = { state: row.state, kind: row.kind, indicator, dueOn: objectUntil };
    return {
      answer: { entryId: row.entryId },
      trace: { object: registerName(row), agencyId: row.agencyId, after },
    };
  },
  emits: ["window-opened"],
});

/** An assessment of the office's cycle; in a bureau's own there is no register. */
export async function loadForVeto(
  desk: Desk,
  assessmentId: string,
): Promise<{ readonly loaded: LoadedAssessment } | FahengError> {
  const loaded = await loadAssessment(desk, assessmentId);
  return loaded.assessment.owner === null ? { loaded } : cycleNotFound(loaded.cycle.id);
}

/** What is done to a veto of an item; of all of them where none is named. */
export function vetoObject(found: { readonly loaded: LoadedAssessment } | null, indicator: string | null) {
  if (found === null) return { agencyId: null };
  const { agencyId, owner, cycleId } = found.loaded.assessment;
  return Object.assign({ agencyId, owner, cycleId }, indicator !== null && { indicator });
}

async function checkProposed({ pinned }: LoadedAssessment, { indicator, fact, value, basis: reason }: VetoProposal) {
  return await checkVeto(pinned, { indicator, fact, value, reason });
}

/** How what was proposed on a fact before stands, as long as it was not struck. */
function stateOf(
  rows: readonly RegisterRow[],
  place: { readonly indicator: string; readonly fact: string },
): RegisterState | "none" {
  return vetoOn(rows, place)?.state ?? "none";
}

/** What was proposed on a fact and not struck. */
export function vetoOn(
  rows: readonly RegisterRow[],
  { indicator, fact }: { readonly indicator: string; readonly fact: string },
): RegisterRow | null {
  return (
    rows.find(({ veto, state }) => state !== "struck" && veto?.indicator === indicator && veto.fact === fact) ?? null
  );
}

/** A reviewer speaks of the items of a task that is open. */
async function reviewerOf(
  trx: Transaction,
  { actor }: Desk,
  { assessment }: LoadedAssessment,
  indicator: string,
): Promise<Party[]> {
  const tasks = await listReviewTasks(trx, [assessment]);
  const isTheirs = tasks.some((it) => it.personId === actor.personId && it.state === "open" && isInTask(it, indicator));
  return isTheirs ? ["reviewer"] : [];
}
