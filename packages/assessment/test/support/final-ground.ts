import { insertMembership, insertPerson, type OpenDatabase } from "@faheng/database";
import { cityDay, DESK_SOURCE, type ReviewPoint } from "@faheng/domain";
import {
  type Actor,
  announceResult,
  assignReviews,
  beginReview,
  correctResult,
  finaliseResult,
  getHandIn,
  handIn,
  listAssessmentSummaries,
  listMyTasks,
  openCycle,
  saveFinding,
  submitReview,
} from "../../src/index.ts";
import { type City, foundTestCity } from "./city.ts";
import { NOW } from "./engines.ts";
import { CODES } from "./hand-in-ground.ts";
import { ticking } from "./staff.ts";

const DAY = 86_400_000;
type Key = "a" | "b" | "c";

/** Agencies in a cycle of the office, whose results are made final by a review of nothing but what its reviewer found. */
export interface FinalGround {
  readonly city: City;
  readonly cycleId: string;
  readonly office: Actor;
  /** Somebody else of the office. */
  readonly second: Actor;
  assessmentOf(key: Key): Promise<string>;
  /** Brings an agency from nothing to a final result in which it held so many of four meetings; all else is met. */
  finalise(key: Key, meetings: number): Promise<void>;
  /** Has so many count in place of what did. */
  correct(key: Key, meetings: number): Promise<void>;
}

export async function layFinals(database: OpenDatabase, keys: readonly Key[]): Promise<FinalGround> {
  const founded = await foundTestCity(database);
  let clock = NOW.getTime();
  const ticked = ticking(founded.context);
  const city = { ...founded, context: { ...ticked, clock: { now: () => new Date((clock += 1)) } } };
  const { context, municipal: office } = city;
  const second: Actor = { ...office, personId: "office two", name: "演示·市办另一人" };
  const person = { id: "r1", name: "评审甲" };
  await database.db.transaction().execute(async (trx) => {
    await insertPerson(trx, person, NOW.toISOString());
    const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
    const times = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
    await insertMembership(trx, { id: "r1 m", personId: "r1", ...role, ...times });
  });
  const assignments = keys.map((key) => ({
    agencyId: city.agencies[key],
    frameworkId: "canteen-2017",
    profileId: "canteen-standard",
  }));
  const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
  const { id: cycleId } = await openCycle(context, office, { ...period, assignments });
  const assessmentOf = async (key: Key): Promise<string> => {
    const own = await listAssessmentSummaries(context, city.actor("coordinator", key), cycleId);
    return own[0]?.assessment.id ?? "";
  };
  const move = async (key: Key) => {
    const assessmentId = await assessmentOf(key);
    const { moves } = await getHandIn(context, city.actor("coordinator", key), { assessmentId });
    return { assessmentId, expectedMoves: moves };
  };
  const reviewer = (key: Key): Actor => {
    const none = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    const assigned = [{ agencyId: city.agencies[key], cycleId, indicators: null }];
    return {
      ...office,
      personId: person.id,
      name: person.name,
      roles: [{ role: "reviewer", ...none }],
      assignments: assigned,
    };
  };
  return {
    city,
    cycleId,
    office,
    second,
    assessmentOf,
    async finalise(key, meetings) {
      const unreported = [...CODES];
      await handIn(context, city.actor("coordinator", key), { ...(await move(key)), unreported });
      const who = { cycleId, agencyIds: [city.agencies[key]], personIds: [person.id] };
      await assignReviews(context, office, { ...who, indicators: null, source: DESK_SOURCE });
      await beginReview(context, office, await move(key));
      const { assessmentId } = await move(key);
      const tasks = await listMyTasks(context, reviewer(key));
      const task = tasks.find((it) => it.assessmentId === assessmentId);
      if (task === undefined) throw new TypeError(`no task in ${key}`);
      const values: Readonly<Record<(typeof CODES)[number], ReviewPoint["value"]>> = {
        "1": meetings,
        "2": 0,
        "3": true,
        "4": true,
      };
      for (const indicator of CODES) {
        const value = values[indicator];
        const points = [{ fact: "a", value, clause: "a", reason: "查阅材料", place: "第1份材料" }];
        const place = { assessmentId, taskId: task.id, indicator };
        await saveFinding(context, reviewer(key), { ...place, points, settles: false, expectedVersion: 0 });
      }
      const [now] = (await listMyTasks(context, reviewer(key))).filter(({ id }) => id === task.id);
      const seen = { assessmentId, taskId: task.id, seen: now?.writes ?? 0 };
      await submitReview(context, reviewer(key), seen);
      const objectUntil = cityDay(new Date(clock + 7 * DAY).toISOString(), context.timeZone);
      await announceResult(context, office, { ...(await move(key)), objectUntil });
      clock += 8 * DAY;
      await finaliseResult(context, second, { ...(await move(key)), problems: [] });
    },
    async correct(key, meetings) {
      const corrected = [{ indicator: "1", fact: "a", value: meetings }];
      await correctResult(context, office, { ...(await move(key)), corrected, reason: "案卷复查" });
    },
  };
}
