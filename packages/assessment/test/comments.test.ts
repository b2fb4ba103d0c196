import { listAudit, listComments as listRows, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  closeCycle,
  listComments,
  machineTurn,
  readNotices,
  search,
  withdrawComment,
  writeComment,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { type EvidenceGround, layEvidence } from "./support/evidence-ground.ts";
import { enrol } from "./support/ledger-ground.ts";

onBothEngines("comments", (engine) => {
  let database: OpenDatabase;
  let ground: EvidenceGround;
  let other: Actor;
  let place: { assessmentId: string; indicator: string };
  beforeEach(async () => {
    database = await engine.open();
    ground = await layEvidence(database);
    other = { ...ground.city.actor("coordinator", "b"), personId: "of b" };
    for (const person of [ground.clerk, ground.coordinator, ground.leader, other]) await enrol(database, person);
    place = { assessmentId: ground.assessmentId, indicator: "1" };
  });
  afterEach(async () => {
    ground.end();
    await database.close();
  });

  const write = (actor: Actor, said: string, mentions: readonly Actor[] = []) =>
    writeComment(ground.context, actor, { ...place, said, mentions: mentions.map((it) => it.personId) });
  const list = async (actor: Actor = ground.clerk) => await listComments(ground.context, actor, place);
  const said = async (actor?: Actor) => (await list(actor)).comments.map((it) => it.said);
  const withdraw = (actor: Actor, id: string) => withdrawComment(ground.context, actor, { ...place, id });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "done",
      (cause: unknown) => (cause as { code: string }).code,
    );
  const notices = async (actor: Actor): Promise<string[]> =>
    (await readNotices(ground.context, actor, { before: null, isUnread: true })).notices
      .map((it) => it.words.zh)
      .filter((it) => it.includes("批注"));

  it("are read by the people of the agency in order, and by nobody else", async () => {
    const { clerk, coordinator, leader, city, cycleId } = ground;
    await write(clerk, "  口径是否含派出机构？ ", [coordinator]);
    await write(coordinator, "含。");
    for (const actor of [clerk, coordinator, leader]) {
      expect(await said(actor)).toEqual(["口径是否含派出机构？", "含。"]);
    }
    expect((await list()).comments).toMatchObject([
      { writtenByName: clerk.name, mentions: [coordinator.name], mayWithdraw: true },
      { writtenByName: coordinator.name, mentions: [], mayWithdraw: false },
    ]);
    expect(await list(leader)).toMatchObject({ mayWrite: true, isMore: false });
    const reviewer: Actor = {
      ...city.municipal,
      personId: "r",
      roles: city.municipal.roles.map((it) => ({ ...it, role: "reviewer" })),
      assignments: [{ cycleId, agencyId: city.agencies.a, indicators: null }],
    };
    for (const actor of [city.municipal, reviewer]) {
      expect(await code(list(actor))).toBe("FAHENG_ACCESS_FORBIDDEN");
      expect(await code(write(actor, "x"))).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
    expect(await code(list(other))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(write(other, "x"))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
  });

  it("name people of the agency alone, who are offered, oneself aside", async () => {
    const { clerk, coordinator, leader } = ground;
    const offered = (await list()).people.map(({ id }) => id);
    expect(offered.toSorted()).toEqual([coordinator.personId, leader.personId].toSorted());
    expect(await code(write(clerk, "@", [other]))).toBe("FAHENG_COMMENT_PERSON");
    const never = writeComment(ground.context, clerk, { ...place, said: "@", mentions: ["never"] });
    expect(await code(never)).toBe("FAHENG_COMMENT_PERSON");
    expect(await said()).toEqual([]);
  });

  it("are withdrawn by whoever wrote them, once, and stay without their words", async () => {
    const { clerk, coordinator } = ground;
    const { id } = await write(clerk, "写错了", [coordinator]);
    expect(await code(withdraw(coordinator, id))).toBe("FAHENG_COMMENT_NOT_OWN");
    expect(await code(withdraw(clerk, "never"))).toBe("FAHENG_COMMENT_NOT_FOUND");
    await withdraw(clerk, id);
    expect(await code(withdraw(clerk, id))).toBe("FAHENG_COMMENT_WITHDRAWN");
    expect((await list()).comments).toMatchObject([{ said: null, mentions: [], mayWithdraw: false }]);
    const key = { agencyId: ground.city.agencies.a, id: ground.assessmentId };
    expect(await listRows(database.reaching(WHOLE_REACH), key, "1", 9)).toMatchObject([{ said: "写错了" }]);
  });

  it("are told to whoever is meant or talks along, once each, and never to whoever wrote", async () => {
    const { clerk, coordinator, leader, context } = ground;
    await machineTurn(context);
    await write(clerk, "请核对", [coordinator]);
    await machineTurn(context);
    const told = [`${clerk.name}在“1 集中采购率”写了批注`];
    expect(await notices(coordinator)).toEqual(told);
    expect(await notices(leader)).toEqual([]);
    await write(coordinator, "已核对");
    await machineTurn(context);
    await machineTurn(context);
    expect(await notices(clerk)).toEqual([`${coordinator.name}在“1 集中采购率”写了批注`]);
    expect(await notices(coordinator)).toEqual(told);
    expect(await notices(other)).toEqual([]);
  });

  it("are found by the people of the agency until they are withdrawn", async () => {
    const { clerk, leader, context, city } = ground;
    const found = async (actor: Actor): Promise<number> =>
      (await search(context, actor, { words: "派出机构", kind: "comment", cycleId: null, page: 1 })).total;
    const { id } = await write(clerk, "口径含派出机构");
    expect([await found(clerk), await found(leader), await found(city.municipal), await found(other)]).toEqual([
      1, 1, 0, 0,
    ]);
    await withdraw(clerk, id);
    expect(await found(leader)).toBe(0);
  });

  it("leave a line in the audit that tells nothing of what was said, and end with the cycle", async () => {
    const { clerk, city, cycleId, context } = ground;
    const { id } = await write(clerk, "内部意见不外传");
    const [line] = await listAudit(database.db, { limit: 1, agencyId: city.agencies.a });
    expect(line).toMatchObject({ action: "comment.write", object: `comment:${ground.assessmentId}/1/${id}` });
    expect(JSON.stringify(line)).not.toContain("内部意见");
    await closeCycle(context, city.municipal, { cycleId });
    expect(await code(write(clerk, "迟了"))).toBe("FAHENG_CYCLE_CLOSED");
    expect(await code(withdraw(clerk, id))).toBe("FAHENG_CYCLE_CLOSED");
    expect(await list()).toMatchObject({ mayWrite: false, comments: [{ mayWithdraw: false }] });
  });
});
