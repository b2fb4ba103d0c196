import { type Agency, listAgencies, listStatementVersions } from "@faheng/database";
import type { Fact } from "@faheng/domain";
import type { Headline } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitOnCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import { loadStated } from "../manifest/stated.ts";
import { isMeasured } from "../review/checked-points.ts";
import { readUnits } from "../packed/read-units.ts";
import { readUnit } from "../packed/stored-unit.ts";
import { type StatementView, toStatementView } from "./statement.ts";
import { isMember } from "./stater.ts";

/** One fact that the office has to state about one agency. */
export interface StatementTask {
  readonly indicator: string;
  readonly title: string;
  readonly place: string;
  readonly question: FactQuestion;
  /** Last version of value and of bound; `null` where there never was one. */
  readonly value: StatementView | null;
  readonly bound: StatementView | null;
  /** Whether the office may set how far the amount goes: neither document nor profile does. */
  readonly isBoundable: boolean;
  /** What the agency once typed itself and does not count; `null` for nothing. */
  readonly formerAnswer: Fact;
  /** Every version of value and bound, newest first. */
  readonly history: readonly StatementView[];
}

/** What the office has to state about one agency of a cycle. */
export interface StatementDesk {
  readonly assessmentId: string;
  readonly agency: Agency;
  readonly frameworkTitle: string;
  readonly headline: Headline | null;
  readonly tasks: readonly StatementTask[];
}

/**
 * Everything that the office states in a cycle: agency by agency, fact by fact; the actor's own agency is left out. In a
 * bureau's own cycle, what its coordinator and leader estimate.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function listStatementTasks(
  context: Context,
  actor: Actor,
  cycleId: string,
): Promise<{ readonly cycle: TimedCycle; readonly desks: readonly StatementDesk[] }> {
  const desk = enter(context, actor);
  const cycle = await permitOnCycle(desk, "statement.write", cycleId);
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((agency) => [agency.id, agency]));
  const desks: StatementDesk[] = [];
  for (const { assessment, row } of await readUnits(desk, { cycleId })) {
    const agency = agencies.get(assessment.agencyId);
    if (!agency || assessment.endedAt !== null || (cycle.owner === null && isMember(desk, agency.id))) continue;
    const stated = await loadStated(desk.db, context.plugins, assessment);
    const { pinned, responses } = stated;
    // What can only be read waits for nobody's word.
    if ((await pinned.fault()) !== null) continue;
    const { framework } = pinned;
    const scorer = await pinned.scorer();
    const history = (await listStatementVersions(desk.db, assessment)).map(toStatementView);
    const tasks = framework.indicators.flatMap(({ code, title, place }) =>
      (scorer?.questions[code] ?? []).flatMap((question): StatementTask[] => {
        if (question.statedBy !== "office" || question.enteredAt !== null) return [];
        if (isMeasured(pinned, { indicator: code, fact: question.key })) return [];
        const own = history.filter((it) => it.indicator === code && it.fact === question.key);
        const bound = own.find((it) => it.subject === "bound") ?? null;
        const typed = responses.find((it) => it.indicator === code)?.facts ?? {};
        return [
          {
            indicator: code,
            title,
            place,
            question,
            value: own.find((it) => it.subject === "value") ?? null,
            bound,
            isBoundable: question.awaitsBound || bound !== null,
            formerAnswer: Object.hasOwn(typed, question.key) ? (typed[question.key] ?? null) : null,
            history: own,
          },
        ];
      }),
    );
    if (tasks.length === 0) continue;
    const { headline } = readUnit(row);
    desks.push({ assessmentId: assessment.id, agency, frameworkTitle: framework.title, headline, tasks });
  }
  return { cycle: timedCycle(desk, cycle), desks };
}
