import {
  canonicalJson,
  insertDepartment,
  listAudit,
  listDepartments,
  type OpenDatabase,
  sha256,
} from "@faheng/database";
import { defineErrors, FahengError } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { defineAct } from "../src/act/define-act.ts";
import { closeCycle, listVisibleCycles, openCycle } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

const wrong = {
  FAHENG_ACT_TRIED: {
    status: 400,
    message: { zh: "没办成", en: "Came to nothing" },
    mend: { zh: "再试一次。", en: "Try again." },
  },
} as const;
const KEY = "0123456789abcdef0123456789abcdef";

onBothEngines("acts", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
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
  const keyed = () => ({ ...city.context, requestKey: KEY });
  const lines = async (action: string) =>
    (await listAudit(database.db, { limit: 500 })).filter((it) => it.action === action);
  const events = async (act: string) =>
    (await database.db.selectFrom("event").selectAll().where("act", "=", act).orderBy("id").execute()).filter(
      // The founding of the city is one too.
      (it) => !it.object.startsWith("municipality:"),
    );

  it("of one key are one, eight at a time, and all are answered alike", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => openCycle(keyed(), city.municipal, year())));
    expect(new Set(answers.map((it) => it.id)).size).toBe(1);
    expect(await listVisibleCycles(city.context, city.municipal)).toHaveLength(1);
    expect(await lines("cycle.open")).toHaveLength(1);
    expect(await events("cycle.open")).toHaveLength(1);
    // Later too, as after an answer that was lost.
    expect(await openCycle(keyed(), city.municipal, year())).toEqual(answers[0]);
  });

  it("of one key with another content, or by another act, are refused", async () => {
    const { id: cycleId } = await openCycle(keyed(), city.municipal, year());
    const other = openCycle(keyed(), city.municipal, year("2018年度"));
    await expect(other).rejects.toMatchObject({ code: "FAHENG_ACT_KEY_REUSED", place: KEY });
    const act = closeCycle(keyed(), city.municipal, { cycleId });
    await expect(act).rejects.toMatchObject({ code: "FAHENG_ACT_KEY_REUSED" });
    expect(await listVisibleCycles(city.context, city.municipal)).toHaveLength(1);
  });

  it("keep no key of what was refused, and nobody else's", async () => {
    const wrong = { ...year(), to: "2016-12-31" };
    const refused = openCycle(keyed(), city.municipal, wrong);
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_CYCLE_PERIOD" });
    const first = await openCycle(keyed(), city.municipal, year());
    const colleague = { ...city.municipal, personId: "another-of-the-office" };
    const second = await openCycle(keyed(), colleague, year());
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

  /** An act with something that takes long, and what happened in which order. */
  const slow = (seen: string[]) =>
    defineAct({
      action: "organisation.write",
      load: async (_, input: { readonly name: string }) => input,
      allows: () => ({ agencyId: city.agencies.a }),
      name: () => "department:new",
      prepare: async ({ desk, found }) => {
        // Outside the transaction: on SQLite a second one of its own would wait for ever inside it.
        await desk.db.transaction().execute(async () => seen.push("prepare"));
        if ((await listDepartments(desk.db, city.agencies.a)).some((it) => it.name === found.name)) {
          throw new RangeError("there already");
        }
        return { upper: `${found.name}（一）` };
      },
      agencies: () => [city.agencies.a],
      guard: async (_, { prepared }) => {
        seen.push(`guard ${prepared.upper}`);
        return prepared.upper.length;
      },
      apply: async (trx, { desk, input, prepared, held }) => {
        const id = desk.context.ids.next();
        await insertDepartment(trx, { id, agencyId: city.agencies.a, name: input.name }, desk.now);
        const trace = { object: `department:${id}`, agencyId: city.agencies.a, after: { name: input.name } };
        const also = [
          { action: "people.write", object: `person:${id}`, agencyId: null, after: prepared.upper },
        ] as const;
        return { answer: { id, held }, trace, also };
      },
      emits: [],
    });

  it("prepare what takes long before they hold anybody up, and hand it to guard and act", async () => {
    const seen: string[] = [];
    await slow(seen)(city.context, city.root, { name: "慢处" });
    expect(seen).toEqual(["prepare", "guard 慢处（一）"]);
    // Nothing is prepared for somebody who may not.
    const refused = slow(seen)(city.context, city.municipal, { name: "慢处" });
    await expect(refused).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    expect(seen).toHaveLength(2);
    // What was done with it stands before it, each as a line of its own; it is one event.
    const ofAgency = await listAudit(database.db, { limit: 2, agencyId: city.agencies.a });
    const rows = ofAgency.map(({ action, result }) => [action, result]);
    expect(rows).toEqual([
      ["organisation.write", "refused"],
      ["organisation.write", "done"],
    ]);
    expect((await lines("people.write")).at(0)?.after).toContain("慢处（一）");
    expect(await events("organisation.write")).toHaveLength(1);
    expect(await events("people.write")).toEqual([]);
  });

  it("of one key prepare nothing anew once answered, and are answered alike where preparing fails by what the first did", async () => {
    const seen: string[] = [];
    const act = slow(seen);
    const send = async () => await act(keyed(), city.root, { name: "慢处" });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map((it) => it.id)).size).toBe(1);
    const prepared = seen.length;
    expect(await send()).toEqual(answers[0]);
    expect(seen).toHaveLength(prepared);
    await expect(act(city.context, city.root, { name: "慢处" })).rejects.toThrow("there already");
  });

  it("that only look are written down and told to nobody", async () => {
    const look = defineAct({
      action: "report.read",
      load: async (_, input: { readonly format: string }) => input,
      allows: () => ({ agencyId: city.agencies.a }),
      name: ({ format }) => `report:somewhere.${format}`,
      prepare: async ({ input }) => new TextEncoder().encode(input.format),
      agencies: () => [],
      guard: async () => null,
      apply: async (_, { prepared }) => ({
        answer: prepared,
        trace: { agencyId: city.agencies.a, after: { bytes: prepared.length }, result: "failed" },
      }),
      emits: null,
    });
    expect(await look(city.context, city.municipal, { format: "pdf" })).toHaveLength(3);
    expect(await lines("report.read")).toMatchObject([{ object: "report:somewhere.pdf", result: "failed" }]);
    expect(await events("report.read")).toEqual([]);
  });

  it("keep neither key, nor answer, nor what was sent where the database can be read", async () => {
    const act = defineAct({
      action: "people.write",
      load: async (_, input: { readonly login: string; readonly password: string }) => input,
      allows: () => ({ agencyId: null }),
      name: () => "person:new",
      agencies: () => [],
      guard: async () => null,
      apply: async () => ({ answer: { secret: "初始密码九号" }, trace: null }),
      emits: [],
    });
    const input = { login: "zhang", password: "八位密码8" };
    await act(keyed(), city.root, input);
    const rows = await database.db.selectFrom("act_request").selectAll().execute();
    expect(rows).toHaveLength(1);
    const kept = JSON.stringify(rows);
    for (const secret of [KEY, "初始密码九号", "八位密码8", sha256(canonicalJson(input))])
      expect(kept).not.toContain(secret);
    const again = await act(keyed(), city.root, input);
    expect(again).toEqual({ secret: "初始密码九号" });
  });

  it("write down what they name of that which comes to nothing, once, and after it was undone", async () => {
    const act = defineAct({
      action: "organisation.write",
      load: async (_, input: { readonly name: string }) => input,
      allows: () => ({ agencyId: city.agencies.a }),
      name: () => "department:new",
      agencies: () => [city.agencies.a],
      guard: async () => null,
      apply: async (trx, { desk, input: { name } }) => {
        await insertDepartment(trx, { id: "half", agencyId: city.agencies.a, name }, desk.now);
        throw new FahengError(defineErrors(wrong).FAHENG_ACT_TRIED, { place: name });
      },
      failing: ({ place }, { desk: { actor } }) =>
        place === "看不清"
          ? { object: "file:1", agencyId: city.agencies.a, after: { by: actor.personId }, result: "failed" }
          : null,
      emits: [],
    });
    await expect(act(city.context, city.root, { name: "看不清" })).rejects.toMatchObject({ code: "FAHENG_ACT_TRIED" });
    await expect(act(city.context, city.root, { name: "另一样" })).rejects.toMatchObject({ code: "FAHENG_ACT_TRIED" });
    const failed = (await lines("organisation.write")).filter((it) => it.result === "failed");
    expect(failed).toMatchObject([{ object: "file:1", agencyId: city.agencies.a }]);
    expect((await listDepartments(database.db, city.agencies.a)).map((it) => it.id)).not.toContain("half");
  });
});
