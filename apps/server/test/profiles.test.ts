import type { AppRouter } from "@faheng/api";
import { TAXONOMIES } from "@faheng/domain";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

const STANDARD = "nantong-commerce-2017-standard";
const made = { facts: { R2: { a: 1 } }, notApplicable: {} };

let test: TestServer;
let municipal: TestUser;
/** As the web app calls what may be long: queries by POST. */
let posting: TRPCClient<AppRouter>;
beforeAll(async () => {
  test = await startTestServer();
  municipal = await test.signIn("municipal");
  posting = postingOf(municipal);
});
afterAll(async () => {
  await test.stop();
});

function postingOf({ cookie }: TestUser): TRPCClient<AppRouter> {
  const { url } = test.server;
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, headers: { cookie }, methodOverride: "POST" })],
  });
}

describe("the municipal office's own profiles, over the wire", () => {
  it("derives one from the document's, checks, tries, compares, signs and pins it", async () => {
    const start = { id: STANDARD, newId: "office-nantong", newVersion: "1.0.0", title: "本办考核办法", weights: {} };
    const { profile } = await municipal.api.profile.derive.query(start);
    expect(profile).toMatchObject({ id: "office-nantong", standing: "office", author: null, signedOn: null });

    const checked = await posting.profile.check.query({ profile });
    expect(checked).toMatchObject({ errors: [], sum: 100_000, fullMarks: 100_000 });
    expect(checked.fields["R2"]?.[0]?.key).toBe("a");

    const tried = await posting.profile.try.query({ profile, ...made });
    expect(tried.errors).toEqual([]);
    const found = tried.explanation?.score.items.find(({ indicator }) => indicator === "R2");
    expect(found?.interval).toEqual({ worst: -1000, best: -1000 });

    const milder = {
      ...profile,
      items: profile.items.map((item) =>
        item.indicator === "R2"
          ? { ...item, clauses: item.clauses.map((it) => ({ ...it, params: { ...it.params, points: "0.5" } })) }
          : item,
      ),
    };
    const compared = await posting.profile.compare.query({
      left: { id: STANDARD },
      right: { profile: milder },
      ...made,
    });
    const differing = compared.items.filter(({ difference }) => difference?.worst || difference?.best);
    expect(differing.map(({ indicator, difference }) => [indicator, difference])).toEqual([
      ["R2", { worst: 500, best: 500 }],
    ]);

    const { sha256, ...saved } = await municipal.api.profile.save.mutate({
      profile: milder,
      sign: true,
      expected: null,
    });
    expect(saved).toEqual({ id: "office-nantong", version: "1.0.0" });
    const again = failure(municipal.api.profile.save.mutate({ profile: milder, sign: false, expected: sha256 }));
    expect(await again).toMatchObject({ code: "FAHENG_PROFILE_FROZEN", status: 409 });

    const rows = await municipal.api.profile.list.query({ frameworkId: profile.framework.id });
    expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual([`${STANDARD} shipped`, "office-nantong signed"]);

    const { agency } = await nantongAssessment(municipal);
    const assignments = [{ agencyId: agency.id, frameworkId: profile.framework.id, profileId: "office-nantong" }];
    const period = { title: "本办办法试行", from: "2018-01-01", to: "2018-12-31" };
    const cycle = await municipal.api.cycle.open.mutate({ ...period, assignments });
    const [row] = await municipal.api.assessment.list.query({ cycleId: cycle.id });
    const opened = await municipal.api.assessment.get.query({ id: row?.id ?? "" });
    expect(opened.manifest).toMatchObject({ profileId: "office-nantong", profileVersion: "1.0.0" });
  });

  it("tells what is wrong instead of failing", async () => {
    const { profile } = await municipal.api.profile.derive.query({
      id: STANDARD,
      newId: "office-wrong",
      newVersion: "1.0.0",
      title: "有误的办法",
      weights: {},
    });
    const wrong = { ...profile, settings: { ...profile.settings, base: "90" } };
    const { errors, sum } = await posting.profile.check.query({ profile: wrong });
    expect(sum).toBe(90_000);
    expect(errors.map(({ code }) => code)).toEqual(["FAHENG_PROFILE_SUM"]);
    const kind = JSON.stringify(profile).replaceAll('"kind":"shortfall"', '"kind":"unheard-of"');
    const unknown = await posting.profile.check.query({ profile: JSON.parse(kind) as typeof profile });
    expect(unknown.errors.length).toBeGreaterThan(0);
    expect(unknown.errors.every(({ place }) => place !== null)).toBe(true);
  });

  it("is closed to everybody else", async () => {
    for (const role of ["department", "coordinator", "leader", "reviewer", "system-admin", "audit-admin"]) {
      const { api } = await test.signIn(role);
      const profile = await municipal.api.profile.get.query({ id: STANDARD });
      const saved = failure(api.profile.save.mutate({ profile, sign: true, expected: null }));
      expect(await saved, role).toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN", status: 403 });
    }
  });
});

describe("rules, what-if and the municipal comparison, over the wire", () => {
  it("lists every rule kind with a schema of its parameters and mostly a clause that uses it", async () => {
    const rules = await municipal.api.rule.list.query();
    expect(rules.length).toBeGreaterThanOrEqual(15);
    for (const { kind, params, title } of rules) {
      expect(params["type"] ?? params["anyOf"], kind).toBeDefined();
      expect(title.zh, kind).not.toBe("");
    }
    expect(rules.find(({ kind }) => kind === "flag")?.names["points"]).toEqual({
      zh: "触发时的分值",
      en: "Points when it is so",
    });
    const used = rules.find(({ kind }) => kind === "shortfall")?.example;
    expect(used).toMatchObject({ effect: "deduct", params: { minimum: expect.any(Number) } });
  });

  it("says what would bring the commerce bureau to 90 points, and one indicator to full marks", async () => {
    const { id, framework } = await nantongAssessment(municipal);
    const found = await municipal.api.assessment.whatIf.query({ id, target: 90_000 });
    const codes = new Set(framework.indicators.map(({ code }) => code));
    expect(found.steps.length).toBeGreaterThan(0);
    expect(found.steps.every((step) => codes.has(step.indicator) && step.wording !== "")).toBe(true);
    const one = await municipal.api.assessment.toFull.query({ id, indicator: "R2" });
    expect(one.reachable).toBe(true);
  });

  it("compares the five agencies of the demonstration city by each taxonomy", async () => {
    const [cycle] = await municipal.api.cycle.list.query();
    const overview = await municipal.api.cycle.overview.query({ cycleId: cycle?.id ?? "" });
    for (const taxonomy of ["O", "S", "D"] as const) {
      const { rows, dimensions } = await municipal.api.cycle.crosswalk.query({
        cycleId: cycle?.id ?? "",
        taxonomy,
        page: 1,
      });
      expect(dimensions.map(({ code }) => code)).toEqual(Object.keys(TAXONOMIES[taxonomy].entries));
      expect(rows.map((row) => row.assessmentId)).toEqual(overview.rows.map((row) => row.assessmentId));
      expect(rows.every(({ share }) => share === null || share.worst <= share.best)).toBe(true);
      expect(rows.every(({ rank }) => rank === null || (rank.best <= rank.worst && rank.worst <= rank.of))).toBe(true);
      expect(rows.every(({ coverage }) => coverage.mapped <= coverage.indicators)).toBe(true);
    }
    const leader = await test.signIn("leader");
    const closed = failure(leader.api.cycle.crosswalk.query({ cycleId: cycle?.id ?? "", taxonomy: "O", page: 1 }));
    expect(await closed).toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
  });
});
