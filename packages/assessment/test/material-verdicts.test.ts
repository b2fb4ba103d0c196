import { insertMembership, insertPerson, listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { EVIDENCE_QUALITIES, type EvidenceQuality, type MaterialVerdict, type ProfileInput } from "@faheng/domain";
import { amountSchema, definePlugin, defineRule, z } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  acceptEvidence,
  type Actor,
  announceResult,
  assignReviews,
  beginReview,
  compareScores,
  exportReview,
  finaliseResult,
  getReviewTask,
  giveEvidence,
  handIn,
  listMyTasks,
  previewFinding,
  recallResponse,
  reopenResult,
  saveFinding,
  submitReview,
  verifyEverything,
} from "../src/index.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";
import { framework, profile } from "./support/plugin.ts";

const MATERIALS = ["①", "②"] as const;
const DAY = 86_400_000;
const keyOf = (material: number, quality: EvidenceQuality): string => `m${String(material)}-${quality}`;

/** So much for each of the two papers that holds in everything. */
const checkedPapers = defineRule({
  kind: "canteen.checked-papers",
  title: { zh: "材料核验", en: "Checked papers" },
  params: z.strictObject({ points: amountSchema }),
  fact: () => z.array(z.string()).max(8).readonly(),
  field: () => ({
    kind: "parts",
    label: "已核验的材料",
    parts: [1, 2].flatMap((material) =>
      EVIDENCE_QUALITIES.map((quality) => ({
        key: keyOf(material, quality),
        label: `${MATERIALS[material - 1] ?? ""}${quality}`,
        check: { material, quality },
      })),
    ),
  }),
  read: () => "每份合格的材料得分",
  amount: ({ points }, fact) =>
    points * [1, 2].filter((it) => EVIDENCE_QUALITIES.every((quality) => fact.includes(keyOf(it, quality)))).length,
  bounds: ({ points }) => ({ least: 0, most: 2 * points }),
  arithmetic: () => "",
});

const checkedProfile: ProfileInput = {
  ...profile,
  id: "canteen-checked",
  items: profile.items.map((item) =>
    item.indicator === "1"
      ? {
          ...item,
          start: "zero",
          clauses: [
            {
              id: "a",
              kind: checkedPapers.kind,
              effect: "award",
              params: { points: "20" },
              place: "第1行",
              wording: "材料合格的每份得20分",
            },
          ],
        }
      : item,
  ),
};
const plugin = definePlugin({
  id: "canteen",
  version: "1.0.0",
  host: "*",
  title: { zh: "机关食堂", en: "Canteen" },
  about: { zh: "测试用", en: "For tests" },
  frameworks: [
    {
      ...framework,
      indicators: framework.indicators.map((it) =>
        it.code === "1"
          ? { ...it, materials: MATERIALS.map((printedNumber) => ({ printedNumber, text: `材料${printedNumber}` })) }
          : it,
      ),
    },
  ],
  profiles: [checkedProfile],
  rules: [checkedPapers],
  reports: [],
});
const ALL = { complete: true, accurate: true, genuine: true, valid: true };
const EVERY = [1, 2].flatMap((material) => EVIDENCE_QUALITIES.map((quality) => keyOf(material, quality)));

onBothEngines("a reviewer's verdicts on evidence", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let clock: number;
  let reviewer: Actor;
  let taskId: string;
  let answered = 0;
  beforeEach(async () => {
    clock = NOW.getTime();
    database = await engine.open();
    ground = await layHandIn(database, () => (clock += 1), {
      plugin,
      profileId: "canteen-checked",
      facts: { "1": { a: EVERY } },
    });
    await database.db.transaction().execute(async (trx) => {
      await insertPerson(trx, { id: "r1", name: "评审甲" }, NOW.toISOString());
      const role = { role: "reviewer", agencyId: null, departmentId: null } as const;
      const times = { startsAt: "2017-01-01T00:00:00.000Z", endsAt: null };
      await insertMembership(trx, { id: "r1 m", personId: "r1", ...role, ...times });
    });
    const { agencies } = ground.city;
    const none = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
    reviewer = {
      ...ground.office,
      personId: "r1",
      name: "评审甲",
      roles: [{ role: "reviewer", ...none }],
      assignments: [{ agencyId: agencies.a, cycleId: ground.cycleId, indicators: null }],
    };
    // ① is a text, ② one piece that is secret; what the document does not ask for is a link.
    const pieces = [
      ["①", { kind: "note", text: "四次会议均有纪要" }],
      ["②", { kind: "sealed", number: "〔2017〕1号", keeper: "办公室" }],
      ["", { kind: "link", address: "https://example.com/a", title: "公示页面" }],
    ] as const;
    for (const [material, offered] of pieces) {
      const place = { assessmentId: ground.assessmentId, indicator: "1", material };
      await giveEvidence(context(), ground.coordinator, {
        ...place,
        effectiveOn: "2017-05-01",
        replaces: null,
        offered,
      });
      const seen = { n: 1, version: 1, writes: 1 };
      const on = material === "②" ? { checkedOn: "2017-05-20" } : {};
      await acceptEvidence(context(), ground.second, { ...place, seen, qualities: ALL, ...on });
    }
    for (const code of CODES) {
      const version = await ground.approve(code);
      if (code === "1") answered = version;
    }
    await handIn(context(), ground.coordinator, { ...move(0), unreported: [] });
    await assignReviews(context(), ground.office, {
      cycleId: ground.cycleId,
      agencyIds: [agencies.a],
      personIds: ["r1"],
      indicators: null,
    });
    await beginReview(context(), ground.office, move(1));
    taskId = (await listMyTasks(context(), reviewer))[0]?.id ?? "";
  });
  afterEach(async () => {
    await database.close();
  });

  const context = () => ground.city.context;
  const move = (expectedMoves: number) => ({ assessmentId: ground.assessmentId, expectedMoves });
  const verdict = (material: string, failed: readonly EvidenceQuality[] = [], reason = ""): MaterialVerdict => ({
    material,
    n: 1,
    version: 1,
    qualities: { ...ALL, ...Object.fromEntries(failed.map((it) => [it, false])) },
    reason,
    ...(material === "②" ? { checkedOn: "2017-06-01" } : {}),
  });
  const judged = [verdict("①"), verdict("②", ["complete", "valid"], "缺盖章页，已废止"), verdict("")];
  const save = async (
    materials: readonly MaterialVerdict[] | undefined,
    over: Partial<Parameters<typeof saveFinding>[2]> = {},
  ) =>
    await saveFinding(context(), reviewer, {
      assessmentId: ground.assessmentId,
      taskId,
      indicator: "1",
      points: [],
      settles: false,
      expectedVersion: 0,
      materials,
      ...over,
    });
  const findingOf = async (code: string) =>
    (await getReviewTask(context(), reviewer, { assessmentId: ground.assessmentId, taskId })).items.find(
      (it) => it.code === code,
    )?.finding;
  const compared = async (who: Actor) =>
    (await compareScores(context(), who, { assessmentId: ground.assessmentId })).items.find(({ code }) => code === "1");
  const submitAll = async () => {
    await save(judged);
    for (const indicator of CODES.slice(1)) await save([], { indicator });
    await submitReview(context(), reviewer, { assessmentId: ground.assessmentId, taskId, seen: 1 });
  };

  it("state the fact that the rule counts, with the reasons, and stand until others are said", async () => {
    const place = { assessmentId: ground.assessmentId, taskId, indicator: "1", points: [] };
    const { effect } = await previewFinding(context(), reviewer, { ...place, materials: judged });
    expect(effect).toMatchObject({ self: { worst: 40_000 }, judged: { worst: 20_000 }, difference: -20_000 });
    expect((await save(judged)).effect).toEqual(effect);
    const kept = await findingOf("1");
    expect(kept?.materials).toEqual(judged);
    expect(kept?.points).toEqual([
      {
        fact: "a",
        value: EVERY.filter((it) => it !== keyOf(2, "complete") && it !== keyOf(2, "valid")),
        clause: "a",
        reason: "材料逐份核验：②材料②：不符合完整、有效（缺盖章页，已废止）",
        place: "",
      },
    ]);
    // Left out they stay; the fact they state may be sent along as it is.
    expect((await save(undefined, { expectedVersion: 1, points: kept?.points ?? [] })).version).toBe(2);
    expect((await findingOf("1"))?.materials).toEqual(judged);
    expect((await save([], { expectedVersion: 2 })).effect?.difference).toBe(0);
    expect((await findingOf("1"))?.points).toEqual([]);
    // What was found stands in the finding alone: the audit counts it.
    const rows = (await listAudit(database.db, { limit: 50 })).filter(({ action }) => action === "finding.save");
    const told = rows.map(({ after }) => JSON.stringify(after)).join("\n");
    expect(told).toMatch(/verdicts[\\":]+3/u);
    expect(told).not.toContain("盖章");
    const whole = await verifyEverything(database.reaching(WHOLE_REACH), { plugins: context().plugins });
    expect(whole).toMatchObject({ ok: true });
  });

  it("are of what is there, once, with a reason for what does not hold, and seen where it is kept if it is secret", async () => {
    const refused = async (materials: readonly MaterialVerdict[], over = {}) =>
      await save(materials, over).then(
        () => "saved",
        (error: unknown) => (error as { code: string }).code,
      );
    const unseen = { ...verdict("②"), checkedOn: undefined };
    const early = { ...verdict("②"), checkedOn: "2017-04-30" };
    const point = { fact: "a", value: EVERY, clause: "a", reason: "看过", place: "" };
    const tries = [
      [[{ ...verdict("①"), version: 2 }], {}, "FAHENG_REVIEW_MATERIAL_UNKNOWN"],
      [[verdict("③")], {}, "FAHENG_REVIEW_MATERIAL_UNKNOWN"],
      [[verdict("①")], { indicator: "2" }, "FAHENG_REVIEW_MATERIAL_UNKNOWN"],
      [[verdict("①"), verdict("①")], {}, "FAHENG_REVIEW_MATERIAL_TWICE"],
      [[verdict("①", ["valid"], " ")], {}, "FAHENG_REVIEW_MATERIAL_REASON"],
      [[verdict("①", [], "没有问题")], {}, "FAHENG_REVIEW_MATERIAL_REASON"],
      [[unseen], {}, "FAHENG_EVIDENCE_ON_SITE"],
      [[early], {}, "FAHENG_EVIDENCE_ON_SITE"],
      [[{ ...verdict("①"), checkedOn: "2017-06-01" }], {}, "FAHENG_EVIDENCE_ON_SITE"],
      [[verdict("①"), verdict("")], {}, "FAHENG_REVIEW_MATERIAL_OPEN"],
      [[], { points: [point] }, "FAHENG_REVIEW_MATERIAL_OPEN"],
      [judged, { points: [point] }, "FAHENG_REVIEW_MATERIAL_FACT"],
    ] as const;
    for (const [materials, over, code] of tries) {
      expect([code, await refused(materials, over)]).toEqual([code, code]);
    }
    expect(await findingOf("1")).toBeNull();
  });

  it("are told beside the agency's own check once they are announced, and stand in the record", async () => {
    await submitAll();
    expect((await compared(ground.coordinator))?.materials).toEqual([]);
    const [first, second, other, ...more] = (await compared(ground.office))?.materials ?? [];
    expect(more).toEqual([]);
    expect([first?.text, second?.text, other?.text]).toEqual(["材料①", "材料②", ""]);
    expect(second).toMatchObject({ kind: "sealed", own: ALL, isOneOfMany: false, found: [{ reviewer: "评审甲" }] });
    const objectUntil = "2017-07-20";
    await announceResult(context(), ground.office, { ...move(2), objectUntil });
    const told = (await compared(ground.coordinator))?.materials;
    expect(told?.find((it) => it.material === "②")?.found).toEqual([
      {
        words: { zh: "书面评审", en: "desk review" },
        reviewer: null,
        qualities: { ...ALL, complete: false, valid: false },
        reason: "缺盖章页，已废止",
        checkedOn: "2017-06-01",
      },
    ]);
    // Nothing of what the evidence says or is called is told on the way.
    expect(JSON.stringify(told)).not.toMatch(/〔2017〕1号|公示页面|四次会议/u);
    const { bytes } = await exportReview(context(), ground.coordinator, {
      paper: "record",
      assessmentId: ground.assessmentId,
      format: "html",
    });
    const page = new TextDecoder().decode(bytes);
    for (const words of ["材料核验", "均符合", "不符合：完整、有效", "缺盖章页，已废止", "2017年6月1日到存放处核验"])
      expect(page).toContain(words);
    expect(page).not.toContain("评审甲");
    // Judged anew, the result in force is read with what was found for it, until another is announced.
    clock = Date.parse("2017-07-25T04:00:00Z");
    const second2: Actor = { ...ground.office, personId: "office two", name: "演示·市办另一人" };
    await finaliseResult(context(), second2, { ...move(3), problems: [] });
    const third: Actor = { ...ground.office, personId: "office three", name: "演示·市办第三人" };
    const dueOn = new Date(clock + 9 * DAY).toISOString().slice(0, 10);
    await reopenResult(context(), third, { ...move(4), items: ["1"], reason: "补充材料", dueOn });
    expect((await compared(ground.coordinator))?.materials).toHaveLength(3);
    expect((await compared(ground.office))?.materials).toEqual([]);
  });

  it("go with the finding when the item is sent back", async () => {
    await submitAll();
    const dueOn = new Date(clock + 9 * DAY).toISOString().slice(0, 10);
    const seen = { assessmentId: ground.assessmentId, indicator: "1", expectedVersion: answered };
    await recallResponse(context(), ground.office, { ...seen, reason: "补正", dueOn });
    expect((await compared(ground.office))?.materials).toEqual([]);
    expect(
      (await getReviewTask(context(), ground.office, { assessmentId: ground.assessmentId, taskId })).task.state,
    ).toBe("void");
    // The reviewer has another task in its place, with what they found of all other items.
    taskId = (await listMyTasks(context(), reviewer)).find(({ state }) => state === "open")?.id ?? "";
    expect([await findingOf("1"), (await findingOf("2"))?.version]).toEqual([null, 1]);
  });
});
