import type { IndicatorResponse } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  disablePlugin,
  enablePlugin,
  endMembership,
  findAssessment,
  findManifest,
  findSession,
  insertAccount,
  insertAgency,
  insertAssessment,
  insertCycle,
  insertDepartment,
  insertManifest,
  insertMembership,
  insertMunicipality,
  insertPerson,
  insertSession,
  listAccountHolders,
  listAgencies,
  listAssessmentPlaces,
  listAssessments,
  listBindings,
  listMatterBindings,
  listDepartments,
  listEnablements,
  listMembershipsAt,
  listOfficialText,
  listPinnedManifests,
  listResponses,
  listResponseStates,
  listResponseVersions,
  type OpenDatabase,
  putResponse,
  replaceBindings,
  replaceMatterBindings,
  replaceOfficialText,
  revokeSessionsOfPerson,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
const LATER = "2017-07-01T08:00:00.000Z";

const A = { agencyId: "a", id: "as-a" } as const;

onBothEngines("repositories", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, AT);
      for (const id of ["a", "b"]) {
        await insertAgency(trx, { id, municipalityId: "m", name: `${id}局`, category: "A", unitClass: null }, AT);
      }
      await insertDepartment(trx, { id: "d1", agencyId: "a", name: "政策法规处" }, AT);
      await insertPerson(trx, { id: "p", name: "演示" }, AT);
      const manifest = { frameworkId: "f", frameworkVersion: "1.0.0", profileId: null, profileVersion: null };
      await insertManifest(trx, { sha256: "s", ...manifest, pluginId: "x", pluginVersion: "1.0.0", content: "{}" }, AT);
      await insertCycle(
        trx,
        {
          id: "c",
          owner: null,
          isLine: false,
          title: "2017",
          startsOn: "2017-01-01",
          endsOn: "2017-12-31",
          status: "open",
        },
        AT,
      );
      for (const agencyId of ["a", "b"]) {
        const score = { score: null, scoreSha256: null, updatedAt: AT };
        await insertAssessment(trx, { id: `as-${agencyId}`, cycleId: "c", agencyId, manifestSha256: "s", ...score });
      }
    });
  });
  afterEach(async () => {
    await database.close();
  });

  const response = (over: Partial<IndicatorResponse> = {}): IndicatorResponse => ({
    assessmentId: "as-a",
    agencyId: "a",
    indicator: "1.1",
    version: 1,
    status: "in-progress",
    facts: { meetings: 1, events: [{ category: "省", matter: "“一次办”" }] },
    progress: "已开 1 次",
    notApplicable: null,
    savedBy: "p",
    savedByName: "演示",
    savedAt: AT,
    ...over,
  });
  const put = (next: IndicatorResponse): Promise<boolean> =>
    database.db.transaction().execute((trx) => putResponse(trx, next));

  it("shows an agency only what lies in its scope", async () => {
    const mine = { kind: "agencies", ids: ["a"] } as const;
    expect((await listAgencies(database.db, mine)).map((it) => it.id)).toEqual(["a"]);
    const none = { kind: "agencies", ids: [] } as const;
    const reach = { business: mine, own: mine };
    expect((await listAssessments(database.db, reach, "c")).map((it) => it.id)).toEqual(["as-a"]);
    expect(await findAssessment(database.db, reach, "as-b")).toBeNull();
    expect(await listAssessments(database.db, { business: none, own: none }, null)).toEqual([]);
    expect(await listAssessments(database.db, { business: { kind: "office" }, own: none }, null)).toHaveLength(2);
  });

  it("keeps every version of a response and gives back what was stored", async () => {
    expect(await put(response())).toBe(true);
    expect(await put(response({ version: 2, progress: "已开 2 次", facts: { meetings: 2 } }))).toBe(true);
    expect(await listResponses(database.db, A)).toEqual([
      response({ version: 2, progress: "已开 2 次", facts: { meetings: 2 } }),
    ]);
    const versions = await listResponseVersions(database.db, A, "1.1");
    expect(versions.map((it) => it.version)).toEqual([2, 1]);
    expect(versions[1]).toEqual(response());
  });

  it("refuses a version that is not the next one, and writes nothing", async () => {
    await put(response());
    expect(await put(response({ progress: "别人" }))).toBe(false);
    expect(await put(response({ version: 3 }))).toBe(false);
    expect(await listResponseVersions(database.db, A, "1.1")).toHaveLength(1);
  });

  it("lets one of many simultaneous savers win", async () => {
    await put(response());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => put(response({ version: 2, progress: `第${index}人` }))),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await listResponseVersions(database.db, A, "1.1")).toHaveLength(2);
  });

  it("tells how far each indicator is", async () => {
    await put(response());
    const notApplicable = { reason: "无此职能", approvedBy: "演示·法规处" };
    await put(response({ indicator: "1.2", status: "not-applicable", notApplicable }));
    const states = await listResponseStates(database.db, [A, { agencyId: "b", id: "as-b" }]);
    expect(states.toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1))).toEqual([
      {
        assessmentId: "as-a",
        indicator: "1.1",
        status: "in-progress",
        isNotApplicableApproved: false,
        isReturned: false,
        mendBy: null,
        state: "draft",
      },
      {
        assessmentId: "as-a",
        indicator: "1.2",
        status: "not-applicable",
        isNotApplicableApproved: true,
        isReturned: false,
        mendBy: null,
        state: "approved",
      },
    ]);
  });

  it("leaves nothing behind when a transaction fails half-way", async () => {
    const half = database.db.transaction().execute(async (trx) => {
      await putResponse(trx, response());
      throw new Error("断电");
    });
    await expect(half).rejects.toThrow("断电");
    expect(await listResponses(database.db, A)).toEqual([]);
  });

  it("ends memberships and keeps them", async () => {
    const membership = { id: "ms", personId: "p", agencyId: "a", departmentId: "d1", role: "department" } as const;
    await database.db.transaction().execute(async (trx) => {
      await insertMembership(trx, { ...membership, startsAt: AT, endsAt: null });
    });
    expect(await listMembershipsAt(database.db, "p", LATER)).toMatchObject([
      { agencyName: "a局", departmentName: "政策法规处" },
    ]);
    await database.db.transaction().execute((trx) => endMembership(trx, { agencyId: "a", id: "ms" }, LATER));
    expect(await listMembershipsAt(database.db, "p", LATER)).toEqual([]);
    expect(await listMembershipsAt(database.db, "p", AT)).toHaveLength(1);
  });

  const bare = {
    passwordHash: null,
    totpSecret: null,
    totpLastStep: null,
    totpOffer: null,
    oidcIssuer: null,
    oidcSubject: null,
    isDisabled: false,
  };

  it("reads of all people those alone who are named or belong to the agency, with what they hold by then", async () => {
    await database.db.transaction().execute(async (trx) => {
      const held = { departmentId: null, role: "coordinator", startsAt: AT } as const;
      for (const id of ["mine", "named", "nobodys", "left"]) {
        await insertPerson(trx, { id, name: id }, AT);
        await insertAccount(trx, { id: `of-${id}`, personId: id, login: `login-${id}`, ...bare }, AT);
      }
      await insertMembership(trx, { id: "1", personId: "mine", agencyId: "a", endsAt: null, ...held });
      await insertMembership(trx, { id: "2", personId: "mine", agencyId: "b", endsAt: AT, ...held });
      await insertMembership(trx, { id: "3", personId: "named", agencyId: "b", endsAt: LATER, ...held });
      await insertMembership(trx, { id: "4", personId: "left", agencyId: "a", endsAt: AT, ...held });
    });
    const read = async (logins: readonly string[]) => {
      const found = await listAccountHolders(database.db, { agencyId: "a", logins, at: AT });
      return found.map(({ login, memberships }) => [login, memberships.map((it) => it.id)]);
    };
    expect(await read([])).toEqual([["login-mine", ["1"]]]);
    // More names than one statement takes, and one of them twice.
    const many = Array.from({ length: 1001 }, (_, at) => `nobody-${at}`);
    expect(await read([...many, "login-named", "login-named", "login-mine"])).toEqual([
      ["login-mine", ["1"]],
      ["login-named", ["3"]],
    ]);
  });

  it("tells where assessments belong, and each manifest of a cycle once", async () => {
    const place = { cycleId: "c", owner: null, manifestSha256: "s" };
    const own = { kind: "agencies", ids: [] } as const;
    const reach = { business: { kind: "office" }, own } as const;
    const both = [
      { id: "as-a", agencyId: "a", ...place },
      { id: "as-b", agencyId: "b", ...place },
    ];
    expect(await listAssessmentPlaces(database.db, reach, null)).toEqual(both);
    expect(await listAssessmentPlaces(database.db, reach, "c")).toEqual(both);
    expect(await listAssessmentPlaces(database.db, reach, "none")).toEqual([]);
    const mine = { business: { kind: "agencies", ids: ["b"] }, own } as const;
    expect(await listAssessmentPlaces(database.db, mine, null)).toEqual([both[1]]);
    expect(await listPinnedManifests(database.db, reach)).toEqual([place]);
  });

  it("revokes all sessions of a person", async () => {
    await database.db.transaction().execute(async (trx) => {
      await insertAccount(trx, { id: "ac", personId: "p", login: "yanshi", ...bare }, AT);
      const times = { createdAt: AT, lastSeenAt: AT, expiresAt: LATER, revokedAt: null };
      const client = { addressRange: null, browser: null, system: null };
      await insertSession(trx, { tokenHash: "t", accountId: "ac", ...times, ...client });
    });
    await database.db.transaction().execute((trx) => revokeSessionsOfPerson(trx, "p", LATER));
    expect((await findSession(database.db, "t"))?.revokedAt).toBe(LATER);
  });

  it("keeps enablements, bindings, official text and manifests", async () => {
    const enablement = { agencyId: "a", pluginId: "commerce" };
    await database.db.transaction().execute(async (trx) => {
      await enablePlugin(trx, { ...enablement, by: "p", at: AT });
      await enablePlugin(trx, { ...enablement, by: "p", at: LATER });
      await replaceBindings(trx, "a", "f", [{ printedName: "政策法规处", departmentId: "d1" }]);
      const wording = new Map([["1.1", "原文"]]);
      await replaceOfficialText(trx, { agencyId: "a", frameworkId: "f", wording, fileSha256: "0", by: "p", at: AT });
    });
    expect(await listEnablements(database.db, { kind: "office" })).toEqual([enablement]);
    expect(await listBindings(database.db, "a", "f")).toEqual([{ printedName: "政策法规处", departmentId: "d1" }]);
    expect([...(await listOfficialText(database.db, "a", "f"))]).toEqual([["1.1", "原文"]]);
    const fill = (indicator: string, ids: readonly string[]): Promise<void> =>
      database.db.transaction().execute(async (trx) => {
        const drafters = ids.map((departmentId) => ({ printedName: "起草部门", departmentId }));
        await replaceMatterBindings(trx, { assessmentId: "as-a", agencyId: "a", indicator }, drafters);
      });
    await fill("1.1", ["d1"]);
    await fill("1.2", ["d1"]);
    await fill("1.1", []);
    expect(await listMatterBindings(database.db, A)).toEqual([
      { indicator: "1.2", printedName: "起草部门", departmentId: "d1" },
    ]);
    expect((await findManifest(database.db, "s"))?.content).toBe("{}");
    expect(await listDepartments(database.db, "a")).toHaveLength(1);
    await database.db.transaction().execute((trx) => disablePlugin(trx, enablement));
    expect(await listEnablements(database.db, { kind: "office" })).toEqual([]);
  });
});
