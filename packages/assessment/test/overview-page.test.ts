import type { OpenDatabase } from "@faheng/database";
import { compareTexts, type Fraction, shareOf, verdictsOf } from "@faheng/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OVERVIEW_ROWS } from "../src/cycle/overview-page.ts";
import { machineTurn } from "../src/job/machine.ts";
import {
  type AssessmentSummary,
  crosswalkOfCycle,
  importResponses,
  openCycle,
  OVERVIEW_SORTS,
  overviewOfCycle,
  type OverviewSought,
  overviewPageOfCycle,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { addMany, idOfMany } from "./support/many-agencies.ts";

const AGENCIES = 2 * OVERVIEW_ROWS + 17;
const STATUSES = ["in-progress", "done", "not-started"] as const;

type Key = number | string | null;

/** The orders, said a second time over whole rows. */
const KEYS: Readonly<Record<(typeof OVERVIEW_SORTS)[number], (row: AssessmentSummary) => Key>> = {
  agency: ({ agency }) => agency.name,
  category: ({ agency }) => agency.category,
  score: ({ headline, score }) =>
    verdictsOf(headline?.outcomes ?? []).length > 0
      ? null
      : shareOf((headline?.range ?? score?.interval)?.worst ?? null, score?.applicable ?? null),
  completion: ({ completion: { answered, notApplicable, total } }) =>
    total === 0 ? null : ((answered + notApplicable) * 1000) / total,
  overdue: ({ overdue }) => overdue,
  state: ({ assessment: { state, steps } }) => `${state} ${steps.at(-1)?.at ?? ""}`,
  pressing: ({ overdue, completion: { pending, total } }) => -overdue - pending / (total + 1),
};

/** Close enough here: whole points of a small table. */
const valueOf = (share: Fraction | undefined): number =>
  share === undefined ? -1 : share.numerator / share.denominator;

onBothEngines("a page of the overview", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  let rows: readonly AssessmentSummary[];
  beforeAll(async () => {
    [database, city] = await founded();
    await addMany(database, AGENCIES);
    const assignments = Array.from({ length: AGENCIES }, (_, n) => {
      return { agencyId: idOfMany(n), frameworkId: "canteen-2017", profileId: "canteen-standard" };
    });
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments }));
    await machineTurn(city.context);
    const before = await overviewOfCycle(city.context, city.municipal, cycleId);
    for (const [n, { assessment }] of before.rows.entries()) {
      if (n % 5 === 0) continue;
      const responses = ["1", "2", "3"].slice(0, 1 + (n % 3)).map((indicator) => {
        return { indicator, status: STATUSES[n % 3] ?? "done", facts: {}, progress: "", notApplicable: null };
      });
      await importResponses(city.context, city.root, { assessmentId: assessment.id, responses });
    }
    ({ rows } = await overviewOfCycle(city.context, city.municipal, cycleId));
  }, 120_000);
  afterAll(async () => {
    await database.close();
  });

  const page = async (sought: Partial<OverviewSought> = {}) =>
    await overviewPageOfCycle(city.context, city.municipal, Object.assign({ cycleId, page: 1 }, sought));
  const allPages = async (sought: Partial<OverviewSought>): Promise<AssessmentSummary[]> => {
    const { pages } = await page(sought);
    const found: AssessmentSummary[] = [];
    for (let n = 1; n <= pages; n += 1) found.push(...(await page(Object.assign({ page: n }, sought))).rows);
    return found;
  };
  const ids = (some: readonly AssessmentSummary[]): string[] => some.map(({ assessment }) => assessment.id);

  it.each([undefined, ...OVERVIEW_SORTS])(
    "says of each agency what the whole list does, in order: %s",
    async (sort) => {
      for (const isDown of [false, true]) {
        const key = sort === undefined ? () => 0 : KEYS[sort];
        const expected = rows.toSorted((a, b) => {
          const [left, right] = [key(a), key(b)];
          if (left === null || right === null) return Number(left === null) - Number(right === null);
          const order = typeof left === "string" ? compareTexts(left, String(right)) : left - Number(right);
          return isDown ? -order : order;
        });
        expect(await allPages({ sort, isDown })).toEqual(expected);
      }
    },
  );

  it("says what stands now, where what a row is made of has outrun it", async () => {
    const whole = await allPages({ sort: "score" });
    const outrun = whole.slice(0, 3).map(({ assessment }) => assessment.id);
    await database.db
      .updateTable("packed_unit")
      .set({ packing: 0, share: -1, title: "旧", waiting: "[]", answered: 0 })
      .where("assessment_id", "in", outrun)
      .execute();
    expect(await page({ q: "旧" })).toMatchObject({ total: 0 });
    expect(await allPages({ sort: "score" })).toEqual(whole);
    const stale = database.db.selectFrom("packed_unit").select("assessment_id").where("packing", "=", 0);
    expect(await stale.execute()).toEqual([]);
  });

  it("finds by words, category and state, and counts all of them", async () => {
    const some = await page({ q: "第1" });
    expect(some.total).toBe(rows.filter(({ agency }) => agency.name.includes("第1")).length);
    expect(ids(await allPages({ q: "第1" }))).toEqual(ids(rows.filter(({ agency }) => agency.name.includes("第1"))));
    const title = rows[0]?.framework.title ?? "";
    expect(await page({ q: title.slice(1, 4) })).toMatchObject({ total: AGENCIES, pages: 3 });
    expect(await page({ q: "\"'%_" })).toMatchObject({ total: 0, pages: 1, page: 1, rows: [], all: AGENCIES });
    const second = await page({ category: "乙类" });
    expect(second.total).toBe(rows.filter(({ agency }) => agency.category === "乙类").length);
    expect(second).toMatchObject({ all: AGENCIES, categories: ["乙类", "甲类"], states: { filling: AGENCIES } });
    expect(second.lacking.count).toBe(AGENCIES);
    expect(second.lacking.names).toHaveLength(20);
    expect(await page({ state: "handed-in" })).toMatchObject({ total: 0 });
  });

  it("has no page behind the last", async () => {
    const last = await page({ page: 1000 });
    expect(last).toMatchObject({ page: 3, pages: 3 });
    expect(last.rows).toHaveLength(AGENCIES - 2 * OVERVIEW_ROWS);
  });

  it("is the office's alone", async () => {
    for (const role of ["coordinator", "leader", "reviewer"] as const) {
      await expect(
        overviewPageOfCycle(city.context, city.actor(role, "a"), { cycleId, page: 1 }),
      ).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
  });

  it("stands in the order of the comparison, whose pages rank each with all", async () => {
    const compared = async (n: number) =>
      await crosswalkOfCycle(city.context, city.municipal, { cycleId, taxonomy: "O", page: n });
    const first = await compared(1);
    const last = await compared(1000);
    expect(first).toMatchObject({ page: 1, pages: 3, total: AGENCIES });
    expect(last).toMatchObject({ page: 3, pages: 3, total: AGENCIES });
    const all = [...first.rows, ...(await compared(2)).rows, ...last.rows];
    expect(all.map(({ assessment }) => assessment.id)).toEqual(ids(rows));
    const sizes = Map.groupBy(rows, ({ agency }) => agency.category);
    for (const { agency, share, rank } of all) {
      const rivals = all.filter((it) => it.agency.category === agency.category);
      const above = (side: "worst" | "best", of: "worst" | "best"): number =>
        rivals.filter((it) => valueOf(it.share?.[side]) > valueOf(share?.[of])).length;
      const isOpen = valueOf(share?.best) > valueOf(share?.worst) ? 1 : 0;
      expect(rank).toEqual({
        best: 1 + above("worst", "best"),
        worst: 1 + above("best", "worst") - isOpen,
        of: sizes.get(agency.category)?.length,
      });
    }
    // Whoever looks packs what has been outrun, and ranks by that.
    const outrun = all.slice(0, 3).map(({ assessment }) => assessment.id);
    const wrong = { packing: 0, measured: '["completion"]' };
    await database.db.updateTable("packed_unit").set(wrong).where("assessment_id", "in", outrun).execute();
    expect((await compared(1)).rows).toEqual(first.rows);
  });
});
