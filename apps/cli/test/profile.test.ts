import { saveOfficeProfile } from "@faheng/assessment";
import { openDatabase } from "@faheng/database";
import { profileSchema } from "@faheng/domain";
import { importPacks, registerPlugins } from "@faheng/plugin-api";
import { packs, packsFrom } from "@faheng/server/plugins";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atDesk } from "../src/data.ts";
import { faheng, scratch } from "./faheng.ts";
import { seedNantong } from "./seed.ts";
import { printedScore } from "./printed-score.ts";

const data = scratch();
afterAll(() => {
  data.remove();
});

/** The office's own Nantong profile, signed as 1.0.0 and being rewritten as 1.1.0. */
beforeAll(async () => {
  const config = { engine: "sqlite", folder: data.folder, access: "server" } as const;
  await seedNantong(config);
  const database = await openDatabase(config);
  try {
    const { context, actor } = atDesk(database, registerPlugins(await importPacks(packs, packsFrom)));
    const shipped = context.plugins.active
      .flatMap((plugin) => plugin.profiles)
      .find(({ id }) => id === "nantong-commerce-2017-standard");
    if (!shipped) throw new Error("the commerce pack has no Nantong profile");
    const office = { ...profileSchema.encode(shipped), id: "office-nantong", version: "1.0.0", title: "本办考核办法" };
    const profile = { ...office, standing: "office" as const };
    await saveOfficeProfile(context, actor, { profile, sign: true });
    await saveOfficeProfile(context, actor, { profile: { ...profile, version: "1.1.0" }, sign: false });
  } finally {
    await database.close();
  }
});

describe("faheng profile", () => {
  it("lists the packs' profiles and every version of the office's", async () => {
    const { code, out } = await faheng("profile", "list", "--data", data.folder);
    expect(code).toBe(0);
    expect(out).toContain("nantong-commerce-2017-standard");
    expect(out).toMatch(/^office-nantong 1\.0\.0 {2}signed {2}nantong-commerce-2017 {2}本办考核办法$/mu);
    expect(out).toMatch(/^office-nantong 1\.1\.0 {2}draft /mu);
  });

  it("exports a signed version as a document that faheng score takes", async () => {
    const exported = await faheng("profile", "export", "office-nantong", "--version", "1.0.0", "--data", data.folder);
    expect(exported).toMatchObject({ code: 0, err: "" });
    const profile = data.write("office.json", exported.out);
    const facts = data.write("facts.json", { format: "faheng.facts/1", facts: { R2: { a: 1 } } });
    const names = ["--framework", "nantong-commerce-2017", "--profile", profile, "--facts", facts];
    const scored = printedScore((await faheng("score", ...names)).out);
    expect(scored.profile).toEqual({ id: "office-nantong", version: "1.0.0" });
    expect(scored.items.find(({ indicator }) => indicator === "R2")?.interval).toEqual({ worst: "-1", best: "-1" });
  });

  it("refuses one nobody knows", async () => {
    const refused = await faheng("profile", "export", "nowhere", "--data", data.folder);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("FAHENG_PROFILE_NOT_FOUND");
  });
});
