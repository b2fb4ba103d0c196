import { createHash } from "node:crypto";
import { insertDataPack, type OpenDatabase, putFrameworkDraft } from "@faheng/database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listFrameworks } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { framework } from "./support/plugin.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** More than are remembered between two looks. */
const PACKS = 300;

onBothEngines("an agency with very many frameworks of its own", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeAll(async () => {
    [database, city] = await founded();
    const at = "2017-06-01T00:00:00.000Z";
    const owner = city.agencies.a;
    const approved = { approvedBy: "p", approvedByName: "演示", approvedAt: at };
    await database.db.transaction().execute(async (trx) => {
      for (let n = 0; n < PACKS; n += 1) {
        const [draftId, id, version] = [`draft ${n}`, `plan-${n}`, "1.0.0"];
        const file = { title: id, fileName: "评分表.csv", fileSha256: sha256(id), items: 4, doubtsOpen: 0 };
        const state = { state: "approved", steps: [], createdAt: at, savedAt: at, writes: 1, revision: 0 } as const;
        await putFrameworkDraft(trx, { owner, id: draftId, ...file, ...state });
        const content = JSON.stringify({
          format: "faheng.data-pack/1",
          id,
          version,
          framework: { ...framework, id },
          profile: null,
          source: { fileName: file.fileName, sha256: file.fileSha256 },
        });
        await insertDataPack(trx, { owner, draftId, id, version, content, sha256: sha256(content), ...approved });
      }
    });
  }, 240_000);
  afterAll(async () => {
    await database.close();
  });

  it("finds all of them, each time", async () => {
    const clerk = city.actor("coordinator", "a");
    const all = Array.from({ length: PACKS }, (_, n) => `plan-${n}`).toSorted();
    for (const _ of ["first", "again"]) {
      const imported = (await listFrameworks(city.context, clerk)).filter(({ isImported }) => isImported);
      expect(imported.map((it) => it.framework.id).toSorted()).toEqual(all);
    }
  });
});
