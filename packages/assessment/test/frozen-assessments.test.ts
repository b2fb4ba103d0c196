import { canonicalJson, listAssessments, type OpenDatabase, sha256, STALE_SCORE, WHOLE_REACH } from "@faheng/database";
import { type PluginInput, registerPlugins } from "@faheng/plugin-api";
import { ENGINE_VERSION, type Score } from "@faheng/scoring";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  adoptCalendar,
  buildReport,
  closeCycle,
  type Context,
  crosswalkOfCycle,
  getAssessment,
  importResponses,
  listAssessmentSummaries,
  listFrozen,
  listPlugins,
  listStatementTasks,
  listVisibleCycles,
  openCycle,
  overviewOfCycle,
  explainAssessment,
  previewResponse,
  refreshStaleScores,
  replayCycle,
  saveResponse,
  toFull,
  type UnsteadyRule,
  whatIf,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { brokenPlates, packWith, packWithout } from "./support/own-rule.ts";

const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
/** Flipped by a test: a rule whose answers depend on more than its facts. */
let isBroken = false;
let calls = 0;
const moody = packWith({
  amount: (params, plates) => {
    if (isBroken) throw new Error("boom");
    return brokenPlates.amount(params as { points: number }, plates as number, null as never);
  },
});

/** What becomes of the pack after a cycle was opened with it, and the reason its assessments give. */
const FATES: readonly (readonly [what: string, packs: () => readonly PluginInput[], code: string])[] = [
  ["the pack is no longer installed", () => [], "FAHENG_PACK_MISSING"],
  ["the pack asks for another host", () => [packWith({}, { host: "^9.0.0" })], "FAHENG_PACK_REFUSED"],
  ["a rule of the pack is refused", () => [packWith({ bounds: () => ({ least: 2, most: 1 }) })], "FAHENG_PACK_REFUSED"],
  ["a rule of the pack is removed", () => [packWithout()], "FAHENG_PACK_CHANGED"],
  [
    "a rule of the pack is changed, its version is not",
    () => [packWith({ amount: (_params, plates) => (plates as number) * 1000 })],
    "FAHENG_PACK_CHANGED",
  ],
  [
    "the pack's version is another, its rules are not",
    () => [packWith({}, { version: "1.0.1" })],
    "FAHENG_PACK_CHANGED",
  ],
  [
    "two packs of the same id are installed, the changed one first",
    () => [packWithout(), packWith()],
    "FAHENG_PACK_CHANGED",
  ],
];

onBothEngines("an assessment whose pack is not there as it was pinned", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  let own: string;
  let standard: string;
  beforeEach(async () => {
    isBroken = false;
    database = await engine.open();
    city = await foundTestCity(database, [packWith()]);
    ({ own, standard } = await opened(city.context));
  });
  afterEach(async () => {
    await database.close();
  });

  /** Agency a scored by the pack's own rule, agency b by the engine's. */
  const opened = async (context: Context): Promise<{ own: string; standard: string }> => {
    const assignments = [
      { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-own" },
      { agencyId: city.agencies.b, frameworkId: "canteen-2017", profileId: "canteen-standard" },
    ];
    ({ id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments }));
    const all = await listAssessments(database.db, WHOLE_REACH, cycleId);
    const of = (agencyId: string): string => all.find((it) => it.agencyId === agencyId)?.id ?? "";
    const found = { own: of(city.agencies.a), standard: of(city.agencies.b) };
    for (const assessmentId of Object.values(found)) {
      const response = { indicator: "2", status: "done" as const, facts: { a: 2 }, progress: "", notApplicable: null };
      await importResponses(context, city.root, { assessmentId, responses: [response] });
    }
    return found;
  };
  const keptOf = async (id: string) =>
    await database.db
      .selectFrom("assessment")
      .select(["score", "score_sha256"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const later = (packs: readonly PluginInput[]): Context => ({ ...city.context, plugins: registerPlugins(packs) });
  const save = (context: Context, agency: "a" | "b", assessmentId: string) =>
    saveResponse(context, city.actor("coordinator", agency), {
      assessmentId,
      indicator: "2",
      status: "done",
      facts: { a: 3 },
      progress: "",
      notApplicable: null,
      expectedVersion: 1,
    });

  /** Everything that the city's people open, with one assessment frozen. */
  const everyPageWorks = async (context: Context): Promise<void> => {
    const [municipal, coordinator] = [city.municipal, city.actor("coordinator", "a")];
    expect(await listVisibleCycles(context, municipal)).toHaveLength(1);
    expect(await listAssessmentSummaries(context, municipal, null)).toHaveLength(2);
    expect(await listAssessmentSummaries(context, coordinator, null)).toHaveLength(1);
    expect((await overviewOfCycle(context, municipal, cycleId)).rows).toHaveLength(2);
    const { rows } = await crosswalkOfCycle(context, municipal, { cycleId, taxonomy: "O", page: 1 });
    expect(rows.map(({ share }) => share !== null)).toEqual([true, true]);
    await listStatementTasks(context, municipal, cycleId);
    await listPlugins(context, city.actor("system-admin", "a"));
    expect(await refreshStaleScores(context)).toBe(0);
    const other = await getAssessment(context, city.actor("coordinator", "b"), standard);
    expect(other).toMatchObject({ frozen: null, explanation: { score: { items: expect.any(Array) } } });
    expect((await save(context, "b", standard)).response.version).toBe(2);
  };

  const isFrozen = async (context: Context, code: string): Promise<void> => {
    const coordinator = city.actor("coordinator", "a");
    const before = await keptOf(own);
    const detail = await getAssessment(context, coordinator, own);
    expect(await explainAssessment(context, coordinator, own)).toEqual({ mark: null, explanation: null });
    expect(detail).toMatchObject({
      explanation: null,
      canEdit: [],
      toAnswer: [],
      canApprove: [],
      frozen: { reason: { code }, kept: { interval: { best: 96_000 } } },
      responses: [{ indicator: "2", facts: { a: 2 } }],
    });
    const place = { assessmentId: own, indicator: "2" };
    const stated = { ...place, status: "done" as const, facts: { a: 1 }, notApplicable: null };
    const refused = [
      () => save(context, "a", own),
      () => previewResponse(context, coordinator, stated),
      () => buildReport(context, coordinator, { assessmentId: own, reportId: "list", format: "docx" as const }),
      () => whatIf(context, coordinator, { id: own, target: 90_000 }),
      () => toFull(context, coordinator, { id: own, indicator: "2" }),
    ];
    for (const act of refused) {
      const answer = await act().then(
        () => "done",
        (cause: { code: string }) => cause.code,
      );
      // A pack that is gone has taken its reports along.
      expect([code, "FAHENG_REPORT_NOT_FOUND"]).toContain(answer);
    }
    expect(await keptOf(own)).toEqual(before);
  };

  it.each(FATES)(
    "%s: it is read-only with its last kept score and the reason, every other page works",
    async (_what, packs, code) => {
      const context = later(packs());
      await isFrozen(context, code);
      await everyPageWorks(context);
      const { rows } = await overviewOfCycle(context, city.municipal, cycleId);
      expect(rows.map((it) => [it.assessment.id, it.isReadOnly])).toEqual([
        [own, true],
        [standard, false],
      ]);
      const frozen = await listFrozen(context, city.actor("system-admin", "a"));
      expect(frozen).toEqual([
        expect.objectContaining({ pluginId: "canteen", version: "1.0.0", cycleTitle: "2017年度", agencyName: "a局" }),
      ]);
      expect(frozen[0]?.reason).toMatchObject({ code, place: expect.stringMatching(/^canteen/u) });
      const replayed = await replayCycle(context, city.root, cycleId);
      expect(replayed.find((it) => it.assessmentId === own)).toMatchObject({
        isSame: false,
        causes: ["pack"],
        fault: { code },
      });
      await closeCycle(context, city.municipal, { cycleId });
      expect((await overviewOfCycle(context, city.municipal, cycleId)).rows[0]?.score?.interval.best).toBe(96_000);
    },
  );

  it("whose rule fails on what is stored is read-only, and the other pages work", async () => {
    city = { ...city, context: later([moody]) };
    ({ own, standard } = await opened(city.context));
    isBroken = true;
    const coordinator = city.actor("coordinator", "a");
    const detail = await getAssessment(city.context, coordinator, own);
    expect(detail.frozen).toMatchObject({
      reason: { code: "FAHENG_RULE_FAILED", place: "2.a" },
      kept: { interval: { best: 96_000 } },
    });
    await expect(save(city.context, "a", own)).rejects.toMatchObject({ code: "FAHENG_RULE_FAILED", place: "2.a" });
    expect((await overviewOfCycle(city.context, city.municipal, cycleId)).rows).toHaveLength(2);
    await closeCycle(city.context, city.municipal, { cycleId });
  });

  it("a score marked as stale waits for its pack and stops no start", async () => {
    await database.db.updateTable("assessment").set({ score_sha256: STALE_SCORE }).execute();
    expect(await refreshStaleScores(later([]))).toBe(1);
    expect(await refreshStaleScores(later([packWith()]))).toBe(1);
    expect((await replayCycle(city.context, city.root, cycleId)).map((it) => it.isSame)).toEqual([true, true]);
  });

  it("takes over no calendar while it is frozen, and the others do", async () => {
    const holidays = { holidays: ["2017-05-01"], workdays: [] };
    for (const row of await database.db.selectFrom("manifest").select(["sha256", "content"]).execute()) {
      const manifest = JSON.parse(row.content) as { scoring: object };
      const content = canonicalJson({ ...manifest, scoring: { ...manifest.scoring, calendar: holidays } });
      await database.db
        .insertInto("manifest")
        .columns([
          "sha256",
          "content",
          "framework_id",
          "framework_version",
          "profile_id",
          "profile_version",
          "plugin_id",
          "plugin_version",
          "created_at",
        ])
        .expression((eb) =>
          eb
            .selectFrom("manifest")
            .select(({ val }) => [
              val(sha256(content)).as("s"),
              val(content).as("c"),
              "framework_id",
              "framework_version",
              "profile_id",
              "profile_version",
              "plugin_id",
              "plugin_version",
              "created_at",
            ])
            .where("sha256", "=", row.sha256),
        )
        .execute();
      await database.db
        .updateTable("assessment")
        .set({ manifest_sha256: sha256(content) })
        .where("manifest_sha256", "=", row.sha256)
        .execute();
    }
    const before = await keptOf(own);
    const adopted = await adoptCalendar(later([]), city.municipal, { cycleId, reason: "更新" });
    expect(adopted.assessments).toBe(1);
    expect(await keptOf(own)).toEqual(before);
  });

  it("is scored again as soon as its pack is there again", async () => {
    await isFrozen(later([]), "FAHENG_PACK_MISSING");
    const context = later([packWith()]);
    expect((await getAssessment(context, city.actor("coordinator", "a"), own)).frozen).toBeNull();
    expect((await save(context, "a", own)).explanation?.score.interval.best).toBe(94_000);
  });

  it("nothing compiles for a list, neither while the cycle runs nor after it", async () => {
    let asked = 0;
    const counted = packWith({
      bounds: (params) => {
        asked += 1;
        return brokenPlates.bounds(params as { points: number }, null as never);
      },
    });
    city = { ...city, context: later([counted]) };
    ({ own, standard } = await opened(city.context));
    const fresh = later([counted]);
    asked = 0;
    const look = async (): Promise<void> => {
      await listAssessmentSummaries(fresh, city.municipal, null);
      await overviewOfCycle(fresh, city.municipal, cycleId);
      await crosswalkOfCycle(fresh, city.municipal, { cycleId, taxonomy: "S", page: 1 });
    };
    await look();
    expect(asked).toBe(0);
    await closeCycle(city.context, city.municipal, { cycleId });
    asked = 0;
    await look();
    expect(asked).toBe(0);
  });

  it("only who installs packs reads which assessments wait", async () => {
    for (const role of ["coordinator", "leader", "audit-admin", "security-admin"] as const) {
      await expect(listFrozen(city.context, city.actor(role, "a"))).rejects.toMatchObject({
        code: "FAHENG_ACCESS_FORBIDDEN",
      });
    }
    await expect(listFrozen(city.context, city.municipal)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });

  describe("a manifest", () => {
    const manifestOf = async (id: string) =>
      JSON.parse(
        (
          await database.db
            .selectFrom("manifest")
            .innerJoin("assessment", "assessment.manifest_sha256", "manifest.sha256")
            .select("content")
            .where("assessment.id", "=", id)
            .executeTakeFirstOrThrow()
        ).content,
      ) as Record<string, unknown> & { plugin: object };
    /** Puts other bytes in a manifest's place, as another release would have pinned them. */
    const replace = async (id: string, manifest: object): Promise<void> => {
      const content = canonicalJson(manifest);
      const { manifest_sha256: old } = await database.db
        .selectFrom("assessment")
        .select("manifest_sha256")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const row = await database.db
        .selectFrom("manifest")
        .selectAll()
        .where("sha256", "=", old)
        .executeTakeFirstOrThrow();
      await database.db
        .insertInto("manifest")
        .values({ ...row, sha256: sha256(content), content })
        .execute();
      await database.db
        .updateTable("assessment")
        .set({ manifest_sha256: sha256(content) })
        .where("id", "=", id)
        .execute();
    };
    const replayed = async (context: Context = city.context) =>
      (await replayCycle(context, city.root, cycleId)).find((it) => it.assessmentId === own);

    it("pins what computes: pack, version, SHA-256 of its code, engine", async () => {
      const [plugin] = city.context.plugins.active;
      expect(await manifestOf(own)).toMatchObject({
        format: "faheng.manifest/2",
        plugin: { id: "canteen", version: "1.0.0", sha256: plugin?.sha256 },
        engine: { version: ENGINE_VERSION },
        scoring: { period: { from: "2017-01-01" } },
      });
      expect(plugin?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    });

    it("of the first format is read and scored by a pack of the version it names, and by no other", async () => {
      const { engine: _engine, plugin, ...rest } = await manifestOf(own);
      const { sha256: _code, ...known } = plugin as { sha256: string };
      await replace(own, { ...rest, plugin: known, format: "faheng.manifest/1" });
      expect(await replayed()).toMatchObject({ isSame: true, causes: [] });
      expect((await save(city.context, "a", own)).explanation?.score.interval.best).toBe(94_000);
      const other = await getAssessment(
        later([packWith({}, { version: "1.1.0" })]),
        city.actor("coordinator", "a"),
        own,
      );
      expect(other.frozen?.reason.code).toBe("FAHENG_PACK_CHANGED");
      const changed = later([packWith({ amount: () => 0 })]);
      expect(await replayed(changed)).toMatchObject({ isSame: false, causes: ["pack-unknown"] });
    });

    it("whose profile does not compile any more is read-only, with the place in the profile", async () => {
      const manifest = await manifestOf(own);
      const { items, ...profile } = manifest["profile"] as { items: { clauses: object[] }[] };
      const broken = items.map((item) => ({ ...item, clauses: item.clauses.map((it) => ({ ...it, params: {} })) }));
      await replace(own, { ...manifest, profile: { ...profile, items: broken } });
      const { frozen } = await getAssessment(city.context, city.actor("coordinator", "a"), own);
      expect(frozen).toMatchObject({
        reason: { code: "FAHENG_PACK_UNUSABLE", place: expect.stringContaining("items.1.clauses.a") },
        kept: { interval: { best: 96_000 } },
      });
      await everyPageWorks(city.context);
    });

    it("of another engine says so where the score differs", async () => {
      await replace(own, { ...(await manifestOf(own)), engine: { version: "0.0.9" } });
      expect(await replayed()).toMatchObject({ isSame: true, causes: [] });
      await database.db.updateTable("response").set({ facts: '{"a":4}' }).where("assessment_id", "=", own).execute();
      expect(await replayed()).toMatchObject({ isSame: false, causes: ["engine"] });
    });

    it.each([
      ["counts how often it is asked", () => (calls += 1) * 100],
      // Each throw is another, beyond what rounding hides.
      ["throws dice", () => (calls += 1) * 100 + Math.floor(Math.random() * 50)],
    ])("whose rule %s is named, with its pack, its indicator and both amounts", async (_what, more) => {
      calls = 0;
      const unsteady = packWith({ amount: () => more(), bounds: () => ({ least: 0, most: 9_000_000 }) });
      city = { ...city, context: later([unsteady]) };
      ({ own, standard } = await opened(city.context));
      const kept = JSON.parse((await keptOf(own)).score ?? "") as Pick<Score, "items">;
      const intervalOf = ({ items }: Pick<Score, "items">) => items.find((it) => it.indicator === "2")!.interval;
      const found = await replayed();
      expect(found).toMatchObject({
        isSame: false,
        causes: ["rule"],
        fault: null,
        unsteady: [{ pluginId: "canteen", version: "1.0.0", kinds: ["canteen.broken-plates"], indicator: "2" }],
      });
      const [{ before, after }] = found!.unsteady as [UnsteadyRule];
      expect(before).toEqual(intervalOf(kept));
      expect(after).not.toEqual(before);
      const other = (await replayCycle(city.context, city.root, cycleId)).find((it) => it.assessmentId === standard);
      expect(other).toMatchObject({ isSame: true, causes: [], unsteady: [] });
    });

    it("whose rule makes a difference that rounding hides is named with what its clause comes to", async () => {
      calls = 0;
      city = {
        ...city,
        context: later([packWith({ amount: () => (calls += 1), bounds: () => ({ least: 0, most: 999 }) })]),
      };
      ({ own, standard } = await opened(city.context));
      const [{ indicator, before, after }] = (await replayed())!.unsteady as [UnsteadyRule];
      expect([indicator, after!.best! - before!.best!]).toEqual(["2", -1]);
    });

    it("whose rule answers by the day is named where every answer is as it was saved", async () => {
      let today = 1;
      city = { ...city, context: later([packWith({ amount: () => today * 1000 })]) };
      ({ own, standard } = await opened(city.context));
      today = 2;
      expect(await replayed()).toMatchObject({
        causes: ["rule"],
        unsteady: [{ indicator: "2", before: { best: 19_000 }, after: { best: 18_000 } }],
      });
    });

    it("whose pack and engine are what they were says that the data changed", async () => {
      await database.db.updateTable("response").set({ facts: '{"a":4}' }).where("assessment_id", "=", own).execute();
      expect(await replayed()).toMatchObject({ isSame: false, causes: ["data"], fault: null });
    });
  });
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const rows =
    (page.split("## A pack that is not there as it was")[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ??
    [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(FATES.map(([what, , code]) => [what, `\`${code}\``]));
});
