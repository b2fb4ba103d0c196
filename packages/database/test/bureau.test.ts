import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type AgencyScope,
  findAssessment,
  findCycle,
  insertAgency,
  insertAssessment,
  insertCycle,
  insertManifest,
  insertMunicipality,
  listAssessments,
  listBureauProfiles,
  listCycles,
  listObjectNames,
  type OpenDatabase,
  putBureauProfile,
  type StoredBureauProfile,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
const ALL: AgencyScope = { kind: "office" };
const NONE: AgencyScope = { kind: "agencies", ids: [] };
const only = (id: string): AgencyScope => ({ kind: "agencies", ids: [id] });

onBothEngines("a bureau's own", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, AT);
      const pin = { frameworkId: "f", frameworkVersion: "1.0.0", profileId: null, profileVersion: null };
      await insertManifest(trx, { sha256: "s", ...pin, pluginId: "x", pluginVersion: "1.0.0", content: "{}" }, AT);
      const year = { title: "2017", startsOn: "2017-01-01", endsOn: "2017-12-31", status: "open" } as const;
      const score = { manifestSha256: "s", score: null, scoreSha256: null, updatedAt: AT };
      await insertCycle(trx, { id: "c", owner: null, isLine: false, ...year }, AT);
      for (const id of ["a", "b"]) {
        await insertAgency(trx, { id, municipalityId: "m", name: `${id}局`, category: "A", unitClass: null }, AT);
        await insertCycle(trx, { id: `${id}-c`, owner: id, isLine: false, ...year }, AT);
        await insertAssessment(trx, { id: `${id}-as`, cycleId: "c", agencyId: id, ...score });
        await insertAssessment(trx, { id: `${id}-own`, cycleId: `${id}-c`, agencyId: id, ...score });
      }
    });
  });
  afterEach(async () => {
    await database.close();
  });

  it("cycles and what is in them are there for those whose reach takes them in, and for nobody else", async () => {
    const seen = async (business: AgencyScope, own: AgencyScope) => ({
      cycles: (await listCycles(database.db, { own })).map((it) => it.id).toSorted(),
      assessments: (await listAssessments(database.db, { business, own }, null)).map((it) => it.id).toSorted(),
    });
    expect(await seen(ALL, NONE)).toEqual({ cycles: ["c"], assessments: ["a-as", "b-as"] });
    expect(await seen(only("a"), only("a"))).toEqual({ cycles: ["a-c", "c"], assessments: ["a-as", "a-own"] });
    expect(await seen(ALL, ALL)).toMatchObject({ cycles: ["a-c", "b-c", "c"] });
    for (const own of [NONE, only("b")]) {
      expect(await findCycle(database.db, { own }, "a-c")).toBeNull();
      expect(await findAssessment(database.db, { business: ALL, own }, "a-own")).toBeNull();
    }
    expect(await findCycle(database.db, { own: only("a") }, "a-c")).toMatchObject({ owner: "a" });
    expect(await findAssessment(database.db, { business: ALL, own: only("a") }, "a-own")).toMatchObject({ owner: "a" });
    expect(await findAssessment(database.db, { business: ALL, own: NONE }, "a-as")).toMatchObject({ owner: null });
  });

  it("a cycle keeps its owner, and its title stands beside no other agency's", async () => {
    const move = database.db.updateTable("cycle").set({ agency_id: null }).where("id", "=", "a-c").execute();
    await expect(move).rejects.toThrow("keeps its owner");
    expect([...(await listObjectNames(database.db, ["cycle:c", "cycle:a-c"]))]).toEqual([["cycle:c", "2017"]]);
  });

  it("no other agency is put into it", async () => {
    const score = { manifestSha256: "s", score: null, scoreSha256: null, updatedAt: AT };
    const insert = database.db
      .transaction()
      .execute((trx) => insertAssessment(trx, { id: "x", cycleId: "a-c", agencyId: "b", ...score }));
    await expect(insert).rejects.toThrow("its own alone");
  });

  it("profiles are kept by agency: the same id in two agencies tells neither of the other; a signed one stays", async () => {
    const laid = { id: "own", version: "1.0.0", frameworkId: "f", sha256: "0", savedAt: AT };
    const draft = { ...laid, content: "{}", signedBy: null, signedOn: null };
    const put = (it: StoredBureauProfile): Promise<boolean> =>
      database.db.transaction().execute((trx) => putBureauProfile(trx, it));
    expect(await put({ agencyId: "a", ...draft })).toBe(true);
    expect(await put({ agencyId: "b", ...draft })).toBe(true);
    const signed = { agencyId: "a", ...laid, content: `{"a":1}`, signedBy: "甲", signedOn: "2017-06-01" };
    expect(await put(signed)).toBe(true);
    expect(await put({ agencyId: "a", ...draft })).toBe(false);
    expect(await listBureauProfiles(database.db, only("a"), "f")).toEqual([signed]);
    expect(await listBureauProfiles(database.db, ALL, null)).toHaveLength(2);
    expect(await listBureauProfiles(database.db, ALL, "g")).toEqual([]);
    const change = database.db.updateTable("bureau_profile").set({ content: "{}" }).where("agency_id", "=", "a");
    await expect(change.execute()).rejects.toThrow("signed");
  });
});
