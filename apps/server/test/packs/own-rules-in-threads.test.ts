import { answererOf } from "@faheng/assessment";
import {
  type PlanAnswers,
  type PlanAsk,
  type PlanOrder,
  type PlanQuestion,
  type PlanQuestions,
  type RegisteredPlugin,
  registerPlugins,
} from "@faheng/plugin-api";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openPacks } from "../../src/packs/open-packs.ts";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";
import { FATAL, OWN, packs } from "./own-rules-list.ts";

const list = new URL("own-rules-list.ts", import.meta.url).href;
const stopped: string[] = [];
/** Stopped early, so that nobody waits long for what has no end. */
const opened = await openPacks({ data: "none", packs: { list, limits: { score: 2000, memory: 128 } } }, ({ place }) => {
  stopped.push(place ?? "");
});
afterAll(async () => await opened.close());

const pluginOf = (id: string): RegisteredPlugin => opened.plugins.active.find((it) => it.id === id)!;
const orderOf = ({ id, frameworks, profiles }: RegisteredPlugin): PlanOrder => {
  const options = { period: { from: "2020-01-01", to: "2020-12-31" } };
  return { key: id, framework: frameworks[0]!, profile: profiles[0]!, options, unitClass: null };
};
const asked = async <Ask extends PlanAsk>(
  plugin: RegisteredPlugin,
  ask: Ask,
  question: PlanQuestions[Ask],
): Promise<PlanAnswers[Ask]> => {
  const whole = { ask, ...question } as unknown as PlanQuestion;
  return (await answererOf(orderOf(plugin), plugin)(whole)) as PlanAnswers[Ask];
};
const statedOf = (count: number) => ({ facts: { [OWN]: { own: count } }, notApplicable: {} });

/** What the indicator of its own rule loses by a count. */
const lost = async (id: string, count: number): Promise<number> => {
  const { score } = await asked(pluginOf(id), "explain", { stated: statedOf(count) });
  const { full, interval } = score.items.find(({ indicator }) => indicator === OWN)!;
  return full - interval.worst!;
};
const sign = async (id: string, fact: number): Promise<unknown> =>
  await asked(pluginOf(id), "sign", { indicator: OWN, key: "own", fact, by: "甲", reason: "乙" });

/** What a rule of its own does when it is asked about the fatal fact. */
const RULES: readonly (readonly [
  what: string,
  id: string,
  code: string,
  ask: (id: string, count: number) => Promise<unknown>,
])[] = [
  ["a rule without end", "endless", "FAHENG_PACK_STOPPED", lost],
  ["a rule that takes all memory", "hungry", "FAHENG_PACK_STOPPED", lost],
  ["a rule that takes buffers without end", "buffers", "FAHENG_PACK_STOPPED", lost],
  ["a rule that ends the process", "exits", "FAHENG_PACK_STOPPED", lost],
  ["a rule that kills the process", "kills", "FAHENG_RULE_FAILED", lost],
  ["a rule that throws", "throws", "FAHENG_RULE_FAILED", lost],
  ["a rule that answers a hundred million characters", "talks", "FAHENG_RULE_FAILED", lost],
  ["a rule that changes what all lists do", "changes", "FAHENG_PLUGIN_GLOBALS", lost],
  ["a rule that signs with nine million characters", "signs-at-length", "FAHENG_PACK_ANSWER", sign],
  ["a rule that signs with a function", "signs-with-code", "FAHENG_PACK_ANSWER", sign],
  ["a rule that signs with nothing", "signs-with-nothing", "FAHENG_PACK_ANSWER", sign],
];
const LEFT = ["a timer without end that the import left", "leaves-timers", "FAHENG_PACK_STOPPED"] as const;

test("every pack is taken in by its data alone, and nothing of its code runs here", () => {
  expect(opened.plugins.refused).toEqual([]);
  expect(opened.plugins.active.map(({ id }) => id)).toEqual(packs.map(({ id }) => id));
  expect(opened.plugins.active.map(({ code }) => code.here)).toEqual(packs.map(() => null));
});

describe("a pack's own rule in a thread", () => {
  it("answers whatever a plan is asked as it does where the pack's code is", async () => {
    const there = pluginOf("keeps-its-contract");
    const [here] = registerPlugins([await packs.find(({ id }) => id === there.id)!.load()]).active;
    expect(here!.code.here).not.toBeNull();
    const stated = statedOf(3);
    const facts = { format: "faheng.facts/1", unit: "", unitClass: null, ...stated } as const;
    const standard = { ...orderOf(there), key: null, profile: commerceProfile() };
    const same = async <Ask extends PlanAsk>(ask: Ask, question: PlanQuestions[Ask]): Promise<PlanAnswers[Ask]> => {
      const [one, other] = [await asked(there, ask, question), await asked(here!, ask, question)];
      expect({ ask, answer: one }).toEqual({ ask, answer: other });
      return one;
    };
    expect((await same("fields", {})).find((it) => it.indicator === OWN)?.fields).toHaveLength(1);
    expect(await same("check", { indicator: OWN, facts: { own: 3 } })).toBeNull();
    expect(await same("sign", { indicator: OWN, key: "own", fact: 3, by: "甲", reason: "乙" })).toBe(3);
    const { score, trace } = await same("explain", { stated, underWay: new Set([OWN]) });
    const item = score.items.find(({ indicator }) => indicator === OWN)!;
    expect(item.interval).toEqual({ worst: item.full - 300, best: item.full - 300 });
    expect(JSON.stringify(trace)).toContain("3次");
    const nothing = { facts: {}, notApplicable: {} };
    const hinted = await same("hinted", { stated: nothing, underWay: new Set(), statuses: new Map([[OWN, "done"]]) });
    expect(hinted.hints).toMatchObject([{ indicator: OWN, kind: "not-done", pending: ["次数"] }]);
    expect(hinted.explanation).toEqual(await same("explain", { stated: nothing }));
    const { changes } = await same("full", { stated, indicator: OWN });
    expect(changes).toEqual([{ indicator: OWN, key: "own", from: 3, to: 0 }]);
    await same("cheapest", { stated, target: 1000 });
    expect((await same("compare", { other: standard, facts })).items.some(({ differs }) => differs)).toBe(true);
  });

  it("refuses a fact as its rule does", async () => {
    const call = asked(pluginOf("keeps-its-contract"), "check", { indicator: OWN, facts: { own: 10 } });
    await expect(call).rejects.toMatchObject({ code: expect.stringMatching(/^FAHENG_FACT_/u) });
  });

  it.each(RULES)(
    "%s: an error that names the pack, everybody else goes on, and so does the pack",
    async (_what, id, code, ask) => {
      let ticks = 0;
      const ticking = setInterval(() => (ticks += 1), 20);
      const from = performance.now();
      await expect(ask(id, FATAL)).rejects.toMatchObject({ code, details: { plugin: id } });
      clearInterval(ticking);
      expect(ticks).toBeGreaterThanOrEqual(Math.floor((performance.now() - from) / 200));
      expect(await lost("keeps-its-contract", 1)).toBe(100);
      expect([1].map((it) => it + 1)).toEqual([2]);
      expect(await lost(id, 2)).toBe(200);
    },
  );

  it(`${LEFT[0]}: an error that names the pack, each time, and everybody else goes on`, async () => {
    const [, id, code] = LEFT;
    await expect(lost(id, 1)).rejects.toMatchObject({ code, details: { plugin: id } });
    expect(await lost("keeps-its-contract", 1)).toBe(100);
    await expect(lost(id, 1)).rejects.toMatchObject({ code, details: { plugin: id } });
  });

  it("is asked one thing at a time, whoever was waiting when its thread was stopped", async () => {
    const first = lost("endless", FATAL);
    const waiting = lost("endless", 1);
    await expect(first).rejects.toMatchObject({ code: "FAHENG_PACK_STOPPED" });
    // Asked while who waited has only now got a new thread.
    expect(await Promise.all([waiting, lost("endless", 2), lost("endless", 3)])).toEqual([100, 200, 300]);
  });

  it("sees nothing of the server's environment", async () => {
    process.env["FAHENG_SECRET_OF_TEST"] = "secret";
    await expect(lost("looks", FATAL)).rejects.toMatchObject({ details: { reason: "Error: {}" } });
  });

  it("whose thread breaks after it answered is named, and the next score finds another", async () => {
    expect(await lost("rejects-later", FATAL)).toBe(0);
    for (let waited = 0; !stopped.includes("rejects-later") && waited < 500; waited += 1) await delay(20);
    expect(stopped).toContain("rejects-later");
    expect(await lost("rejects-later", 1)).toBe(100);
  });
});

/** The same framework's profile by the engine's rules alone, for a framework of the list. */
function commerceProfile() {
  const [own] = pluginOf("commerce").profiles;
  return { ...own!, framework: orderOf(pluginOf("keeps-its-contract")).profile.framework };
}

describe("an assessment that is scored by a pack's own rule", () => {
  let server: TestServer;
  let municipal: TestUser;
  let coordinator: TestUser;
  let agencyId: string;
  beforeAll(async () => {
    server = await startTestServer({ packs: { list, limits: {} } });
    municipal = await server.signIn("municipal");
    coordinator = await server.signIn("coordinator");
    ({ id: agencyId } = (await nantongAssessment(municipal)).agency);
  });
  afterAll(async () => await server.stop());

  const open = async (pack: string): Promise<string> => {
    await coordinator.api.plugin.enable.mutate({ agencyId, pluginId: pack, expected: false });
    const assignments = [{ agencyId, frameworkId: `${pack}-2020`, profileId: `${pack}-own` }];
    const period = { title: pack, from: "2020-01-01", to: "2020-12-31" };
    const { id: cycleId } = await municipal.api.cycle.open.mutate({ ...period, assignments });
    const [row] = await coordinator.api.assessment.list.query({ cycleId });
    return row?.id ?? "";
  };
  const answer = (assessmentId: string, own: number) => ({
    assessmentId,
    indicator: OWN,
    status: "done" as const,
    facts: { own },
    notApplicable: null,
  });
  const worst = (explanation: { readonly score: PlanAnswers["explain"]["score"] } | null): number | null =>
    explanation?.score.items.find(({ indicator }) => indicator === OWN)?.interval.worst ?? null;

  it("is previewed, saved, explained and asked for what would change it", async () => {
    const { api } = coordinator;
    const id = await open("keeps-its-contract");
    const full = (await api.assessment.get.query({ id })).explanation!.score.items.find(
      (it) => it.indicator === OWN,
    )!.full;
    const previewed = await api.response.preview.query(answer(id, 2));
    expect(worst(previewed.explanation)).toBe(full - 200);
    const saved = await api.response.save.mutate({ ...answer(id, 3), expectedVersion: 0, progress: "" });
    const read = await api.assessment.get.query({ id });
    expect(read.frozen).toBeNull();
    expect(worst(read.explanation)).toBe(full - 300);
    expect(saved.explained).toEqual({ since: null, mark: read.explanationMark, changes: null });
    const toFull = await api.assessment.toFull.query({ id, indicator: OWN });
    expect(toFull).toMatchObject({ reachable: true, now: full - 300, reached: full });
    expect(toFull.steps).toMatchObject([{ key: "own", clause: "own", from: 3, to: 0, gain: 300 }]);
    expect(await api.assessment.whatIf.query({ id, target: 1000 })).toHaveProperty("reachable");
  });

  it("whose rule has no end: nothing is written, the error names the pack, and the next save is counted", async () => {
    const { api } = coordinator;
    const id = await open("endless");
    const save = (own: number) => api.response.save.mutate({ ...answer(id, own), expectedVersion: 0, progress: "" });
    const named = { code: "FAHENG_PACK_STOPPED", status: 503, details: { plugin: "endless" } };
    expect(await failure(api.response.preview.query(answer(id, FATAL)))).toMatchObject(named);
    expect(await failure(save(FATAL))).toMatchObject(named);
    const read = await api.assessment.get.query({ id });
    expect([read.frozen, read.responses]).toEqual([null, {}]);
    expect((await save(1)).response.version).toBe(1);
  });
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const section = (page.split("## A pack's own rule in a thread")[1] ?? "").split("\n## ")[0]!;
  const rows = section.match(/^\| (?!what|-).*$/gmu) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(
    [...RULES, LEFT].map(([what, , code]) => [what, `\`${code}\``]),
  );
});
