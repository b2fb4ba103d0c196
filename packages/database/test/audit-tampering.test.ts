import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  appendAudit,
  type AuditLink,
  type AuditRow,
  canonicalJson,
  chainOf,
  hashAudit,
  HEADS_CHAIN,
  LEGACY_CHAIN,
  OFFICE_CHAIN,
  type OpenDatabase,
  readAudit,
  sealHeads,
  verifyAudit,
} from "../src/index.ts";
import { type EngineUnderTest, onBothEngines } from "./engines.ts";
import { randomOf, seed } from "./random.ts";
import type { RawConnection } from "./raw-connection.ts";
import { TAMPERINGS, type Tampered } from "./tampering.ts";

const ROWS = 40;
/** The row whose hash was printed into a report. */
const ANCHOR = 30;
/** How often each kind is drawn for each chain. */
const CASES = { [chainOf("a")]: 50, [OFFICE_CHAIN]: 20, [HEADS_CHAIN]: 20, [LEGACY_CHAIN]: 20 };

const act = (index: number, agencyId: string | null) => ({
  at: new Date(Date.UTC(2017, 5, 1, 8, index)).toISOString(),
  actorId: `p${index % 3}`,
  actorName: "演示",
  agencyId,
  action: "response.save",
  object: `response:${index}`,
  before: null,
  after: { version: index },
  result: "done" as const,
});

async function append(database: OpenDatabase, agencyId: string | null, rows: number): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    for (let index = 0; index < rows; index += 1) await appendAudit(trx, act(index, agencyId));
  });
}

const seal = (database: OpenDatabase) =>
  database.db.transaction().execute((trx) => sealHeads(trx, "2017-06-01T10:00:00.000Z"));

const COLUMNS = `chain, seq, at, actor_id, actor_name, agency_id, action, object, before, after, wrote, result, algorithm,
  previous_hash, hash`;

async function insert(raw: RawConnection, it: AuditRow): Promise<void> {
  await raw.run(
    `insert into audit (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [it.chain, it.seq, it.at, it.actorId, it.actorName, it.agencyId, it.action, it.object, it.before, it.after].concat([
      it.wrote,
      it.result,
      it.algorithm,
      it.previousHash,
      it.hash,
    ]),
  );
}

/** Leaves a chain as somebody with SQL in hand would. */
async function write(raw: RawConnection, chain: string, { rows, head }: Pick<Tampered, "rows" | "head">) {
  await raw.run("begin");
  await raw.run("delete from audit where chain = $1", [chain]);
  for (const it of rows) await insert(raw, it);
  await raw.run("update audit_head set seq = $1, hash = $2 where chain = $3", [head.seq, head.hash, chain]);
  await raw.run("commit");
}

/** What was written before there were chains, as it lies in an upgraded database. */
async function addLegacy(raw: RawConnection): Promise<void> {
  let previousHash = "";
  for (let index = 0; index < ROWS; index += 1) {
    const { before, ...entry } = act(index, index % 2 === 0 ? "a" : null);
    const row = { ...entry, before, chain: LEGACY_CHAIN, seq: index + 1, after: null, wrote: null, previousHash };
    const closed = { ...row, algorithm: "sha256", hash: "" };
    previousHash = hashAudit(closed);
    await insert(raw, { ...closed, hash: previousHash });
  }
  await raw.run("insert into audit_head (chain, seq, algorithm, hash) values ('legacy', $1, 'sha256', $2)", [
    ROWS,
    previousHash,
  ]);
}

onBothEngines(`R6, seed ${seed}`, (engine) => {
  for (const [chain, cases] of Object.entries(CASES)) {
    describe(`the chain ${chain}`, () => {
      tamperingsOf(engine, chain, cases);
    });
  }
});

function tamperingsOf(engine: EngineUnderTest, chain: string, cases: number): void {
  let database: OpenDatabase;
  let raw: RawConnection;
  let rows: AuditRow[];
  let named = 0;
  afterAll(async () => {
    await raw.close();
    await database.close();
    const all = Object.keys(TAMPERINGS).length * cases;
    process.stdout.write(`R6 on ${engine.engine}, ${chain}: first bad row named in ${named} of ${all} cases\n`);
  });
  // One database for the chain: each test leaves it sound, and says so.
  beforeAll(async () => {
    database = await engine.open();
    if (chain === HEADS_CHAIN) {
      for (let index = 0; index < ROWS; index += 1) {
        await append(database, "a", 1);
        await seal(database);
      }
    } else {
      await append(database, "a", ROWS);
      await append(database, null, ROWS);
    }
    raw = await engine.tamper();
    if (chain === LEGACY_CHAIN) await addLegacy(raw);
    // What is under test is the chain itself: the chain of heads has its own tests below.
    await raw.run("delete from audit_sealed");
    rows = await readAudit(database.db, { chain, from: 1, limit: ROWS });
  });

  for (const [kind, tamper] of Object.entries(TAMPERINGS)) {
    it(`${kind}: ${cases} of ${cases} found, first bad row named`, async () => {
      const random = randomOf(seed + kind.length);
      const printed = rows[ANCHOR - 1];
      const anchors = printed ? [{ chain, seq: printed.seq, hash: printed.hash }] : [];
      for (let index = 0; index < cases; index += 1) {
        const tampered = tamper(rows, random, ANCHOR);
        await write(raw, chain, tampered);
        const verdict = await verifyAudit(database.db, tampered.needsAnchor ? anchors : []);
        const place = `seed ${seed}, ${chain}, ${kind} ${index}`;
        expect(verdict, place).toEqual({ ok: false, chain, seq: tampered.firstBad, reason: tampered.expected });
        expect((await verifyAudit(database.db, anchors)).ok, place).toBe(false);
        named += 1;
      }
      await write(raw, chain, { rows, head: { seq: ROWS, hash: rows.at(-1)?.hash ?? "" } });
      expect(await verifyAudit(database.db, anchors)).toMatchObject({ ok: true });
    });
  }
}

onBothEngines("tampering across chains", (engine) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await engine.open();
    await append(database, "a", 5);
    await append(database, "b", 5);
    await append(database, null, 5);
    await seal(database);
    await append(database, "a", 2);
    await seal(database);
  });
  afterEach(async () => {
    await database.close();
  });
  const tampering =
    (hand: (raw: RawConnection) => Promise<void>): (() => Promise<void>) =>
    async () => {
      const raw = await engine.tamper();
      try {
        await hand(raw);
      } finally {
        await raw.close();
      }
    };
  /** Writes a chain anew, head and all, so that it is sound by itself. */
  const forge = async (raw: RawConnection, chain: string): Promise<void> => {
    const rows = await of(chain);
    let previousHash = "";
    await raw.run("delete from audit where chain = $1", [chain]);
    for (const row of rows) {
      const forged = { ...row, actorName: "假", previousHash };
      previousHash = hashAudit(forged);
      await insert(raw, { ...forged, hash: previousHash });
    }
    await raw.run("update audit_head set hash = $1 where chain = $2", [previousHash, chain]);
  };
  const of = (chain: string) => readAudit(database.db, { chain, from: 1, limit: ROWS });
  const chainA = chainOf("a");

  it("is sound before, and says what is sealed", async () => {
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 19, head: { seq: 2 }, unsealed: 0 });
    await append(database, "b", 3);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, rows: 22, unsealed: 3 });
  });

  it(
    "a row moved from one agency's chain to another's",
    tampering(async (raw) => {
      await raw.run(
        "update audit set chain = 'agency:b', seq = 6, agency_id = 'b' where chain = 'agency:a' and seq = 7",
      );
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 7, reason: "head" });
      await raw.run(
        "update audit_head set seq = 6, hash = (select hash from audit where chain = 'agency:a' and seq = 6) where chain = 'agency:a'",
      );
      // The first chain is whole again by itself; the second takes no row that was closed for another.
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainOf("b"), seq: 6, reason: "link" });
      const b = await of(chainOf("b"));
      const [last] = b.slice(-1);
      if (last === undefined) throw new TypeError("no row");
      await raw.run("update audit set previous_hash = $1 where chain = 'agency:b' and seq = 6", [b[4]?.hash ?? ""]);
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainOf("b"), seq: 6, reason: "content" });
      const moved = hashAudit({ ...last, previousHash: b[4]?.hash ?? "" });
      await raw.run("update audit set hash = $1 where chain = 'agency:b' and seq = 6", [moved]);
      await raw.run("update audit_head set seq = 6, hash = $1 where chain = 'agency:b'", [moved]);
      // Every link fits; what was sealed does not.
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 7, reason: "sealed" });
    }),
  );

  it(
    "a whole chain deleted, and one deleted with its head",
    tampering(async (raw) => {
      await raw.run("delete from audit where chain = 'agency:a'");
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 1, reason: "head" });
      await raw.run("delete from audit_head where chain = 'agency:a'");
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 1, reason: "sealed" });
    }),
  );

  it(
    "a chain cut with its head",
    tampering(async (raw) => {
      const rows = await of(chainA);
      await raw.run("delete from audit where chain = 'agency:a' and seq > 3");
      await raw.run("update audit_head set seq = 3, hash = $1 where chain = 'agency:a'", [rows[2]?.hash ?? ""]);
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 4, reason: "sealed" });
    }),
  );

  it(
    "a chain written anew with its head",
    tampering(async (raw) => {
      await forge(raw, chainA);
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 5, reason: "sealed" });
    }),
  );

  it(
    "the chain of heads cut, with and without its head, and taken away whole",
    tampering(async (raw) => {
      const [first, second] = await of(HEADS_CHAIN);
      const printed = [{ chain: HEADS_CHAIN, seq: 2, hash: second?.hash ?? "" }];
      const cut = { ok: false, chain: HEADS_CHAIN, seq: 2 };
      await raw.run("delete from audit where chain = 'heads' and seq = 2");
      expect(await verifyAudit(database.db)).toEqual({ ...cut, reason: "head" });
      await raw.run("update audit_head set seq = 1, hash = $1 where chain = 'heads'", [first?.hash ?? ""]);
      expect(await verifyAudit(database.db)).toEqual({ ...cut, reason: "sealed" });
      await raw.run("delete from audit where chain = 'heads'");
      await raw.run("delete from audit_head where chain = 'heads'");
      expect(await verifyAudit(database.db)).toEqual({ ...cut, seq: 1, reason: "sealed" });
      await raw.run("delete from audit_sealed");
      // Whoever thinks of everything inside the database still has the printed anchor against them.
      expect(await verifyAudit(database.db)).toMatchObject({ ok: true, head: null, unsealed: 17 });
      expect(await verifyAudit(database.db, printed)).toEqual({ ...cut, seq: 1, reason: "anchor" });
    }),
  );

  it(
    "a chain and the chain of heads both written anew contradict the printed anchor alone",
    tampering(async (raw) => {
      const [, second] = await of(HEADS_CHAIN);
      await forge(raw, chainA);
      const a = await of(chainA);
      for (const it of await of(HEADS_CHAIN)) {
        const heads = (JSON.parse(it.after ?? "") as { heads: AuditLink[] }).heads.map((link) =>
          link.chain === chainA ? { ...link, hash: a[link.seq - 1]?.hash ?? "" } : link,
        );
        const after = canonicalJson({ heads });
        await raw.run("update audit set after = $1 where chain = 'heads' and seq = $2", [after, it.seq]);
      }
      await forge(raw, HEADS_CHAIN);
      expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
      const printed = [{ chain: HEADS_CHAIN, seq: 2, hash: second?.hash ?? "" }];
      expect(await verifyAudit(database.db, printed)).toMatchObject({
        ok: false,
        chain: HEADS_CHAIN,
        reason: "anchor",
      });
    }),
  );

  it(
    "a chain without its head is bad",
    tampering(async (raw) => {
      await raw.run("delete from audit_head where chain = 'agency:a'");
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: chainA, seq: 1, reason: "head" });
    }),
  );

  it(
    "an agency's act among the office's is bad",
    tampering(async (raw) => {
      await raw.run("update audit set agency_id = 'b' where chain = 'office' and seq = 2");
      expect(await verifyAudit(database.db)).toEqual({ ok: false, chain: OFFICE_CHAIN, seq: 2, reason: "content" });
    }),
  );
});
