import { afterEach, beforeEach, expect, it } from "vitest";
import {
  insertAgency,
  insertDepartment,
  insertMembership,
  insertMunicipality,
  insertPerson,
  listDepartmentMembers,
  listHoldersOf,
  listMembershipsOfDepartment,
  type OpenDatabase,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";
/** 单, 曾 and 查 are read otherwise as family names, and 10 comes after 2: code points know none of it. */
const READ = ["安一", "单二", "演示2", "演示10", "曾三", "查四"];

onBothEngines("people as readers look for them", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, AT);
      await insertAgency(trx, { id: "a", municipalityId: "m", name: "甲局", category: "A", unitClass: null }, AT);
      await insertDepartment(trx, { id: "d", agencyId: "a", name: "法规处" }, AT);
      for (const [at, name] of READ.toReversed().entries()) {
        const id = `p${at}`;
        await insertPerson(trx, { id, name }, AT);
        const place = { agencyId: "a", departmentId: "d", role: "department" } as const;
        await insertMembership(trx, Object.assign({ id: `m${at}`, personId: id, startsAt: AT, endsAt: null }, place));
      }
    });
  });
  afterEach(async () => {
    await database.close();
  });

  it("in every list by name", async () => {
    const { db } = database;
    expect((await listDepartmentMembers(db, "a", AT)).map(({ name }) => name)).toEqual(READ);
    expect((await listHoldersOf(db, { role: "department", at: AT })).map(({ name }) => name)).toEqual(READ);
    expect(
      (await listMembershipsOfDepartment(db, { agencyId: "a", id: "d" }, AT)).map(({ personName }) => personName),
    ).toEqual(READ);
  });
});
