import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { appendAudit, type AuditRow, type OpenDatabase, readAudit, verifyAudit } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";
import { randomOf, seed } from "./random.ts";
import type { RawConnection } from "./raw-connection.ts";
import { TAMPERINGS, type Tampered } from "./tampering.ts";

const CASES = 50;
const ROWS = 40;
/** The row whose hash was printed into a report. */
const ANCHOR = 30;

onBothEngines(`R6, seed ${seed}`, (engine) => {
  let database: OpenDatabase;
  let raw: RawConnection;
  let chain: AuditRow[];
  let named = 0;
  afterAll(() => {
    const cases = Object.keys(TAMPERINGS).length * CASES;
    process.stdout.write(`R6 on ${engine.engine}, seed ${seed}: first bad row named in ${named} of ${cases} cases\n`);
  });
  beforeEach(async () => {
    database = await engine.open();
    await database.db.transaction().execute(async (trx) => {
      for (let index = 0; index < ROWS; index += 1) {
        await appendAudit(trx, {
          at: new Date(Date.UTC(2017, 5, 1, 8, index)).toISOString(),
          actorId: `p${index % 3}`,
          actorName: "演示",
          agencyId: index % 2 === 0 ? "a" : null,
          action: "response.save",
          object: `response:${index}`,
          before: null,
          after: { version: index },
          result: "done",
        });
      }
    });
    chain = await readAudit(database.db, 1, ROWS);
    raw = await engine.tamper();
  });
  afterEach(async () => {
    await raw.close();
    await database.close();
  });

  async function write({ rows, head }: Pick<Tampered, "rows" | "head">): Promise<void> {
    await raw.run("begin");
    await raw.run("delete from audit");
    for (const it of rows) {
      await raw.run("insert into audit values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", [
        it.seq,
        it.at,
        it.actorId,
        it.actorName,
        it.agencyId,
        it.action,
        it.object,
        it.before,
        it.after,
        it.result,
        it.previousHash,
        it.hash,
      ]);
    }
    await raw.run("update audit_head set seq = $1, hash = $2", [head.seq, head.hash]);
    await raw.run("commit");
  }

  for (const [kind, tamper] of Object.entries(TAMPERINGS)) {
    it(`${kind}: ${CASES} of ${CASES} found, first bad row named`, async () => {
      const random = randomOf(seed + kind.length);
      const printed = chain[ANCHOR - 1];
      const anchors = printed ? [{ seq: printed.seq, hash: printed.hash }] : [];
      for (let index = 0; index < CASES; index += 1) {
        const tampered = tamper(chain, random, ANCHOR);
        await write(tampered);
        const verdict = await verifyAudit(database.db, tampered.needsAnchor ? anchors : []);
        const place = `seed ${seed}, ${kind} ${index}`;
        expect(verdict, place).toEqual({ ok: false, seq: tampered.firstBad, reason: tampered.expected });
        expect((await verifyAudit(database.db, anchors)).ok, place).toBe(false);
        named += 1;
      }
      await write({ rows: chain, head: { seq: ROWS, hash: chain.at(-1)?.hash ?? "" } });
      expect(await verifyAudit(database.db, anchors)).toMatchObject({ ok: true, rows: ROWS });
    });
  }

  it("a rewritten chain and head look sound without an outside anchor, which is what the anchor is for", async () => {
    const random = randomOf(seed);
    const tampered = Array.from({ length: 20 }, () => TAMPERINGS["tail replaced"]?.(chain, random, ANCHOR));
    const whole = tampered.find((it) => it?.needsAnchor === true);
    if (!whole) throw new TypeError(`seed ${seed} draws no such case`);
    await write(whole);
    expect((await verifyAudit(database.db)).ok).toBe(true);
  });

  it("a chain without its head is bad", async () => {
    await raw.run("delete from audit_head");
    expect(await verifyAudit(database.db)).toEqual({ ok: false, seq: ROWS + 1, reason: "head" });
  });
});
