import { listAgencies } from "@faheng/database";
import type { ErrorReport, JobState } from "@faheng/domain";
import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { errorReportForm } from "../job/error-report-form.ts";
import { keptFailure } from "../job/kept-failure.ts";
import { entriesOf, findOpening, leftOf, openingInput } from "./opening.ts";
import { permitOnOfficeCycle } from "./require-cycle.ts";

/** So many of those who are not opened are named; how many there are is always said. */
const MOST_NAMED = 200;

/** How far the machine is with the opening of a cycle. */
export interface Opening {
  readonly jobId: string;
  readonly state: JobState;
  /** Whether the actor asked for it, who may cancel it. */
  readonly isOwn: boolean;
  /** How many it is to open, and how many of them are not in the cycle. */
  readonly total: number;
  readonly left: number;
  /** Some of those who are not in the cycle, once nobody is at it any more, with the reason where there is one. */
  readonly missing: readonly {
    readonly agencyId: string;
    readonly agencyName: string;
    readonly reason: ErrorReport | null;
  }[];
  /** What the opening as a whole failed of last. */
  readonly failure: ErrorReport | null;
}

/** What the job leaves when it is done. */
export const openingResult = z.object({
  notOpened: z.array(z.object({ agencyId: z.string(), frameworkId: z.string(), reason: errorReportForm })),
});

/**
 * How far the opening of a cycle of the office is, for the office; `null` where it was opened at once.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function openingOfCycle(context: Context, actor: Actor, cycleId: string): Promise<Opening | null> {
  const desk = enter(context, actor);
  await permitOnOfficeCycle(desk, cycleId);
  const job = await findOpening(desk.db, cycleId);
  if (job === null) return null;
  const input = openingInput.parse(JSON.parse(job.input));
  const left = await leftOf(desk.db, input);
  const isOver = job.state !== "queued" && job.state !== "leased";
  const known = openingResult.safeParse(job.result === null ? null : JSON.parse(job.result));
  const reasons = new Map((known.data?.notOpened ?? []).map((it) => [`${it.agencyId} ${it.frameworkId}`, it.reason]));
  const named = isOver ? left.slice(0, MOST_NAMED) : [];
  const agencies = await listAgencies(desk.db, { kind: "agencies", ids: [...new Set(named.map((it) => it.agencyId))] });
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return {
    jobId: job.id,
    state: job.state,
    isOwn: job.askedBy === actor.personId,
    total: entriesOf(input).length,
    left: left.length,
    missing: named.map(({ agencyId, frameworkId }) => ({
      agencyId,
      agencyName: names.get(agencyId) ?? agencyId,
      reason: reasons.get(`${agencyId} ${frameworkId}`) ?? null,
    })),
    failure: job.failure === null || job.state === "done" ? null : keptFailure(job.failure),
  };
}
