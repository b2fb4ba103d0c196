import { listAudit, type OpenDatabase } from "@faheng/database";
import type { FrameworkInput, ProfileInput } from "@faheng/domain";
import { definePlugin, reportCaption } from "@faheng/plugin-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Actor,
  buildReport,
  closeCycle,
  type Context,
  exportAudit,
  getAssessment,
  getProfile,
  listAssessmentSummaries,
  listVisibleCycles,
  openCycle,
  saveOfficeProfile,
  saveResponse,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { canteenPlugin, framework, profile } from "./support/plugin.ts";

/** Nearly eight in the morning in the city, and still the day before in UTC. */
const MORNING = "2026-11-27T23:41:00.000Z";

const deadlines: Readonly<Record<string, { value: string; printed: string }>> = {
  "1": { value: "03-01", printed: "每年3月1日前" },
  "2": { value: "2026-12", printed: "2026年12月前" },
};
const dated: FrameworkInput = {
  ...framework,
  indicators: framework.indicators.map((it) => {
    const deadline = deadlines[it.code];
    const figure = { label: "报告", comparator: "before", unit: "日期", per: null } as const;
    return { ...it, figures: deadline ? [{ ...figure, ...deadline }] : [] };
  }),
};
let caption = "";
const plugin = definePlugin({
  ...canteenPlugin,
  frameworks: [dated],
  reports: [
    {
      id: "caption",
      title: "填报说明",
      frameworks: ["canteen-2017"],
      render(view) {
        caption = reportCaption(view);
        const blocks = [{ kind: "paragraph", text: caption, align: "left" } as const];
        return { title: "填报说明", documentNumber: null, orientation: "portrait", blocks };
      },
    },
  ],
});

onBothEngines("days of the city", (engine) => {
  const founded = testCities(engine, [plugin]);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  beforeEach(async () => {
    [database, city] = await founded();
    context = at(MORNING);
  });
  afterEach(async () => {
    await database.close();
  });
  const at = (instant: string, timeZone = "Asia/Shanghai"): Context => ({
    ...city.context,
    clock: { now: () => new Date(instant) },
    timeZone,
  });
  const open = async (from: string, to: string, where = context): Promise<string> => {
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const { id } = await openCycle(where, city.municipal, { title: "年度考评", from, to, assignments });
    const [summary] = await listAssessmentSummaries(where, city.municipal, id);
    return summary?.assessment.id ?? "";
  };
  const summaryOf = async (where: Context) => (await listAssessmentSummaries(where, city.municipal, null))[0];

  it("a report made at 2026-11-27T23:41Z prints 2026年11月28日", async () => {
    const assessmentId = await open("2026-01-01", "2026-12-31");
    const coordinator = city.actor("coordinator", "a");
    await buildReport(context, coordinator, { assessmentId, reportId: "caption", format: "docx" });
    expect(caption).toContain("填表日期：2026年11月28日");
    await buildReport(at(MORNING, "UTC"), coordinator, { assessmentId, reportId: "caption", format: "docx" });
    expect(caption).toContain("填表日期：2026年11月27日");
  });

  it("a profile signed at 2026-11-27T23:41Z has signedOn 2026-11-28; the instant it was saved stays UTC", async () => {
    const office: ProfileInput = { ...profile, id: "office-1", title: "本办考核办法", standing: "office" };
    await saveOfficeProfile(context, city.municipal, { profile: office, sign: true });
    const { profile: signed } = await getProfile(context, city.municipal, { id: "office-1" });
    expect(signed.signedOn).toBe("2026-11-28");
    const rows = (await listAudit(database.db, { limit: 1000 })).toReversed();
    expect(rows.find((it) => it.action === "profile.sign")?.at).toBe(MORNING);
  });

  it("an export of the audit carries the city's day in its name", async () => {
    const auditor: Actor = city.root;
    const file = await exportAudit(context, auditor, { format: "csv", filter: {} });
    expect(file.fileName).toBe("审计记录 2026-11-28.csv");
  });

  describe("where a cycle stands", () => {
    it("ended in 2017 is ended, running the day before its city's midnight, and closed once somebody closed it", async () => {
      await open("2017-01-01", "2017-12-31");
      const phase = async (instant: string) => (await listVisibleCycles(at(instant), city.municipal))[0]?.phase;
      expect(await phase("2016-12-31T15:59:59.000Z")).toBe("upcoming");
      expect(await phase("2016-12-31T16:00:00.000Z")).toBe("running");
      expect(await phase("2017-12-31T15:59:59.000Z")).toBe("running");
      expect(await phase("2017-12-31T16:00:00.000Z")).toBe("ended");
      expect(await summaryOf(context)).toMatchObject({
        cycle: { phase: "ended", daysLeft: -3254, openedOn: "2026-11-28" },
        // What nobody has answered was due on the last day; the second item's document gives it until the end of 2026.
        overdue: 3,
        nextDueOn: "2026-12-31",
      });
      const [cycle] = await listVisibleCycles(context, city.municipal);
      await closeCycle(context, city.municipal, { cycleId: cycle?.id ?? "" });
      expect(await phase(MORNING)).toBe("closed");
    });
  });

  describe("deadlines", () => {
    it("a deadline without a year gets it from the cycle and is overdue from the day after it, in the city", async () => {
      const id = await open("2026-01-01", "2026-12-31", at("2026-01-05T01:00:00.000Z"));
      expect(await summaryOf(at("2026-03-01T15:59:59.000Z"))).toMatchObject({ overdue: 0, nextDueOn: "2026-03-01" });
      expect(await summaryOf(at("2026-03-01T16:00:00.000Z"))).toMatchObject({ overdue: 1, nextDueOn: "2026-12-31" });
      const { dues } = await getAssessment(context, city.municipal, id);
      expect(dues.get("1")).toEqual({
        dueOn: "2026-03-01",
        plannedOn: "2026-03-01",
        // A Sunday, after a Saturday that is worked: Thursday to Saturday are the last three working days.
        pressesFrom: "2026-02-25",
        source: "document",
        deadlines: [{ dueOn: "2026-03-01", label: "报告", printed: "每年3月1日前" }],
        isOpen: true,
        isOverdue: true,
      });
      expect(dues.get("2")).toMatchObject({ dueOn: "2026-12-31", source: "document", isOverdue: false });
      expect(dues.get("3")).toMatchObject({ dueOn: "2026-12-31", source: "cycle", deadlines: [], isOverdue: false });
    });

    it("is late no more once it is done", async () => {
      const assessmentId = await open("2026-01-01", "2026-12-31");
      await saveResponse(context, city.actor("coordinator", "a"), {
        assessmentId,
        indicator: "1",
        status: "done",
        facts: { a: 4 },
        progress: "",
        notApplicable: null,
        expectedVersion: 0,
      });
      expect(await summaryOf(context)).toMatchObject({ overdue: 0 });
      const { dues } = await getAssessment(context, city.municipal, assessmentId);
      expect(dues.get("1")).toMatchObject({ dueOn: "2026-03-01", isOpen: false, isOverdue: false });
    });
  });
});
