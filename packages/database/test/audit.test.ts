import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  appendAudit,
  type AuditRow,
  chainOf,
  findFirstAct,
  isSealDue,
  listAudit,
  OFFICE_CHAIN,
  type OpenDatabase,
  sealHeads,
  verifyAudit,
} from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

const AT = "2017-06-01T08:00:00.000Z";

const ENTRY = {
  at: AT,
  actorId: "p",
  actorName: "演示",
  agencyId: null,
  action: "x.y",
  object: "x:1",
  before: null,
  after: null,
  result: "done",
} as const;

onBothEngines("audit", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
  });
  afterEach(async () => {
    await database.close();
  });

  const write = (index: number, db = database.db, agencyId: string | null = null, at = AT): Promise<unknown> =>
    db.transaction().execute((trx) =>
      appendAudit(trx, {
        at,
        actorId: `p${index % 3}`,
        actorName: "演示",
        agencyId,
        action: "response.save",
        object: `response:${index}`,
        before: null,
        after: { version: index },
        result: "done",
      }),
    );

  it("chains acts of writers that come at the same time", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(index)));
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 40 });
    const page = await listAudit(database.db, { limit: 5, after: { at: AT, chain: OFFICE_CHAIN, seq: 20 } });
    expect(page.map((row) => row.seq)).toEqual([19, 18, 17, 16, 15]);
    expect(await listAudit(database.db, { limit: 100, actorId: "p1" })).toHaveLength(13);
  });

  it("moves its head by the append alone", async () => {
    await write(1);
    const head = await database.db.selectFrom("audit_head").selectAll().executeTakeFirst();
    for (const statement of [
      "update audit_head set seq = seq + 1",
      "update audit_head set seq = seq - 1",
      "update audit_head set hash = 'x'",
      "update audit_head set seq = seq + 1, hash = 'x'",
      "update audit_head set seq = 0, hash = ''",
      "update audit_head set chain = 'agency:a'",
      "update audit_head set algorithm = 'sm3'",
      "delete from audit_head",
      "insert into audit_head (chain, seq, algorithm, hash) values ('agency:a', 7, 'sha256', 'x')",
      // A row that does not follow the head.
      `insert into audit (chain, seq, at, actor_id, actor_name, action, object, result, algorithm, previous_hash, hash)
        values ('office', 7, '2017', 'p', 'p', 'response.save', 'x', 'done', 'sha256', 'x', 'y')`,
      `insert into audit (chain, seq, at, actor_id, actor_name, action, object, result, algorithm, previous_hash, hash)
        values ('office', 2, '2017', 'p', 'p', 'response.save', 'x', 'done', 'sha256', 'x', 'y')`,
    ]) {
      const attempt = sql.raw(statement).execute(database.db);
      await expect(attempt, statement).rejects.toThrow(/moves with the audit alone|does not follow the head/);
    }
    expect(await database.db.selectFrom("audit_head").selectAll().executeTakeFirst()).toEqual(head);
    await write(2);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 2 });
  });

  it("is sound at every moment while 240 acts come in, on PostgreSQL through two servers", async () => {
    const other = await engine.join();
    try {
      const second = engine.engine === "postgres" ? other.db : database.db;
      const writing = Array.from({ length: 240 }, (_, index) => write(index, index % 2 === 0 ? database.db : second));
      const running = { writers: writing.length };
      const all = Promise.all(writing.map((it) => it.finally(() => (running.writers -= 1))));
      while (running.writers > 0) expect(await verifyAudit(other.db)).toMatchObject({ ok: true });
      await all;
      expect(await verifyAudit(other.db)).toMatchObject({ ok: true, rows: 240 });
    } finally {
      await other.close();
    }
  });

  it("holds whatever text an act brings, half characters and NUL too", async () => {
    for (const text of ["\ud800", "login:a\udfff", "\u0000", "a\u0000b", "𠮷".slice(0, 1), "\u202e\ufffe"]) {
      await database.db.transaction().execute((trx) =>
        appendAudit(trx, {
          at: "2017-06-01T08:00:00.000Z",
          actorId: text,
          actorName: text,
          agencyId: null,
          action: "session.sign-in",
          object: text,
          before: { text },
          after: [text],
          result: "refused",
        }),
      );
      expect(await verifyAudit(database.db), JSON.stringify(text)).toMatchObject({ ok: true });
    }
  });

  it("writes nothing when the act itself fails", async () => {
    await write(1);
    const failing = database.db.transaction().execute(async (trx) => {
      await appendAudit(trx, {
        at: "2017-06-01T08:00:00.000Z",
        actorId: "p",
        actorName: "演示",
        agencyId: null,
        action: "x.y",
        object: "x:1",
        before: null,
        after: null,
        result: "done",
      });
      throw new Error("断电");
    });
    await expect(failing).rejects.toThrow("断电");
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 1 });
  });

  it("cannot be changed or deleted by SQL", async () => {
    await write(1);
    await expect(sql`update audit set actor_name = 'x'`.execute(database.db)).rejects.toThrow("append-only");
    await expect(sql`delete from audit`.execute(database.db)).rejects.toThrow("append-only");
  });

  it("refuses rows in a chain that is not their own, and in the one that is closed", async () => {
    for (const [chain, agency] of [
      ["legacy", "null"],
      ["agency:a", "null"],
      ["agency:a", "'b'"],
      ["office", "'a'"],
      ["other", "null"],
    ]) {
      const attempt = sql
        .raw(
          `insert into audit (chain, seq, at, actor_id, actor_name, agency_id, action, object, result, algorithm,
              previous_hash, hash)
            values ('${chain}', 1, '2017', 'p', 'p', ${agency}, 'x.y', 'x', 'done', 'sha256', '', 'y')`,
        )
        .execute(database.db);
      await expect(attempt, `${chain} ${agency}`).rejects.toThrow(/closed|check constraint|CHECK constraint/i);
    }
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 0 });
  });

  it("does not have an agency wait for another's act that is still under way", async () => {
    const other = await engine.join();
    try {
      // SQLite has one writer at a time, whatever it writes.
      if (engine.engine === "sqlite") return;
      await database.db.transaction().execute(async (trx) => {
        await appendAudit(trx, { ...ENTRY, agencyId: "a" });
        await write(1, other.db, "b");
        await write(2, other.db, null);
      });
      expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 3 });
    } finally {
      await other.close();
    }
  });

  it("begins a chain once, whoever comes first", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => write(index, database.db, `a${index % 3}`)));
    const verdict = await verifyAudit(database.db);
    expect(verdict).toMatchObject({ ok: true, rows: 24 });
    expect(verdict.ok && verdict.heads.map(({ chain, seq }) => `${chain} ${seq}`)).toEqual([
      "agency:a0 8",
      "agency:a1 8",
      "agency:a2 8",
    ]);
  });

  it("pages through all chains by time, chain and number, each act once", async () => {
    for (let index = 0; index < 30; index += 1) {
      const at = `2017-06-01T08:00:0${Math.floor(index / 5)}.000Z`;
      await write(index, database.db, index % 3 === 0 ? null : `a${index % 3}`, at);
      if (index % 7 === 0) await database.db.transaction().execute((trx) => sealHeads(trx, at));
    }
    const known: AuditRow[] = [];
    for (;;) {
      const last = known.at(-1);
      const page = await listAudit(database.db, { limit: 4, after: last });
      known.push(...page);
      // An act that comes meanwhile is newer than any page still to come.
      await write(99, database.db, "a1", "2017-06-02T00:00:00.000Z");
      if (page.length < 4) break;
    }
    expect(known.map(({ object }) => object)).toHaveLength(30);
    expect(new Set(known.map(({ object }) => object)).size).toBe(30);
    expect(known.map(({ at }) => at)).toEqual(
      known
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect((await findFirstAct(database.db))?.object).toBe("response:0");
    expect(await listAudit(database.db, { limit: 100, agencyId: "a2" })).toHaveLength(10);
  });

  it("seals what moved, once, and links one seal to the next", async () => {
    const seal = (at: string) => database.db.transaction().execute((trx) => sealHeads(trx, at));
    expect(await isSealDue(database.db, AT)).toBe(false);
    expect(await seal(AT)).toBeNull();
    await write(1, database.db, "a");
    await write(2);
    expect(await isSealDue(database.db, AT)).toBe(true);
    const first = await seal(AT);
    expect(first).toMatchObject({ chain: "heads", seq: 1 });
    expect(await isSealDue(database.db, AT)).toBe(false);
    expect(await seal(AT)).toEqual(first);
    await write(3, database.db, "a");
    // Not before the minute is over.
    expect(await isSealDue(database.db, "2017-06-01T07:59:59.999Z")).toBe(false);
    expect(await isSealDue(database.db, AT)).toBe(true);
    await Promise.all([seal(AT), seal(AT), seal(AT)]);
    const rows = await sql<{ seq: number; after: string; algorithm: string }>`
      select seq, after, algorithm from audit where chain = 'heads' order by seq`.execute(database.db);
    const said = rows.rows.map((row) => JSON.parse(row.after) as { heads: { chain: string; seq: number }[] });
    expect(said.map(({ heads }) => heads.map((it) => `${it.chain} ${it.seq}`))).toEqual([
      ["agency:a 1", "office 1"],
      ["agency:a 2"],
    ]);
    expect(rows.rows.map((row) => row.algorithm)).toEqual(["sha256", "sha256"]);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 5, unsealed: 0 });
  });

  it("agrees with a printed anchor and notices a chain that was written anew", async () => {
    for (let index = 0; index < 3; index += 1) await write(index, database.db, "a");
    const chain = chainOf("a");
    const verdict = await verifyAudit(database.db);
    if (!verdict.ok) throw new Error("chain broken");
    expect(await verifyAudit(database.db, verdict.heads)).toMatchObject({ ok: true });
    expect(await verifyAudit(database.db, [{ chain, seq: 2, hash: "f".repeat(64) }])).toEqual({
      ok: false,
      chain,
      seq: 2,
      reason: "anchor",
    });
    expect(await verifyAudit(database.db, [{ chain, seq: 9, hash: "f".repeat(64) }])).toMatchObject({
      ok: false,
      seq: 4,
    });
    expect(await verifyAudit(database.db, [{ chain: "legacy", seq: 1, hash: "f".repeat(64) }])).toEqual({
      ok: false,
      chain: "legacy",
      seq: 1,
      reason: "anchor",
    });
  });
});
