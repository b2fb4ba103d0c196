import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import {
  findByPairs,
  listSearchTexts,
  listStaleTexts,
  migrate,
  type OpenDatabase,
  outdateTexts,
  putSearchText,
  type SearchPairs,
  WHOLE_REACH,
} from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";

const NOW = new Date("2017-06-01T00:00:00.000Z");
const OF = { agencyId: "a", id: "as" };
const PLACE = { agencyId: "a", assessmentId: "as", kind: "answer", indicator: "1", part: "" } as const;

onBothEngines("texts that can be found", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  const db = () => database.reaching(WHOLE_REACH);
  const run = async (statement: string): Promise<void> => {
    await db()
      .transaction()
      .execute(async (trx) => {
        await sql.raw(statement).execute(trx);
      });
  };
  const answer = `insert into response (assessment_id, agency_id, indicator, version, status, facts, progress, saved_by,
    saved_by_name, saved_at) values ('as', 'a', '1', 1, 'done', '{}', '', 'p', '甲', 'x')`;
  const piece = (n: number): string =>
    `insert into evidence (agency_id, assessment_id, indicator, material, n, version, writes, state, content, effective_on,
      steps, saved_at) values ('a', 'as', '1', '①', ${n}, 1, 1, 'given', '{}', 'x', '[]', 'x')`;
  const found = async (steps?: readonly string[]): Promise<void> => {
    database = await engine.open(steps);
    for (const statement of [
      `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
      `insert into agency (id, municipality_id, name, category, created_at) values ('a', 'm', '甲局', '甲', 'x')`,
      `insert into cycle (id, title, starts_on, ends_on, status, created_at)
        values ('c', '2017', '2017-01-01', '2017-12-31', 'open', 'x')`,
      `insert into manifest (sha256, framework_id, framework_version, plugin_id, plugin_version, content, created_at)
        values ('s', 'f', '1', 'x', '1', '{}', 'x')`,
      `insert into assessment (id, cycle_id, agency_id, manifest_sha256, created_at, updated_at)
        values ('as', 'c', 'a', 's', 'x', 'x')`,
    ]) {
      await run(statement);
    }
  };
  const stale = async (why: "outrun" | "waiting" = "outrun"): Promise<string[]> =>
    (await listStaleTexts(db(), { agencyId: "a", why }, 99)).map((it) =>
      `${it.kind} ${it.indicator} ${it.part}`.trim(),
    );
  const make = async (said: string, pairs: readonly string[]): Promise<void> => {
    await db()
      .transaction()
      .execute((trx) => putSearchText(trx, PLACE, { said, isInner: false, pairs, made: 1 }));
  };
  const places = async (pairs: SearchPairs): Promise<number> =>
    (await findByPairs(db(), [OF], { pairs, kind: null, limit: 9 })).length;

  it("an upgraded database has one for every answer and piece of evidence, to be made by the machine", async () => {
    await found(Object.keys(migrations).filter((name) => name < "0031"));
    await run(answer);
    await run(piece(1));
    await run(piece(2));
    await migrate(database, NOW);
    expect(await stale("waiting")).toEqual(["answer 1", "evidence 1 1/①", "evidence 1 2/①"]);
    expect(await stale()).toEqual([]);
    expect(await listStaleTexts(db(), { agencyId: "b", why: "waiting" }, 99)).toEqual([]);
    expect(await listStaleTexts(db(), { agencyId: null, why: "waiting" }, 2)).toHaveLength(2);
  });

  it("every write to what they are made of outruns them", async () => {
    await found();
    for (const [statement, expected] of [
      [answer, ["answer 1"]],
      [`update response set progress = '法治' where indicator = '1'`, ["answer 1"]],
      [`update response set facts = '{"a":"法治"}' where indicator = '1'`, ["answer 1"]],
      [`update response set not_applicable_reason = '无此职能' where indicator = '1'`, ["answer 1"]],
      [piece(1), ["evidence 1 1/①"]],
      [`update evidence set state = 'withdrawn'`, ["evidence 1 1/①"]],
      [`update response set saved_at = 'y'`, []],
      [`delete from response`, ["answer 1"]],
    ] as const) {
      await run(`update search_text set made = 1`);
      await run(statement);
      expect(await stale(), statement).toEqual(expected);
    }
  });

  it("are found by all of their pairs, by one character that a pair begins with, and no longer than they stand", async () => {
    await found();
    await make("法治政府", ["法治", "治政", "政府", "府"]);
    expect(await places({ all: ["法治", "政府"] })).toBe(1);
    expect(await places({ all: ["法治", "政策"] })).toBe(0);
    expect(await places({ beginning: "府" })).toBe(1);
    expect(await places({ beginning: "策" })).toBe(0);
    await make("法治", ["法治", "治"]);
    expect(await places({ all: ["政府"] })).toBe(0);
    expect(await places({ beginning: "治" })).toBe(1);
    expect((await listSearchTexts(db(), [PLACE])).map((it) => it.said)).toEqual(["法治"]);
    expect(
      await findByPairs(db(), [{ agencyId: "b", id: "as" }], { pairs: { all: ["法治"] }, kind: null, limit: 9 }),
    ).toEqual([]);
    expect(await findByPairs(db(), [OF], { pairs: { all: ["法治"] }, kind: "evidence", limit: 9 })).toEqual([]);
    await db()
      .transaction()
      .execute((trx) => putSearchText(trx, PLACE, null));
    expect(await places({ all: ["法治"] })).toBe(0);
    expect(await listSearchTexts(db(), [PLACE])).toEqual([]);
  });

  it("hold more pairs than one statement takes", async () => {
    await found();
    const pairs = Array.from({ length: 1203 }, (_, at) => String.fromCodePoint(0x4e_00 + at, 0x6c_bb));
    await make("…", pairs);
    await make("…", pairs.slice(0, 2));
    const { rows } = await sql<{ pair: string }>`select pair from search_pair order by pair`.execute(db());
    expect(rows.map((it) => it.pair)).toEqual(pairs.slice(0, 2));
  });

  it("that another version made are made anew", async () => {
    await found();
    await make("法治", ["法治"]);
    const outdate = async (made: number): Promise<number> =>
      await db()
        .transaction()
        .execute((trx) => outdateTexts(trx, made));
    expect(await outdate(1)).toBe(0);
    expect(await outdate(2)).toBe(1);
    expect(await outdate(2)).toBe(0);
    expect(await stale("waiting")).toEqual(["answer 1"]);
  });
});
