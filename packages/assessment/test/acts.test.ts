import { insertDepartment, listAudit, type OpenDatabase } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { defineAct } from "../src/act/define-act.ts";
import { closeCycle, listVisibleCycles, openCycle } from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

const KEY = "0123456789abcdef0123456789abcdef";

onBothEngines("acts", (engine) => {
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database);
  });
  afterEach(async () => {
    await database.close();
  });
  const year = (title = "2017年度") => ({
    title,
    from: "2017-01-01",
    to: "2017-12-31",
    assignments: [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }],
  });
  const lines = async (action: string) =>
    (await listAudit(database.db, { limit: 500 })).filter((it) => it.action === action);
  const events = async (act: string) =>
    await database.db.selectFrom("event").selectAll().where("act", "=", act).orderBy("id").execute();

  it("of one key are one, eight at a time, and all are answered alike", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => openCycle(city.context, city.municipal, year(), { requestKey: KEY })),
    );
    expect(new Set(answers.map((it) => it.id)).size).toBe(1);
    expect(await listVisibleCycles(city.context, city.municipal)).toHaveLength(1);
    expect(await lines("cycle.open")).toHaveLength(1);
    expect(await events("cycle.open")).toHaveLength(1);
    // Later too, as after an answer that was lost.
    expect(await openCycle(city.context, city.municipal, year(), { requestKey: KEY })).toEqual(answers[0]);
  });

  it("of one key with another content, or by another act, are refused", async () => {
    const { id: cycleId } = await openCycle(city.context, city.municipal, year(), { requestKey: KEY });
    const other = openCycle(city.context, city.municipal, year("2018年度"), { requestKey: KEY });
    await expect(other).rejects.toMatchObject({ code: "FAHENG_ACT_KEY_REUSED", place: KEY });
    const act = closeCycle(city.context, city.municipal, { cycleId }, { requestKey: KEY });
    await expect(act).rejects.toMatchObject({ code: "FAHENG_ACT_KEY_REUSED" });
    expect(await listVisibleCycles(city.context, city.municipal)).toHaveLength(1);
  });

  it("keep no key of what was refused, and nobody else's", async () => {
    const wrong = { ...year(), to: "2016-12-31" };
    const refused = openCycle(city.context, city.municipal, wrong, { requestKey: KEY });
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_CYCLE_PERIOD" });
    const first = await openCycle(city.context, city.municipal, year(), { requestKey: KEY });
    const colleague = { ...city.municipal, personId: "another-of-the-office" };
    const second = await openCycle(city.context, colleague, year(), { requestKey: KEY });
    expect(second.id).not.toBe(first.id);
  });

  it("without a key are as many as are sent", async () => {
    await openCycle(city.context, city.municipal, year());
    await openCycle(city.context, city.municipal, year());
    expect(await listVisibleCycles(city.context, city.municipal)).toHaveLength(2);
  });

  it("tell of themselves with what follows, in the transaction of the act", async () => {
    const { id } = await openCycle(city.context, city.municipal, year());
    const [event] = await events("cycle.open");
    expect(event).toMatchObject({ object: `cycle:${id}`, effects: '["assessments-created"]', delivered_at: null });
    expect(event?.agency_id).toBe(city.agencies.a);
    await closeCycle(city.context, city.municipal, { cycleId: id });
    await closeCycle(city.context, city.municipal, { cycleId: id });
    // The second changed nothing: neither a line nor an event.
    expect([await lines("cycle.close"), await events("cycle.close")].map((it) => it.length)).toEqual([1, 1]);
  });

  it("that fail half-way leave nothing, neither line nor event nor what they did", async () => {
    const failing = defineAct({
      action: "organisation.write",
      load: async (_, input: { readonly name: string }) => input,
      allows: () => ({ agencyId: city.agencies.a }),
      name: () => "department:new",
      agencies: () => [city.agencies.a],
      guard: async () => null,
      apply: async (trx, { desk, input }) => {
        await insertDepartment(trx, { id: "half", agencyId: city.agencies.a, name: input.name }, desk.now);
        if (input.name === "半途处") throw new RangeError("half-way");
        return { answer: null, trace: { object: "department:half", agencyId: city.agencies.a } };
      },
      emits: [],
    });
    const before = await lines("organisation.write");
    await expect(failing(city.context, city.root, { name: "半途处" })).rejects.toThrow("half-way");
    expect(await lines("organisation.write")).toEqual(before);
    expect(await events("organisation.write")).toEqual([]);
    await failing(city.context, city.root, { name: "完成处" });
    // The same id once more: two who do the same find each other by the code of all acts.
    const error = await failing(city.context, city.root, { name: "再来处" }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(FahengError);
    expect(error).toMatchObject({ code: "FAHENG_ACT_CONFLICT", place: "department:new" });
  });
});
