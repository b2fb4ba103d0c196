import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import {
  appendAudit,
  canonicalJson,
  listAudit,
  migrate,
  type OpenDatabase,
  sealHeads,
  sha256,
  verifyAudit,
} from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";

const NOW = new Date("2017-06-01T00:00:00.000Z");
const BEFORE = Object.keys(migrations).filter((name) => name < "0018");
const COLUMNS = "seq, at, actor_id, actor_name, agency_id, action, object, before, after, result, previous_hash, hash";

onBothEngines("a chain from before there was one for each agency", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  /** Writes as the program did then. */
  async function append(count: number): Promise<void> {
    let previousHash = "";
    for (let seq = 1; seq <= count; seq += 1) {
      const agencyId = seq % 3 === 0 ? null : `a${seq % 3}`;
      const act = [`2017-06-01T08:00:0${seq}.000Z`, "p", "演示", agencyId, "response.save", `response:${seq}`];
      const row = [seq, ...act, null, canonicalJson({ version: seq }), "done", previousHash];
      previousHash = sha256(canonicalJson(row));
      const values = sql.join([...row, previousHash].map((value) => sql`${value}`));
      await sql`insert into audit (${sql.raw(COLUMNS)}) values (${values})`.execute(database.db);
    }
  }

  it("stays row for row as it was, verifies, agrees with its printed anchors and takes no more", async () => {
    database = await engine.open(BEFORE);
    await append(7);
    const read = async () => (await sql.raw(`select ${COLUMNS} from audit order by seq`).execute(database.db)).rows;
    const before = (await read()) as { hash: string }[];
    await migrate(database, NOW);
    expect(await read()).toEqual(before);
    const printed = { chain: "legacy", seq: 5, hash: before[4]?.hash ?? "" };
    expect(await verifyAudit(database.db, [printed])).toMatchObject({ ok: true, rows: 7, unsealed: 7 });
    expect(await verifyAudit(database.db, [{ ...printed, hash: "f".repeat(64) }])).toEqual({
      ok: false,
      chain: "legacy",
      seq: 5,
      reason: "anchor",
    });
    const next = `insert into audit (chain, algorithm, ${COLUMNS})
      select 'legacy', 'sha256', 8, at, actor_id, actor_name, agency_id, action, object, before, after, result, hash, 'x'
      from audit where seq = 7`;
    await expect(sql.raw(next).execute(database.db)).rejects.toThrow("this chain is closed");

    const entry = { at: "2017-06-01T09:00:00.000Z", actorId: "p", actorName: "演示", agencyId: "a1" };
    const act = { action: "response.save", object: "response:8", before: null, after: null, result: "done" } as const;
    await database.db.transaction().execute(async (trx) => {
      await appendAudit(trx, { ...entry, ...act });
      await sealHeads(trx, entry.at);
    });
    const verdict = await verifyAudit(database.db, [printed]);
    expect(verdict).toMatchObject({ ok: true, rows: 9, unsealed: 0 });
    expect(verdict.ok && verdict.heads.map(({ chain, seq }) => `${chain} ${seq}`)).toEqual([
      "agency:a1 1",
      "heads 1",
      "legacy 7",
    ]);
    // What an agency did before and since is read as one.
    const acts = await listAudit(database.db, { limit: 10, agencyId: "a1" });
    expect(acts.map(({ object }) => object)).toEqual(["response:8", "response:7", "response:4", "response:1"]);
  });

  it("leaves nothing behind where nothing was written", async () => {
    database = await engine.open(BEFORE);
    await migrate(database, NOW);
    expect(await verifyAudit(database.db)).toEqual({ ok: true, rows: 0, heads: [], head: null, unsealed: 0 });
    expect(await verifyAudit(database.db, [])).toMatchObject({ ok: true });
  });
});
