import { listAssessments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { PlanQuestion, PluginRegistry } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Context,
  getAssessment,
  openCycle,
  packErrors,
  replayCycle,
  saveResponse,
  setStatement,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { brokenPlates, packWith } from "./support/own-rule.ts";

const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
const STOPPED = new FahengError(packErrors.FAHENG_PACK_STOPPED, {
  place: "canteen",
  details: { plugin: "canteen", reason: "no answer within 3 s" },
});

onBothEngines("a save that a pack's own rule scores", (engine) => {
  let database: OpenDatabase;
  let city: City;
  /** Called with each question to the pack before it is answered. */
  let asking: (question: PlanQuestion) => Promise<void>;
  /** Assessments by agency and how their second item is scored. */
  let own: string;
  let standard: string;
  let cycleId: string;
  const setUp = async (statedBy: "agency" | "office"): Promise<void> => {
    asking = () => Promise.resolve();
    database = await engine.open();
    const pack = packWith({ ...(brokenPlates as object), statedBy });
    city = await foundTestCity(database, [pack]);
    const plugin = city.context.plugins.active[0]!;
    const ask: typeof plugin.code.ask = async (order, question) => {
      await asking(question);
      return await plugin.code.ask(order, question);
    };
    const plugins: PluginRegistry = {
      ...city.context.plugins,
      active: [{ ...plugin, code: { ...plugin.code, ask } }],
    };
    const context: Context = { ...city.context, plugins };
    city = { ...city, context };
    const assignments = [
      { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-own" },
      { agencyId: city.agencies.b, frameworkId: "canteen-2017", profileId: "canteen-standard" },
    ];
    ({ id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments }));
    const all = await listAssessments(database.db, WHOLE_REACH, cycleId);
    [own, standard] = [city.agencies.a, city.agencies.b].map((id) => all.find((it) => it.agencyId === id)!.id) as [
      string,
      string,
    ];
  };
  beforeEach(async () => await setUp("agency"));
  afterEach(async () => await database.close());

  const save = (agency: "a" | "b", indicator: string, facts: Record<string, number>, expectedVersion = 0) =>
    saveResponse(city.context, city.actor("coordinator", agency), {
      assessmentId: agency === "a" ? own : standard,
      indicator,
      status: "done",
      facts,
      progress: "",
      notApplicable: null,
      expectedVersion,
    });
  /** Holds the next question of a kind until it is let go, and tells when it was asked. */
  const hold = (ask: PlanQuestion["ask"], fault: FahengError | null = null) => {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    asking = async (question) => {
      if (question.ask !== ask) return;
      asking = () => Promise.resolve();
      asked.resolve();
      await released.promise;
      if (fault !== null) throw fault;
    };
    return { asked: asked.promise, release: released.resolve };
  };

  it("that never ends keeps nobody waiting: another agency's save is answered before it is given up", async () => {
    const held = hold("hinted", STOPPED);
    const endless = save("a", "2", { a: 9 }).then(
      () => "done",
      (cause: FahengError) => cause.code,
    );
    await held.asked;
    // Answered while the rule of the other is still asked; one after the other, this would wait for it for ever.
    expect((await save("b", "2", { a: 3 })).response.version).toBe(1);
    held.release();
    expect(await endless).toBe("FAHENG_PACK_STOPPED");
    const { responses } = await getAssessment(city.context, city.actor("coordinator", "a"), own);
    expect(responses).toEqual([]);
  });

  it.each(["check", "hinted"] as const)(
    "asks the pack for its %s before it holds the assessment: others save in it meanwhile",
    async (ask) => {
      const held = hold(ask);
      const first = save("a", "2", { a: 2 });
      await held.asked;
      expect((await save("a", "1", {})).response.version).toBe(1);
      held.release();
      expect((await first).explanation?.score.interval.best).toBe(96_000);
    },
  );

  it("is computed once more where somebody else saved in between, and counts both", async () => {
    const held = hold("hinted");
    const first = save("a", "2", { a: 2 });
    await held.asked;
    await save("a", "1", {});
    held.release();
    const { explanation } = await first;
    const read = await getAssessment(city.context, city.actor("coordinator", "a"), own);
    expect(explanation).toEqual(read.explanation);
    expect(read.responses.map(({ indicator, version }) => [indicator, version]).toSorted()).toEqual([
      ["1", 1],
      ["2", 1],
    ]);
    const replayed = await replayCycle(city.context, city.root, cycleId);
    expect(replayed.find((it) => it.assessmentId === own)).toMatchObject({ isSame: true });
  });

  it("is told that somebody else saved the same, as where the engine's rules score it", async () => {
    const held = hold("hinted");
    const first = save("a", "2", { a: 2 });
    await held.asked;
    await save("a", "2", { a: 5 });
    held.release();
    await expect(first).rejects.toMatchObject({ code: "FAHENG_RESPONSE_CONFLICT" });
    const read = await getAssessment(city.context, city.actor("coordinator", "a"), own);
    expect(read.explanation?.score.interval.best).toBe(90_000);
  });

  it("of the office's statement keeps nobody waiting either, and is computed once more on a conflict", async () => {
    await database.close();
    await setUp("office");
    const state = (value: number, expectedVersion: number) =>
      setStatement(city.context, city.municipal, {
        assessmentId: own,
        indicator: "2",
        fact: "a",
        value,
        reason: "现场检查",
        expectedVersion,
      });
    const held = hold("explain");
    const first = state(2, 0);
    await held.asked;
    expect((await save("b", "2", { a: 3 })).response.version).toBe(1);
    await save("a", "1", {});
    held.release();
    expect((await first).statement.version).toBe(1);
    const conflicting = hold("explain");
    const late = state(4, 1);
    await conflicting.asked;
    await state(3, 1);
    conflicting.release();
    await expect(late).rejects.toMatchObject({ code: "FAHENG_STATEMENT_CONFLICT" });
    const replayed = await replayCycle(city.context, city.root, cycleId);
    expect(replayed.find((it) => it.assessmentId === own)).toMatchObject({ isSame: true });
  });
});
