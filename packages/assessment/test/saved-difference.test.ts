import { findAssessment, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError, jsonDifference, withJsonChanges } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { explainStated } from "../src/manifest/score-digest.ts";
import { loadStated } from "../src/manifest/stated.ts";
import { explainAssessment, getAssessment, openCycle, saveResponse, submitResponse } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin } from "./support/judged-plugin.ts";
import { type Below, belowFrom, randomActs } from "./support/random-acts.ts";

const INDICATORS = ["1", "2", "3", "4"] as const;

onBothEngines("what a save changes", (engine) => {
  const founded = testCities(engine, [judgedPlugin]);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = (["a", "b", "c"] as const).map((key) => {
      const profileId = key === "c" ? null : "canteen-judged";
      return { agencyId: city.agencies[key], frameworkId: "canteen-2017", profileId };
    });
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    await openCycle(city.context, city.municipal, { ...year, assignments });
  });
  afterEach(async () => {
    await database.close();
  });

  const view = async (id: string) => await getAssessment(city.context, city.root, id);
  const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
  /** Computed from what is in the database, with nothing that was computed before. */
  const anew = async (id: string) => {
    const assessment = await findAssessment(database.db, WHOLE_REACH, id);
    if (!assessment) throw new Error(id);
    return await explainStated(await loadStated(database.db, city.context.plugins, assessment));
  };
  const tried = async <Answer>(act: Promise<Answer>): Promise<Answer | null> =>
    await act.catch((cause: unknown) => {
      if (cause instanceof FahengError) return null;
      throw cause;
    });
  const factsFor = (indicator: string, below: Below) => {
    if (indicator === "1" || indicator === "2") return below(4) === 0 ? {} : { a: below(6) };
    return indicator === "4" ? { a: below(2) === 0 } : {};
  };

  it.each([1, 2, 3])(
    "is laid upon what was read before and gives what is read after, whoever did what in between (%i)",
    async (seed) => {
      const below = belowFrom(seed);
      const acts = randomActs(city, database, below);
      const seen = { laid: 0, told: 0, changes: 0 };
      for (let step = 0; step < 40; step += 1) {
        const all = await acts.assessments();
        const { id, agencyId } = all[below(all.length)]!;
        const key = (["a", "b", "c"] as const).find((it) => city.agencies[it] === agencyId) ?? "a";
        const coordinator = city.actor("coordinator", key);
        const held = await view(id);
        // Half of the time somebody does something after the page was read.
        if (below(2) === 0) await acts.one();
        const indicator = INDICATORS[below(INDICATORS.length)]!;
        const expectedVersion = (await view(id)).responses.find((it) => it.indicator === indicator)?.version ?? 0;
        const status = (["not-started", "in-progress", "done", "not-applicable"] as const)[below(4)]!;
        const isAbsent = status === "not-applicable";
        const answer = { assessmentId: id, indicator, expectedVersion };
        const stated = {
          status,
          facts: isAbsent ? {} : factsFor(indicator, below),
          progress: "",
          notApplicable: isAbsent ? { reason: "本单位无此职能" } : null,
        };
        const saved = await tried(
          below(5) === 0
            ? submitResponse(city.context, coordinator, answer)
            : saveResponse(city.context, coordinator, { ...answer, ...stated }),
        );
        if (saved === null) continue;
        const after = await view(id);
        expect(saved.explanation).toEqual(await anew(id));
        expect([after.mark, after.explanation]).toEqual([saved.mark, saved.explanation]);
        const apart = await explainAssessment(city.context, city.root, id);
        expect(apart).toEqual({ mark: after.mark, explanation: after.explanation });
        const changes = sent(jsonDifference(saved.former?.explanation, saved.explanation));
        // Equal marks are equal explanations: whoever holds the one of before holds what the change is of.
        const isHeld = saved.former?.mark === held.mark;
        const before = isHeld ? held.explanation : (saved.former?.explanation ?? null);
        expect(withJsonChanges(sent(before), changes)).toEqual(sent(after.explanation));
        if (isHeld) seen.laid += 1;
        if (isHeld && changes.length > 0) seen.changes += 1;
        seen.told += 1;
      }
      expect([seen.laid > 5, seen.changes > 0, seen.told > 8]).toEqual([true, true, true]);
    },
  );

  it("is told of another mark wherever somebody else has changed the score in between", async () => {
    const { coordinator, id } = await (async () => {
      const [own] = (await randomActs(city, database, belowFrom(1)).assessments()).filter(
        (it) => it.agencyId === city.agencies.a,
      );
      return { coordinator: city.actor("coordinator", "a"), id: own?.id ?? "" };
    })();
    const save = async (indicator: string, facts: { a: number }, expectedVersion = 0) =>
      await saveResponse(city.context, coordinator, {
        assessmentId: id,
        indicator,
        expectedVersion,
        status: "done",
        facts,
        progress: "",
        notApplicable: null,
      });
    const held = await view(id);
    const theirs = await save("1", { a: 1 });
    expect(theirs.former?.mark).toBe(held.mark);
    const mine = await save("2", { a: 1 });
    expect([mine.former?.mark === held.mark, mine.former?.mark]).toEqual([false, theirs.mark]);
    // The same answer in other words is the same score, and the mark says so.
    const again = await save("2", { a: 1 }, 1);
    expect([again.mark, again.former?.mark]).toEqual([mine.mark, mine.mark]);
    expect((await save("2", { a: 2 }, 2)).mark).not.toBe(mine.mark);
  });
});
