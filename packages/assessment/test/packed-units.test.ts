import { compareAgencies } from "@faheng/aggregation";
import {
  listCycles,
  listJobs,
  listResponseStates,
  listUnits,
  type OpenDatabase,
  type StoredPackedUnit,
  WHOLE_REACH,
} from "@faheng/database";
import { type AnswerStatus, type Assessment, TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import { registerPlugins } from "@faheng/plugin-api";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  crosswalkOfCycle,
  getAssessment,
  listAssessmentSummaries,
  listStatementTasks,
  machineTurn,
  openCycle,
  overviewOfCycle,
  refreshStaleScores,
  saveResponse,
  seal,
} from "../src/index.ts";
import { packedNow } from "../src/packed/keep-packed.ts";
import { measurable } from "../src/packed/measurable.ts";
import { PACKING } from "../src/packed/packed-unit.ts";
import { readCells, readItems, readUnit } from "../src/packed/stored-unit.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin } from "./support/judged-plugin.ts";
import { belowFrom, randomActs } from "./support/random-acts.ts";
import { watched } from "./support/watched.ts";

const KEYS = ["a", "b", "c"] as const;

onBothEngines("packed rows", (engine) => {
  const founded = testCities(engine, [judgedPlugin]);
  let database: OpenDatabase;
  let city: City;
  let cycleId: string;
  beforeEach(async () => {
    [database, city] = await founded();
    const assignments = KEYS.map((key) => ({
      agencyId: city.agencies[key],
      frameworkId: "canteen-2017",
      profileId: key === "c" ? null : "canteen-judged",
    }));
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    cycleId = (await openCycle(city.context, city.municipal, { ...year, assignments })).id;
  });
  afterEach(async () => {
    await database.close();
  });

  const db = () => database.reaching(WHOLE_REACH);
  /** A server of its own: nothing of any manifest is kept or compiled there. */
  const served = (on: OpenDatabase) => ({
    ...city.context,
    store: seal(on),
    plugins: registerPlugins([judgedPlugin]),
  });

  const stored = async (): Promise<{ assessment: Assessment; unit: StoredPackedUnit }[]> => {
    const items = await listUnits(db(), WHOLE_REACH, { cycleId: null, part: "items" });
    const cells = await listUnits(db(), WHOLE_REACH, { cycleId: null, part: "cells" });
    return items.map(({ assessment, unit }, index) => {
      if (unit === null) throw new Error(`no row of ${assessment.id}`);
      return { assessment, unit: { ...unit, cells: cells[index]?.unit?.cells ?? "" } };
    });
  };
  const first = async (key: (typeof KEYS)[number] = "a") => {
    const found = (await stored()).find(({ assessment }) => assessment.agencyId === city.agencies[key]);
    if (!found) throw new Error("no unit");
    return found;
  };
  const answer = async (indicator: string, a: number, expectedVersion = 0) => {
    const { assessment } = await first();
    await saveResponse(city.context, city.actor("coordinator", "a"), {
      assessmentId: assessment.id,
      indicator,
      status: "done",
      facts: { a },
      progress: "",
      notApplicable: null,
      expectedVersion,
    });
  };

  /** Invariant 21: queue counts = lists = packed row, and the row is what everything else says. */
  async function requireTrue(): Promise<void> {
    const { context, root } = city;
    const cycles = new Map((await listCycles(db(), WHOLE_REACH)).map((it) => [it.id, it]));
    const summaries = new Map((await listAssessmentSummaries(context, root, null)).map((it) => [it.assessment.id, it]));
    for (const { assessment, unit: row } of await stored()) {
      expect(row.packing, assessment.id).toBe(PACKING);
      expect(row).toEqual(await packedNow(db(), context.plugins, assessment));
      const unit = readUnit(row);
      const states = await listResponseStates(db(), [assessment]);
      const detail = await getAssessment(context, root, assessment.id);
      const claims = states.filter((it) => it.status === "not-applicable" && !it.isNotApplicableApproved);
      const of = (status: AnswerStatus): number => states.filter((it) => it.status === status).length;
      expect(unit.counts).toEqual({
        notStarted: 4 - of("done") - of("in-progress") - of("not-applicable"),
        inProgress: of("in-progress"),
        done: of("done"),
        notApplicable: of("not-applicable") - claims.length,
        claimed: claims.filter((it) => !it.isReturned).length,
        returned: claims.filter((it) => it.isReturned).length,
      });
      expect(unit.completion).toEqual(detail.completion);
      const summary = summaries.get(assessment.id);
      expect(summary?.completion).toEqual(detail.completion);
      const dues = assessment.endedAt === null ? [...detail.dues.values()] : [];
      expect(summary?.overdue).toBe(dues.filter((it) => it.isOverdue).length);
      const coming = dues.filter((it) => it.isOpen && !it.isOverdue).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      expect(summary?.nextDueOn).toBe(coming[0]?.dueOn ?? null);
      expect(summary?.nextPressesFrom).toBe(coming[0]?.pressesFrom ?? null);
      expect(summary?.headline).toEqual(detail.explanation?.headline ?? null);
      expect(summary?.score).toMatchObject({
        ...(detail.explanation && {
          total: detail.explanation.score.total,
          interval: detail.explanation.score.interval,
          grade: detail.explanation.score.grade,
        }),
      });
      expect(readItems(row).filter((it) => it.progress === "answered")).toHaveLength(detail.completion.answered);
      const key = KEYS.find((it) => city.agencies[it] === assessment.agencyId) ?? "a";
      const queue = await getAssessment(context, city.actor("coordinator", key), assessment.id);
      const isOpen = assessment.endedAt === null && cycles.get(assessment.cycleId)?.status === "open";
      const submitted = states.filter((it) => it.state === "submitted").map((it) => it.indicator);
      expect(queue.canReturn.toSorted()).toEqual(isOpen ? submitted.toSorted() : []);
    }
    for (const id of cycles.keys()) {
      for (const taxonomy of Object.keys(TAXONOMIES) as TaxonomyId[]) await requireComparison(id, taxonomy);
    }
  }

  /** The comparison out of packed rows is the comparison of everything at once. */
  async function requireComparison(id: string, taxonomy: TaxonomyId): Promise<void> {
    const { context, municipal, root } = city;
    const { rows } = await crosswalkOfCycle(context, municipal, { cycleId: id, taxonomy, page: 1 });
    const results = [];
    for (const { assessment, agency } of rows) {
      const { pinned, explanation } = await getAssessment(context, root, assessment.id);
      const base = pinned.profile?.settings.base ?? 0;
      const states = await listResponseStates(db(), [assessment]);
      const statuses = states.map((it): [string, AnswerStatus] => {
        const isClaim = it.status === "not-applicable" && !it.isNotApplicableApproved;
        return [it.indicator, isClaim ? "in-progress" : it.status];
      });
      results.push({
        agency: assessment.id,
        category: agency.category,
        framework: pinned.framework,
        score: explanation && { items: measurable(pinned.framework, explanation.score.items, base).items, base },
        statuses: new Map(statuses),
      });
    }
    const whole = compareAgencies(results, taxonomy, "gap").agencies;
    expect(
      rows.map(({ measure, share, notApplicable, cells, rank }) => ({ measure, share, notApplicable, cells, rank })),
    ).toEqual(
      whole.map(({ measure, share, scores, completions, rank, rankedAmong }) => ({
        measure,
        share,
        notApplicable: completions.whole.notApplicableShare,
        cells: Object.fromEntries(
          completions.dimensions.map((it) => [
            it.entry,
            {
              indicators: expect.any(Number) as number,
              share: scores?.dimensions.find(({ entry }) => entry === it.entry)?.share ?? null,
              completion: it.share,
              notApplicable: it.notApplicableShare,
            },
          ]),
        ),
        rank: rank && { ...rank, of: rankedAmong },
      })),
    );
  }

  it.each(engine.engine === "sqlite" ? [1, 2, 3] : [4])(
    "queue counts, lists, comparison and row say one thing after random acts: year %i",
    async (seed) => {
      const acts = randomActs(city, database, belowFrom(seed));
      let done = 0;
      for (let index = 0; index < 60; index += 1) {
        if (await acts.one()) done += 1;
        // The row was packed by the act itself, and not by whoever looks.
        for (const { assessment, unit } of await stored())
          expect(unit.packing, `${index} ${assessment.id}`).toBe(PACKING);
        if (index % 10 === 9) await requireTrue();
      }
      expect(done).toBeGreaterThan(15);
    },
  );

  it("lists, desk, overview and comparison read no score's text, compile no plan and parse no manifest", async () => {
    await answer("1", 3);
    const seen = watched(database);
    const fresh = served(seen.database);
    await listAssessmentSummaries(fresh, city.actor("coordinator", "a"), null);
    await overviewOfCycle(fresh, city.municipal, cycleId);
    await crosswalkOfCycle(fresh, city.municipal, { cycleId, taxonomy: "O", page: 1 });
    expect(seen.statements.length).toBeGreaterThan(8);
    for (const statement of seen.statements) {
      expect(statement).not.toMatch(/"score"/);
      expect(statement).not.toMatch(/from "(manifest|response|assignment|office_statement)"/);
    }
    // As many statements for three units as for one, and what is long is read where it is shown.
    const ofOne = watched(database);
    await listAssessmentSummaries(served(ofOne.database), city.actor("coordinator", "a"), cycleId);
    const ofAll = watched(database);
    await listAssessmentSummaries(served(ofAll.database), city.municipal, cycleId);
    expect(ofAll.statements).toHaveLength(ofOne.statements.length);
    for (const statement of ofAll.statements) expect(statement).not.toMatch(/"(cells|items)"/);
  });

  it("the office's page of statements takes its figures from the row as well", async () => {
    const seen = watched(database);
    const { desks } = await listStatementTasks(served(seen.database), city.municipal, cycleId);
    expect(desks.every(({ headline }) => headline !== null)).toBe(true);
    for (const statement of seen.statements) expect(statement).not.toMatch(/"score"/);
  });

  it("a row that is stale, missing or of another version is packed before anybody sees it", async () => {
    await answer("1", 4);
    const { assessment, unit } = await first();
    for (const spoil of [
      sql`update packed_unit set packing = 0, answered = 99`,
      sql`update packed_unit set packing = ${PACKING - 1}, content = '{"of":"another time"}'`,
      sql`delete from packed_unit`,
    ]) {
      await spoil.execute(db());
      const { rows } = await overviewOfCycle(city.context, city.municipal, cycleId);
      expect(rows.map((it) => it.completion.answered)).toEqual([1, 0, 0]);
      expect(readCells((await first()).unit).indicators).toBe(4);
      expect((await first()).unit).toEqual(unit);
    }
    // A newer server's row stays as it is, and is not taken for ours.
    await sql`update packed_unit set packing = ${PACKING + 1}, content = '?'`.execute(db());
    const [mine] = await listAssessmentSummaries(city.context, city.actor("coordinator", "a"), cycleId);
    expect(mine?.completion.answered).toBe(1);
    const { rows } = await sql<{ content: string }>`select content from packed_unit
      where assessment_id = ${assessment.id}`.execute(db());
    expect(rows).toEqual([{ content: "?" }]);
  });

  it("whatever writes, through whatever door, leaves no row that says something else", async () => {
    await answer("1", 4);
    const { assessment } = await first();
    for (const write of [
      sql`update response set status = 'in-progress' where assessment_id = ${assessment.id}`,
      sql`delete from response where assessment_id = ${assessment.id}`,
      sql`update assessment set score = null where id = ${assessment.id}`,
      sql`update cycle set status = 'closed'`,
    ]) {
      await write.execute(db());
      const unit = (await listUnits(db(), WHOLE_REACH, { cycleId })).find((it) => it.assessment.id === assessment.id);
      expect(unit?.unit?.packing).toBe(0);
      await listAssessmentSummaries(city.context, city.root, null);
      expect((await first()).unit).toEqual(await packedNow(db(), city.context.plugins, assessment));
    }
    // Who only takes it for writing changes nothing.
    await sql`update assessment set updated_at = updated_at`.execute(db());
    expect((await first()).unit.packing).toBe(PACKING);
  });

  it("a server that starts on rows of an earlier packing has a job pack them, once", async () => {
    await refreshStaleScores(city.context);
    expect(
      (await listJobs(db(), { agencyId: null, since: "", quiet: ["none"] })).filter((it) => it.kind === "unit.pack"),
    ).toEqual([]);
    await sql`update packed_unit set packing = 0`.execute(db());
    await refreshStaleScores(city.context);
    await refreshStaleScores(city.context);
    const outcomes = await machineTurn(city.context);
    expect(outcomes.filter((it) => it.kind === "unit.pack")).toMatchObject([{ outcome: "done" }]);
    for (const { unit } of await stored()) expect(unit.packing).toBe(PACKING);
  });

  it("a reviewer of some indicators is shown these alone, out of the row", async () => {
    await answer("1", 4);
    await answer("2", 0);
    const reviewer = {
      ...city.actor("reviewer", "b"),
      roles: city.actor("reviewer", "b").roles.map((it) => ({ ...it, agencyId: null })),
    };
    const assignments = [{ cycleId, agencyId: city.agencies.a, indicators: ["2", "3"] }];
    const [seen, ...others] = await listAssessmentSummaries(city.context, { ...reviewer, assignments }, null);
    expect(others).toEqual([]);
    expect(seen?.completion).toEqual({ answered: 1, pending: 1, notApplicable: 0, total: 2 });
    expect([seen?.score, seen?.headline]).toEqual([null, null]);
  });
});
