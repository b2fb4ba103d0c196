import { afterEach, beforeEach, expect, it } from "vitest";
import {
  listOfficeProfiles,
  listOfficeProfileVersions,
  type OpenDatabase,
  putOfficeProfile,
  type StoredOfficeProfile,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";

onBothEngines("office profiles", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
  });
  afterEach(async () => {
    await database.close();
  });

  const profile = (over: Partial<StoredOfficeProfile> = {}): StoredOfficeProfile => ({
    id: "office-1",
    version: "1.0.0",
    frameworkId: "f",
    content: `{"title":"考核办法"}`,
    sha256: "0",
    signedBy: null,
    signedOn: null,
    savedAt: AT,
    ...over,
  });
  const put = (it: StoredOfficeProfile): Promise<boolean> =>
    database.db.transaction().execute((trx) => putOfficeProfile(trx, it));

  it("gives back what was kept, and the newer of two drafts of one version", async () => {
    expect(await put(profile())).toBe(true);
    expect(await put(profile({ content: `{"title":"考核办法二稿"}` }))).toBe(true);
    expect(await listOfficeProfileVersions(database.db, "office-1")).toEqual([
      profile({ content: `{"title":"考核办法二稿"}` }),
    ]);
  });

  it("keeps a signed version as it is and takes the next one", async () => {
    const signed = profile({ signedBy: "演示·依法治市办", signedOn: "2017-06-01" });
    await put(signed);
    expect(await put(profile({ content: "{}" }))).toBe(false);
    expect(await put(profile({ version: "1.1.0" }))).toBe(true);
    expect(await listOfficeProfileVersions(database.db, "office-1")).toEqual([signed, profile({ version: "1.1.0" })]);
  });

  it("holds a signed version against plain SQL too", async () => {
    await put(profile({ signedBy: "甲", signedOn: "2017-06-01" }));
    const change = database.db.updateTable("office_profile").set({ content: "{}" }).execute();
    await expect(change).rejects.toThrow("signed");
    await expect(database.db.deleteFrom("office_profile").execute()).rejects.toThrow("signed");
  });

  it("lists the profiles of one framework or of all", async () => {
    await put(profile());
    await put(profile({ id: "office-2", frameworkId: "g" }));
    expect((await listOfficeProfiles(database.db, "g")).map((it) => it.id)).toEqual(["office-2"]);
    expect(await listOfficeProfiles(database.db, null)).toHaveLength(2);
  });
});
