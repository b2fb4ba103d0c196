import { verifyAudit, WHOLE_REACH, type OpenDatabase } from "@faheng/database";
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { expect } from "vitest";
import { replayCycle } from "../../src/index.ts";
import { contentDigest } from "../../src/response/content-digest.ts";
import type { EngineUnderTest } from "./engines.ts";
import { prepareGround, type Sent } from "./schedule-ground.ts";
import { newModel, replay } from "./schedule-model.ts";
import { schedule, type Step } from "./schedule-steps.ts";

/** How many schedules are played in one city: in one of a thousand cycles a department is slow to dissolve, and none has them. */
const CITY_OF = 50;
/**
 * How many cities are played in at once, each on a database of its own. A schedule waits for its database nearly all of the time;
 * one after the other, a thousand of them on PostgreSQL never came to an end.
 */
export const CITIES = 8;

/** Where schedules are played one after the other. */
interface City {
  readonly database: OpenDatabase;
  readonly ground: Awaited<ReturnType<typeof prepareGround>>;
  played: number;
}

/** What somebody who was second, late or no more entitled is told; anything else is a fault. */
const REFUSALS = new Set([
  "FAHENG_ACCESS_ENDED",
  "FAHENG_ACCESS_FORBIDDEN",
  "FAHENG_ASSIGNMENT_CONFLICT",
  "FAHENG_CYCLE_CLOSED",
  "FAHENG_DEPARTMENT_NOT_FOUND",
  "FAHENG_DISSOLUTION_CHANGED",
  "FAHENG_PROCESS_OWN_WORK",
  "FAHENG_PROCESS_PARTY",
  "FAHENG_PROCESS_STATE",
  "FAHENG_RESPONSE_CONFLICT",
  "FAHENG_RESPONSE_COORDINATOR_FIRST",
  "FAHENG_RESPONSE_REASSIGNED",
  "FAHENG_STATEMENT_CONFLICT",
]);

/** Those that depend on who somebody is at the moment. */
const RIGHTS = new Set(["FAHENG_ACCESS_ENDED", "FAHENG_ACCESS_FORBIDDEN", "FAHENG_RESPONSE_REASSIGNED"]);

/** The line of the audit and the act of the event by which a step is known. */
function actionOf(step: Step): string {
  switch (step.kind) {
    case "save":
      return "response.save";
    case "hand":
      return `response.${step.act}`;
    case "state":
      return "statement.set";
    case "assign":
      return "assignment.set";
    case "bind":
      return "binding.write";
    case "close":
      return "cycle.close";
    case "dissolve":
      return "organisation.dissolve";
  }
}

const isAcknowledged = (sent: Sent): boolean => sent.outcomes.some((it) => "answer" in it);

/** What happened, for whoever runs the long count. */
export interface PlayFigures {
  schedules: number;
  sent: number;
  acknowledged: number;
  refused: number;
  closed: number;
}

/** Cities in which schedules are played on one engine, and what has to hold of them. */
export interface SchedulePlay {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Plays one schedule in each city at once. */
  readonly property: fc.IAsyncProperty<[readonly (readonly Step[])[]]>;
  readonly figures: PlayFigures;
}

/** Prepares to play schedules on one engine. */
export function schedulePlay(engine: EngineUnderTest): SchedulePlay {
  const figures: PlayFigures = { schedules: 0, sent: 0, acknowledged: 0, refused: 0, closed: 0 };
  const cities: City[] = [];
  const begin = async (): Promise<City> => {
    const database = await engine.open();
    return { database, ground: await prepareGround(database), played: 0 };
  };
  const end = async ({ database }: City): Promise<void> => {
    const { ok } = await verifyAudit(database.db);
    await database.close();
    assert.ok(ok, "the audit agrees with itself");
  };
  async function hold(steps: readonly Step[], lane: number): Promise<void> {
    let city = cities[lane];
    if (city === undefined) throw new TypeError(`no city ${lane}`);
    if (city.played === CITY_OF) {
      await end(city);
      city = await begin();
      cities[lane] = city;
    }
    city.played += 1;
    const { database, ground } = city;
    const { assessmentId, cycleId, play, standing } = await ground.stage();
    const all = await Promise.all(steps.map((step, index) => play(step, index)));
    const db = database.reaching(WHOLE_REACH);
    const instants = all.flatMap((it) => [...it.instants]);
    const lines = await db
      .selectFrom("audit")
      .selectAll()
      .where("at", "in", instants)
      .where("result", "=", "done")
      .execute();
    const events = await db.selectFrom("event").selectAll().where("at", "in", instants).execute();
    const found = await standing();

    // Acknowledged is one line and its event, refused is neither, nor anything in the business tables.
    const done: { readonly sent: Sent; readonly order: number; readonly version: number }[] = [];
    let closings = 0;
    for (const sent of all) {
      const action = actionOf(sent.step);
      const own = lines.filter((it) => sent.instants.has(it.at) && it.action === action);
      const told = events.filter((it) => sent.instants.has(it.at));
      assert.equal(told.length, own.length, `${sent.mark} ${action}: ${own.length} lines, ${told.length} events`);
      const codes = sent.outcomes.flatMap((it) => ("code" in it ? [it.code] : []));
      for (const code of codes) assert.ok(REFUSALS.has(code), `${sent.mark} ${action}: ${code}`);
      if (!isAcknowledged(sent)) {
        assert.deepEqual(
          lines.filter((it) => sent.instants.has(it.at)),
          [],
          `${sent.mark} was refused and written down`,
        );
        assert.ok(!found.versions.some((it) => it.progress === sent.mark), `${sent.mark} was refused and written`);
        assert.ok(!found.statements.some((it) => it.reason === sent.mark));
        figures.refused += 1;
        continue;
      }
      figures.acknowledged += 1;
      // Of two sendings of one key, one may have come while its sender had no right to it yet, or no more.
      for (const code of codes) assert.ok(RIGHTS.has(code), `${sent.mark}: one key, an answer and ${code}`);
      const [first, ...others] = sent.outcomes.flatMap((it) => ("answer" in it ? [responseIn(it.answer)] : []));
      for (const other of others) assert.deepEqual(other, first, `${sent.mark}: one key, two answers`);
      const changesNothing = sent.step.kind === "close" || (sent.step.kind === "assign" && sent.step.to === "nobody");
      if (own.length === 0 && changesNothing) continue;
      assert.equal(own.length, 1, `${sent.mark} ${action} was acknowledged and stands ${own.length} times`);
      if (sent.step.kind === "close") closings += 1;
      const [line] = own;
      const [event] = told;
      assert.equal(event?.object, line?.object);
      const { version = 0 } = JSON.parse(line?.after ?? "{}") as { version?: number };
      done.push({ sent, order: Number(event?.id.replace(/\D/gu, "")), version });
    }
    const closed = all.filter((it) => it.step.kind === "close" && isAcknowledged(it));
    assert.equal(closings, closed.length === 0 ? 0 : 1, "closed once");

    // Done once more in the order of the events, by the rules alone, it comes to what stands.
    const model = newModel("office");
    for (const { sent, version } of done.toSorted((one, other) => one.order - other.order)) {
      replay(model, sent.step, { mark: sent.mark, dueOn: sent.dueOn, version });
    }
    const answers = found.responses.map((it) => {
      const { indicator, version, progress, notApplicable, handling } = it;
      // An approval binds what stands, and nothing is approved that it does not bind.
      const bound = handling?.approved?.sha256 ?? null;
      assert.equal(bound, handling?.state === "approved" ? contentDigest(it) : null);
      assert.equal(it.returned !== undefined, handling?.state === "returned");
      return [indicator, { version, progress, reason: notApplicable?.reason ?? null, state: handling?.state }];
    });
    const expected = [...model.answers].map(([indicator, { version, progress, reason, state }]) => {
      return [indicator, { version, progress, reason, state }];
    });
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
    expect(found.versions).toHaveLength([...model.answers.values()].reduce((sum, it) => sum + it.version, 0));
    const plan = found.rows.map((it) => [it.indicator, { to: found.wordOf(it.departmentId), dueOn: it.dueOn }]);
    expect(Object.fromEntries(plan)).toEqual(Object.fromEntries(model.plan));
    expect(found.bound).toBe(model.bound);
    expect(found.statements.map(({ version, value }) => ({ version, value }))).toEqual(
      model.statement ? [model.statement] : [],
    );
    expect(found.cycle.status).toBe(model.isClosed ? "closed" : "open");

    // Whoever began once somebody had been told that it is closed was told so too.
    const told = Math.min(...closed.map((it) => it.ended));
    for (const { step, began, mark, outcomes } of all) {
      const isBound = step.kind !== "bind" && step.kind !== "dissolve" && step.kind !== "close";
      if (isBound && began > told)
        assert.ok(
          outcomes.every((it) => "code" in it),
          `${mark} after the end`,
        );
    }
    const replayed = await replayCycle(ground.context, ground.city.root, cycleId);
    expect(replayed.map((it) => it.isSame)).toEqual([true]);
    expect(assessmentId).not.toBe("");
    figures.schedules += 1;
    figures.sent += all.length;
    figures.closed += closings;
  }

  const atOnce = fc.array(schedule, { minLength: CITIES, maxLength: CITIES });
  const property = fc.asyncProperty(atOnce, async (schedules) => {
    // What one of them finds is told when the others are done too: nobody's database is closed under them.
    const outcomes = await Promise.allSettled(schedules.map((steps, lane) => hold(steps, lane)));
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  });
  return {
    figures,
    property,
    begin: async () => {
      for (let count = 0; count < CITIES; count += 1) cities.push(await begin());
    },
    end: async () => {
      for (const city of cities.splice(0)) await end(city);
    },
  };
}

/** A saved answer without what changes with every other. */
function responseIn(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "response" in answer ? answer.response : answer;
}
