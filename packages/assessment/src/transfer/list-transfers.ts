import { listAgencies, listTransfers } from "@faheng/database";
import type { FunctionTransfer, TransferStep } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter, permit } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { receivingIn } from "./receivers.ts";

/** A transfer as the people of its side see it. */
export interface TransferView extends Pick<
  FunctionTransfer,
  "id" | "writes" | "side" | "state" | "items" | "fromDay" | "document"
> {
  /** Where it went, for the giving side and the office; `null` for the receiving side. */
  readonly toAgency: string | null;
  readonly steps: readonly Omit<TransferStep, "by">[];
}

/** What went from an assessment or came to it, and what the actor may do about it. */
export interface TransfersView {
  readonly transfers: readonly TransferView[];
  /** Whether the actor may transfer items and undo that. */
  readonly maySet: boolean;
  readonly mayTakeIn: boolean;
  /** Agencies that could receive, for whoever may transfer; otherwise none. */
  readonly receivers: readonly {
    readonly id: string;
    readonly name: string;
    /** The cycle in which it takes the function in, where that is another; `null` for the same. */
    readonly cycle: string | null;
  }[];
  /** The days from which a transfer may be: the cycle's first, and today. */
  readonly from: string;
  readonly today: string;
}

/** @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN */
export async function listFunctionTransfers(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<TransfersView> {
  const desk = enter(context, actor);
  const { assessment, agency, cycle } = await loadAssessment(desk, assessmentId);
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "transfer.read", object, `assessment:${assessment.id}`);
  const isOpen = cycle.status === "open";
  const maySet = isOpen && cycle.owner === null && can(actor, "transfer.set", object);
  const transfers = (await listTransfers(desk.db, assessment)).toReversed();
  // Names of other agencies are read by their side's own people too: the document that moved the function names them.
  const named = new Map((await listAgencies(desk.db, { kind: "office" })).map((it) => [it.id, it.name]));
  const taking = maySet ? await receivingIn(desk.db, desk, { agency, cycle }) : [];
  const receiving = new Map(taking.toReversed().map((it) => [it.assessment.agencyId, it]));
  return {
    transfers: transfers.map(({ id, writes, side, state, items, fromDay, document, toAgencyId, steps }) => ({
      id,
      writes,
      side,
      state,
      items,
      fromDay,
      document,
      toAgency: toAgencyId === null ? null : (named.get(toAgencyId) ?? null),
      steps: steps.map(({ by: _by, ...step }) => step),
    })),
    maySet,
    mayTakeIn: isOpen && can(actor, "transfer.take-in", object),
    receivers: [...receiving].map(([id, it]) => {
      return { id, name: named.get(id) ?? "", cycle: it.isSameCycle ? null : it.cycle.title };
    }),
    from: cycle.startsOn,
    today: desk.today,
  };
}
