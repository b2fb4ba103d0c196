import { listStaleTexts, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import fc from "fast-check";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  FOUND_KINDS,
  type FoundKind,
  giveEvidence,
  listAssessmentSummaries,
  listIndicatorEvidence,
  machineTurn,
  MOST_FOUND,
  openCycle,
  openOwnCycle,
  refreshStaleScores,
  saveResponse,
  search,
  sendBackEvidence,
  withdrawEvidence,
} from "../src/index.ts";
import { makeText } from "../src/search/keep-texts.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence } from "./support/evidence-ground.ts";

onBothEngines("search", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database, { asksMaterials: true });
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const db = () => database.reaching(WHOLE_REACH);
  interface Asked {
    readonly kind?: FoundKind;
    readonly cycleId?: string;
    readonly page?: number;
  }
  const ask = (actor: Actor, words: string, { kind, cycleId, page = 1 }: Asked = {}) =>
    search(ground.context, actor, { words, kind: kind ?? null, cycleId: cycleId ?? null, page });
  const found = async (actor: Actor, words: string, of: Asked = {}): Promise<string[]> =>
    (await ask(actor, words, of)).found.map(({ kind, agency, indicator, snippet }) => {
      const shown = snippet.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
      return `${kind} ${agency} ${indicator.code}: ${shown}`;
    });
  let assessmentId = "";
  const say = async (indicator: string, progress: string, more: Partial<Parameters<typeof saveResponse>[2]> = {}) => {
    assessmentId = ground.assessmentId;
    const { coordinator, context } = ground;
    const stated = { status: "in-progress", facts: {}, progress, notApplicable: null } as const;
    return await saveResponse(context, coordinator, {
      assessmentId,
      indicator,
      expectedVersion: 0,
      ...stated,
      ...more,
    });
  };
  const give = async (text: string) => {
    const place = { assessmentId: ground.assessmentId, indicator: "1", material: "" };
    const offered = { kind: "note", text } as const;
    await giveEvidence(ground.context, ground.clerk, { ...place, effectiveOn: "2017-05-01", replaces: null, offered });
    const { pieces } = await listIndicatorEvidence(ground.context, ground.clerk, place);
    const piece = pieces.findLast((it) => it.isCurrent);
    const { n = 0, version = 0, writes = 0 } = piece ?? {};
    return { ...place, seen: { n, version, writes } };
  };

  it("finds what a document asks, what an answer says, and what evidence is called, in its order", async () => {
    await say("1", "集中采购率达到90%，合同已存档");
    await say("2", "无", { status: "not-applicable", notApplicable: { reason: "本局不集中采购" } });
    await give("集中采购合同三份");
    expect(await found(ground.clerk, "集中采购")).toEqual([
      "indicator a局 1: [集中采购]率\n采购合同\n验收单",
      "answer a局 1: [集中采购]率达到90%，合同已存档",
      "answer a局 2: 无\n本局不[集中采购]",
      "evidence a局 1: [集中采购]合同三份",
    ]);
    expect(await found(ground.clerk, "验收")).toEqual(["indicator a局 1: 集中采购率\n采购合同\n[验收]单"]);
    // As it was typed comes before what only holds the words.
    expect(await found(ground.clerk, "采购 合同", { kind: "answer" })).toEqual([
      "answer a局 1: 集中[采购]率达到90%，[合同]已存档",
    ]);
    expect((await found(ground.clerk, "采购 合同")).map((it) => it.slice(0, 9))).toEqual([
      "indicator",
      "answer a局",
      "evidence ",
    ]);
    expect(await found(ground.clerk, "９０")).toEqual(["answer a局 1: 集中采购率达到[90]%，合同已存档"]);
    expect(await found(ground.clerk, "存")).toEqual(["answer a局 1: 集中采购率达到90%，合同已[存]档"]);
    expect(await found(ground.clerk, "采购合")).toEqual([
      "indicator a局 1: 集中采购率\n[采购合]同\n验收单",
      "evidence a局 1: 集中[采购合]同三份",
    ]);
    for (const nothing of ["", "，。", "不存在的词"]) expect(await found(ground.clerk, nothing)).toEqual([]);
  });

  it("is as things stand: what was said before is found no more", async () => {
    await say("3", "食堂公示菜单");
    await say("3", "改为公告", { expectedVersion: 1 });
    expect(await found(ground.clerk, "菜单", { kind: "answer" })).toEqual([]);
    expect(await found(ground.clerk, "公告")).toHaveLength(1);
    const seen = await give("工作说明");
    await withdrawEvidence(ground.context, ground.clerk, seen);
    expect(await found(ground.clerk, "工作说明")).toEqual([]);
    expect(await listStaleTexts(db(), { agencyId: null, why: "outrun" }, 9)).toEqual([]);
  });

  it("shows everybody what they may read, and no more", async () => {
    const { city, context, cycleId } = ground;
    await say("1", "采购台账一");
    await say("3", "采购台账三");
    await sendBackEvidence(context, ground.coordinator, {
      ...(await give("采购台账退回件")),
      qualities: { complete: false, accurate: true, genuine: true, valid: true },
      reason: "缺页",
    });
    const insiders = ["evidence a局 1", "answer a局 1", "answer a局 3"].toSorted();
    const places = async (actor: Actor, words = "采购台账"): Promise<string[]> =>
      (await found(actor, words)).map((it) => it.split(":")[0] ?? "").toSorted();
    for (const actor of [ground.clerk, ground.coordinator, ground.leader]) {
      expect(await places(actor)).toEqual(insiders);
    }
    expect(await places(city.municipal)).toEqual(["answer a局 1", "answer a局 3"]);
    for (const role of ["department", "coordinator", "leader"] as const) {
      expect(await places(city.actor(role, "b"))).toEqual([]);
    }
    for (const role of ["system-admin", "security-admin", "audit-admin"] as const) {
      const admin = { ...city.municipal, roles: city.municipal.roles.map((it) => ({ ...it, role })) };
      expect(await places(admin)).toEqual([]);
      expect((await ask(admin, "采购")).cycles).toEqual([]);
    }
    const reviewer = (indicators: readonly string[] | null): Actor => ({
      ...city.municipal,
      personId: "r",
      roles: city.municipal.roles.map((it) => ({ ...it, role: "reviewer" })),
      assignments: [{ cycleId, agencyId: city.agencies.a, indicators }],
    });
    expect(await places(reviewer(null))).toEqual(["answer a局 1", "answer a局 3"]);
    expect(await places(reviewer(["3"]))).toEqual(["answer a局 3"]);
    expect(await places(reviewer(["3"]), "集中采购")).toEqual([]);
    expect(await places({ ...reviewer(null), assignments: [] })).toEqual([]);
  });

  it("tells nobody outside of a bureau's own cycle", async () => {
    const { city, context, coordinator } = ground;
    const { id: cycleId } = await openOwnCycle(context, coordinator, {
      agencyId: city.agencies.a,
      title: "本局自查",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ frameworkId: "canteen-2017", profileId: null, isOwnProfile: false }],
    });
    const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
    await say("1", "自查发现问题", { assessmentId: own?.assessment.id ?? "" });
    expect(await found(ground.clerk, "自查发现")).toHaveLength(1);
    expect((await ask(ground.clerk, "采购")).cycles.map((it) => it.title)).toEqual([
      "本局自查（本局自评）",
      "创建周期",
    ]);
    const outside = await ask(city.municipal, "自查发现");
    expect(outside).toMatchObject({ found: [], total: 0, isMore: false });
    expect(outside.cycles.map((it) => it.title)).toEqual(["创建周期"]);
    expect((await ask(city.municipal, "自查发现", { cycleId })).found).toEqual([]);
  });

  it("names what several agencies are asked once, the newest cycle first, and keeps to a cycle and a kind", async () => {
    const { city, context, municipal } = { ...ground, municipal: ground.city.municipal };
    const assignments = [city.agencies.a, city.agencies.b].map((agencyId) => ({
      agencyId,
      frameworkId: "canteen-2017",
      profileId: null,
    }));
    const year = { title: "2018年度", from: "2018-01-01", to: "2018-12-31" };
    const { id: cycleId } = await openCycle(context, municipal, { ...year, assignments });
    const all = await ask(municipal, "集中采购");
    expect(all.found.map(({ cycle, agency, agencies }) => ({ cycle, agency, agencies }))).toEqual([
      { cycle: "2018年度", agency: "a局", agencies: 2 },
      { cycle: "创建周期", agency: "a局", agencies: 1 },
    ]);
    expect((await ask(city.actor("coordinator", "b"), "集中采购")).found).toMatchObject([
      { agency: "b局", agencies: 1 },
    ]);
    expect((await ask(municipal, "集中采购", { cycleId })).found.map((it) => it.cycle)).toEqual(["2018年度"]);
    for (const kind of FOUND_KINDS) {
      const kinds = (await ask(municipal, "采购", { kind })).found.map((it) => it.kind);
      expect(new Set(kinds)).toEqual(new Set(kind === "indicator" ? [kind] : []));
    }
  });

  it("comes in pages, and says where there is more than it counts", async () => {
    await say("1", "x");
    const pieces = Array.from(
      { length: MOST_FOUND + 3 },
      (_, at) => `(${at + 1}, '{"kind":"note","text":"会议纪要"}')`,
    );
    const values = `select '${ground.city.agencies.a}', '${ground.assessmentId}', '1', '', v.n, 1, 1, 'given', v.content,
      '2017-05-01', '[]', '2017-05-01T00:00:00.000Z'`;
    const into = `insert into evidence (agency_id, assessment_id, indicator, material, n, version, writes, state, content,
      effective_on, steps, saved_at)`;
    const from = engine.engine === "sqlite" ? "n, content) as (values" : "n, content) as (values";
    await sql.raw(`with v(${from} ${pieces.join(", ")}) ${into} ${values} from v`).execute(db());
    // Written past the acts: until somebody makes it, the search says so.
    expect(await ask(ground.clerk, "会议纪要")).toMatchObject({ total: 0, isMaking: true });
    await db()
      .transaction()
      .execute(async (trx) => {
        for (const place of await listStaleTexts(trx, { agencyId: null, why: "outrun" }, 9999))
          await makeText(trx, place);
      });
    const first = await ask(ground.clerk, "会议纪要");
    expect(first).toMatchObject({ total: MOST_FOUND, isMore: true, page: 1, pages: MOST_FOUND / 20, isMaking: false });
    expect(first.found).toHaveLength(20);
    const last = await ask(ground.clerk, "会议纪要", { page: 999 });
    expect(last).toMatchObject({ page: MOST_FOUND / 20 });
    expect(last.found).toHaveLength(20);
    expect((await ask(ground.clerk, "会议纪要", { kind: "answer" })).isMore).toBe(false);
  });

  it("a server that starts on what another version made has a job make it anew, once", async () => {
    await say("1", "采购台账");
    await sql`update search_text set made = -1, said = '', pairs = ''`.execute(db());
    await sql`delete from search_pair`.execute(db());
    expect(await ask(ground.clerk, "采购台账")).toMatchObject({ total: 0, isMaking: true });
    await refreshStaleScores(ground.context);
    await refreshStaleScores(ground.context);
    const outcomes = await machineTurn(ground.context);
    expect(outcomes.filter((it) => it.kind === "search.make")).toMatchObject([{ outcome: "done" }]);
    expect(await ask(ground.clerk, "采购台账")).toMatchObject({ total: 1, isMaking: false });
    await refreshStaleScores(ground.context);
    expect((await machineTurn(ground.context)).filter((it) => it.kind === "search.make")).toEqual([]);
  });

  it("finds in the database what a plain look through all answers finds, whatever is typed", async () => {
    const said = ["依法行政、建设法治政府", "ＡＢ级会议 2017", "法治与政府", "政府法治ab"];
    for (const [at, text] of said.entries()) await say(String(at + 1), text);
    const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
    const questions = fc.array(fc.constantFrom(..."依法行政建设治府与ABab2017 、级会"), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(questions, async (characters) => {
        const question = characters.join("");
        const words = plain(question).split(/[ 、]/u).filter(Boolean);
        const expected = said.flatMap((text, at) =>
          words.length > 0 && words.every((word) => plain(text).includes(word)) ? [String(at + 1)] : [],
        );
        const { found: hits } = await ask(ground.clerk, question, { kind: "answer" });
        expect(hits.map((it) => it.indicator.code).toSorted()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
