import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { appendAudit, auditHead, listAudit, type OpenDatabase, verifyAudit } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

onBothEngines("audit", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
  });
  afterEach(async () => {
    await database.close();
  });

  const write = (index: number, db = database.db): Promise<unknown> =>
    db.transaction().execute((trx) =>
      appendAudit(trx, {
        at: "2017-06-01T08:00:00.000Z",
        actorId: `p${index % 3}`,
        actorName: "演示",
        agencyId: null,
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
    const page = await listAudit(database.db, { limit: 5, before: 20 });
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
      "delete from audit_head",
      // A row that does not follow the head.
      `insert into audit (seq, at, actor_id, actor_name, action, object, result, previous_hash, hash)
        values (7, '2017', 'p', 'p', 'response.save', 'x', 'done', 'x', 'y')`,
      `insert into audit (seq, at, actor_id, actor_name, action, object, result, previous_hash, hash)
        values (2, '2017', 'p', 'p', 'response.save', 'x', 'done', 'x', 'y')`,
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

  it("knows the last link of a month", async () => {
    expect(await auditHead(database.db, "2017-07-01T00:00:00.000Z")).toBeNull();
    await write(1);
    await write(2);
    const head = await auditHead(database.db, "2017-07-01T00:00:00.000Z");
    expect(head).toMatchObject({ seq: 2 });
    expect(await auditHead(database.db, "2018-01-01T00:00:00.000Z")).toEqual(head);
    expect(await auditHead(database.db, "2017-06-01T00:00:00.000Z")).toBeNull();
    expect(await verifyAudit(database.db, head ? [head] : [])).toMatchObject({ ok: true, head });
  });

  it("agrees with a printed anchor and notices a chain that was written anew", async () => {
    for (let index = 0; index < 3; index += 1) await write(index);
    const verdict = await verifyAudit(database.db);
    if (!verdict.ok) throw new Error("chain broken");
    expect(await verifyAudit(database.db, [verdict.head])).toMatchObject({ ok: true });
    expect(await verifyAudit(database.db, [{ seq: 2, hash: "f".repeat(64) }])).toEqual({
      ok: false,
      seq: 2,
      reason: "anchor",
    });
    expect(await verifyAudit(database.db, [{ seq: 9, hash: "f".repeat(64) }])).toMatchObject({ ok: false, seq: 4 });
  });
});
