import { listAudit, listResponseVersions, type OpenDatabase, verifyAudit, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  approveResponse,
  closeCycle,
  excuseAssessment,
  getAssessment,
  getHandIn,
  handIn,
  listAssessmentSummaries,
  listFunctionTransfers,
  openCycle,
  readNotices,
  reopenCycle,
  reviseResponse,
  restoreAssessment,
  returnHandIn,
  saveResponse,
  setTransfer,
  submitResponse,
  takeInTransfer,
  undoTransfer,
  verifyEverything,
} from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

const CODES = ["1", "2", "3", "4"] as const;

onBothEngines("职能划转", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let giver: Actor;
  let second: Actor;
  let receiver: Actor;
  let cycleId: string;
  let assessmentId: string;
  let theirs: string;
  beforeEach(async () => {
    database = await engine.open();
    const founded = await foundTestCity(database);
    city = Object.assign(founded, { context: ticking(founded.context) });
    const { context, agencies } = city;
    const recruit = async (login: string, agencyId: string) =>
      await hire(context, database, city.root, { login, role: "coordinator", agencyId, departmentId: null });
    giver = await recruit("giver", agencies.a);
    second = await recruit("second", agencies.a);
    receiver = await recruit("receiver", agencies.b);
    const common = { frameworkId: "canteen-2017", profileId: "canteen-standard" };
    const assignments = [agencies.a, agencies.b].map((agencyId) => Object.assign({ agencyId }, common));
    const period = { title: "2017年度考核", from: "2017-01-01", to: "2017-12-31" };
    ({ id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments }));
    assessmentId = (await listAssessmentSummaries(context, giver, cycleId))[0]?.assessment.id ?? "";
    theirs = (await listAssessmentSummaries(context, receiver, cycleId))[0]?.assessment.id ?? "";
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  const look = async (actor = giver, id = assessmentId) => await getAssessment(city.context, actor, id);
  const versionOf = async (code: string) => (await look()).responses.find((it) => it.indicator === code)?.version ?? 0;
  const move = async (codes: readonly string[], more: Partial<Parameters<typeof setTransfer>[2]> = {}) => {
    const items = [];
    for (const indicator of codes) items.push({ indicator, expectedVersion: await versionOf(indicator) });
    const said = { fromDay: "2017-05-08", document: "编〔2017〕3号", reason: "机构改革" };
    const input = Object.assign({ assessmentId, items, toAgencyId: city.agencies.b }, said, more);
    return await setTransfer(city.context, city.municipal, input);
  };
  const listed = async (actor: Actor, id: string) =>
    await listFunctionTransfers(city.context, actor, { assessmentId: id });
  const undo = async (id: string, seen = 1) =>
    await undoTransfer(city.context, city.municipal, { assessmentId, id, seen, reason: "划错了" });
  const save = async (indicator: string, expectedVersion: number) =>
    await saveResponse(city.context, giver, {
      assessmentId,
      indicator,
      expectedVersion,
      status: "done",
      facts: {},
      progress: "办结",
      notApplicable: null,
    });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "",
      (error: unknown) => (error instanceof FahengError ? error.code : String(error)),
    );

  it("scores the item as what does not apply, keeps what was there, and is undone to it", async () => {
    await save("2", 0);
    const before = await look();
    const { id } = await move(["1", "2"]);
    const after = await look();
    const went = after.responses.find((it) => it.indicator === "2");
    expect(went).toMatchObject({
      status: "not-applicable",
      progress: "办结",
      version: 2,
      notApplicable: {
        reason: "职能划转：自2017-05-08起由其他机关承担（编〔2017〕3号）",
        approvedBy: city.municipal.name,
      },
    });
    const items = new Map(after.explanation?.score.items.map((it) => [it.indicator, it]));
    expect(items.get("1")?.state).toBe("not-applicable");
    expect(JSON.stringify(after.explanation?.trace)).toContain("职能划转");
    expect(after.completion.notApplicable).toBe(before.completion.notApplicable + 2);
    // The duty is gone from everybody's hands, and the history is not.
    for (const it of ["1", "2"]) {
      expect(after.canEdit).not.toContain(it);
      expect(after.acts.get(it)).toEqual([]);
    }
    const history = await listResponseVersions(database.db, { agencyId: city.agencies.a, id: assessmentId }, "2");
    expect(history.map(({ status }) => status)).toEqual(["not-applicable", "done"]);
    const hand = { assessmentId, indicator: "2", expectedVersion: 2 };
    expect(await code(reviseResponse(city.context, giver, hand))).toBe("FAHENG_TRANSFER_STANDS");
    expect(await code(save("2", 2))).toBe("FAHENG_PROCESS_STATE");
    expect(await code(move(["2"]))).toBe("FAHENG_TRANSFER_STANDS");
    await undo(id);
    const again = await look();
    const {
      savedAt: _at,
      savedBy: _by,
      version,
      ...stood
    } = again.responses.find((it) => it.indicator === "2") ?? {
      savedAt: "",
      savedBy: "",
      version: 0,
    };
    expect(version).toBe(3);
    expect(before.responses.find((it) => it.indicator === "2")).toMatchObject(stood);
    expect(again.explanation?.score).toEqual(before.explanation?.score);
    expect(again.canEdit).toContain("2");
    expect((await listed(giver, assessmentId)).transfers).toMatchObject([{ state: "undone", side: "given" }]);
    await save("2", 3);
    const { plugins } = city.context;
    expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins })).toMatchObject({ ok: true });
  });

  it("tells each side its own: names of the items, document and day to the other, and nothing else", async () => {
    await save("1", 0);
    const { id } = await move(["1"]);
    await machineTurn(city.context);
    const { transfers, mayTakeIn, maySet, receivers } = await listed(receiver, theirs);
    expect({ mayTakeIn, maySet, receivers }).toEqual({ mayTakeIn: true, maySet: false, receivers: [] });
    expect(transfers).toMatchObject([
      {
        id,
        side: "received",
        fromDay: "2017-05-08",
        document: "编〔2017〕3号",
        toAgency: null,
        items: [{ indicator: "1" }],
      },
    ]);
    const told = JSON.stringify(transfers);
    for (const secret of ["机构改革", "办结", city.agencies.a, assessmentId, giver.personId])
      expect(told).not.toContain(secret);
    const noticesOf = async (actor: Actor) =>
      (await readNotices(city.context, actor, { before: null, isUnread: false })).notices.map(({ act }) => act);
    expect(await noticesOf(giver)).toContain("transfer.set");
    expect(await noticesOf(receiver)).toContain("transfer.announce");
    expect(await code(listed(receiver, assessmentId))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    // Their own answer is theirs to give, before and after they took it in.
    await takeInTransfer(city.context, receiver, { assessmentId: theirs, id, seen: 1 });
    expect((await listed(receiver, theirs)).transfers).toMatchObject([{ state: "taken-in" }]);
    expect(await code(takeInTransfer(city.context, receiver, { assessmentId: theirs, id, seen: 1 }))).toBe(
      "FAHENG_TRANSFER_MOVED",
    );
    expect((await look(receiver, theirs)).canEdit).toContain("1");
    await undo(id);
    await machineTurn(city.context);
    expect(await noticesOf(receiver)).toContain("transfer.revoke");
    expect((await listed(receiver, theirs)).transfers).toMatchObject([{ state: "undone" }]);
    expect(await code(undo(id))).toBe("FAHENG_TRANSFER_MOVED");
    const rows = await listAudit(database.db, { limit: 100, agencyId: city.agencies.b });
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["transfer.announce", "transfer.take-in", "transfer.revoke"]),
    );
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
  });

  it("is refused to oneself, before the cycle, after today, of what changed, once it is closed, and to all but the office", async () => {
    expect(await code(move(["1"], { toAgencyId: city.agencies.a }))).toBe("FAHENG_TRANSFER_RECEIVER");
    expect(await code(move(["1"], { fromDay: "2016-12-31" }))).toBe("FAHENG_TRANSFER_DAY");
    expect(await code(move(["1"], { fromDay: "2099-01-01" }))).toBe("FAHENG_TRANSFER_DAY");
    await save("1", 0);
    expect(await code(move([], { items: [{ indicator: "1", expectedVersion: 0 }] }))).toBe("FAHENG_RESPONSE_CONFLICT");
    expect(await code(move(["9"]))).toBe("FAHENG_FACT_UNKNOWN_INDICATOR");
    const input = {
      assessmentId,
      items: [],
      toAgencyId: city.agencies.b,
      fromDay: "2017-05-08",
      document: "x",
      reason: "x",
    };
    expect(await code(setTransfer(city.context, giver, input))).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await code(setTransfer(city.context, receiver, input))).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
    expect(await code(undo("never"))).toBe("FAHENG_TRANSFER_NOT_FOUND");
    await excuseAssessment(city.context, city.municipal, { assessmentId, expectedMoves: 0, reason: "机构改革" });
    expect(await code(move(["1"]))).toBe("FAHENG_TRANSFER_STATE");
    await restoreAssessment(city.context, city.municipal, { assessmentId, expectedMoves: 1, reason: "恢复" });
    const { id } = await move(["1"]);
    await closeCycle(city.context, city.municipal, { cycleId });
    expect(await code(undo(id))).toBe("FAHENG_CYCLE_CLOSED");
    expect(await code(move(["2"]))).toBe("FAHENG_CYCLE_CLOSED");
  });

  it("lets a hand-in go on without it, and a return leaves it where it is", async () => {
    const { id } = await move(["1"]);
    const open = (await getHandIn(city.context, giver, { assessmentId })).open.map((it) => it.code);
    expect(open).not.toContain("1");
    await handIn(city.context, giver, { assessmentId, expectedMoves: 0, unreported: open });
    const back = { assessmentId, expectedMoves: 1, items: ["1"], reason: "请补正", dueOn: "2017-12-01" };
    await returnHandIn(city.context, city.municipal, back);
    expect((await look()).responses.find((it) => it.indicator === "1")?.handling?.state).toBe("approved");
    await undo(id);
    expect((await look()).canEdit).toContain("1");
  });

  it("goes to an agency of another open cycle where it has none in this one, and not to one whose cycle closed", async () => {
    const { context, agencies, municipal } = city;
    const lone = [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const period = { title: "专项考核", from: "2017-03-01", to: "2018-02-28" };
    const { id: other } = await openCycle(context, municipal, { ...period, assignments: lone });
    const own = (await listAssessmentSummaries(context, giver, other))[0]?.assessment.id ?? "";
    expect((await listFunctionTransfers(context, municipal, { assessmentId: own })).receivers).toEqual([
      { id: agencies.b, name: expect.any(String) as string, cycle: "2017年度考核" },
    ]);
    // In the same cycle an agency is offered without naming it.
    expect((await listed(municipal, assessmentId)).receivers.map(({ cycle }) => cycle)).toEqual([null]);
    const items = [{ indicator: "2", expectedVersion: 0 }];
    const { id } = await move([], { assessmentId: own, items });
    expect((await listed(receiver, theirs)).transfers).toMatchObject([{ id, side: "received", state: "standing" }]);
    await takeInTransfer(context, receiver, { assessmentId: theirs, id, seen: 1 });
    await undoTransfer(context, municipal, { assessmentId: own, id, seen: 1, reason: "划错了" });
    expect((await listed(receiver, theirs)).transfers[0]?.state).toBe("undone");
    const later = await move([], { assessmentId: own, items: [{ indicator: "2", expectedVersion: 2 }] });
    await closeCycle(context, municipal, { cycleId });
    expect((await listFunctionTransfers(context, municipal, { assessmentId: own })).receivers).toEqual([]);
    const late = [{ indicator: "3", expectedVersion: 0 }];
    expect(await code(move([], { assessmentId: own, items: late }))).toBe("FAHENG_TRANSFER_RECEIVER");
    // What a closed cycle says is not changed from outside it: it is opened again first.
    const back = { assessmentId: own, id: later.id, seen: 1, reason: "划错了" };
    expect(await code(undoTransfer(context, municipal, back))).toBe("FAHENG_CYCLE_CLOSED");
    expect((await listed(receiver, theirs)).transfers.map(({ state }) => state)).toContain("standing");
    await reopenCycle(context, municipal, { cycleId, reason: "更正" });
    expect(await code(undoTransfer(context, municipal, back))).toBe("");
  });

  const KINDS = ["move", "undo", "save", "submit", "approve", "revise", "hand-in", "return"] as const;
  /** What a loser may be told. */
  const REFUSALS = new Set([
    "FAHENG_PROCESS_STATE",
    "FAHENG_PROCESS_ITEMS_OPEN",
    "FAHENG_PROCESS_FROZEN",
    "FAHENG_PROCESS_OWN_WORK",
    "FAHENG_HAND_IN_CONFLICT",
    "FAHENG_RESPONSE_CONFLICT",
    "FAHENG_RESPONSE_NONE",
    "FAHENG_TRANSFER_STANDS",
    "FAHENG_TRANSFER_MOVED",
  ]);
  // On PostgreSQL acts truly meet: a campaign plays a thousand of them there, too.
  const numRuns = runs({ test: 8, campaign: 1_000 });
  it(
    "played against saving, judging, handing in and sending back: what went is nobody's to change until it comes back",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      const figures = { schedules: 0, moved: 0, undone: 0, refused: 0 };
      const act = fc.record({
        kind: fc.constantFrom(...KINDS, "move" as const, "move" as const, "undo" as const),
        at: fc.constantFrom(...CODES),
      });
      const schedule = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
      const play = async (rounds: readonly (readonly { kind: (typeof KINDS)[number]; at: string }[])[]) => {
        figures.schedules += 1;
        for (const round of rounds) {
          const { responses } = await look();
          const version = new Map(responses.map((it) => [it.indicator, it.version]));
          const standing = (await listed(giver, assessmentId)).transfers.filter(({ state }) => state === "standing");
          const gone = new Set(standing.flatMap(({ items }) => items.map(({ indicator }) => indicator ?? "")));
          const view = await getHandIn(city.context, giver, { assessmentId });
          const of = (at: string) => ({ assessmentId, indicator: at, expectedVersion: version.get(at) ?? 0 });
          const acts: Readonly<Record<(typeof KINDS)[number], (at: string) => Promise<unknown>>> = {
            move: async (at) => await move([], { items: [{ indicator: at, expectedVersion: version.get(at) ?? 0 }] }),
            undo: async (at) => {
              const own = standing.find(({ items }) => items.some((it) => it.indicator === at));
              return own ? await undo(own.id, own.writes) : null;
            },
            save: async (at) => await save(at, version.get(at) ?? 0),
            submit: async (at) => await submitResponse(city.context, giver, of(at)),
            approve: async (at) => await approveResponse(city.context, second, of(at)),
            revise: async (at) => await reviseResponse(city.context, giver, of(at)),
            "hand-in": async () =>
              await handIn(city.context, giver, { assessmentId, expectedMoves: view.moves, unreported: [...CODES] }),
            return: async (at) =>
              await returnHandIn(city.context, city.municipal, {
                assessmentId,
                expectedMoves: view.moves,
                items: [at],
                reason: "请补正",
                dueOn: "2017-12-01",
              }),
          };
          const done = await Promise.all(
            round.map(async ({ kind, at }) => {
              const told = await code(acts[kind](at));
              if (told !== "" && !REFUSALS.has(told)) throw new Error(`${kind} ${at}: ${told}`);
              figures.refused += told === "" ? 0 : 1;
              figures.moved += kind === "move" && told === "" ? 1 : 0;
              figures.undone += kind === "undo" && told === "" && gone.has(at) ? 1 : 0;
              return { kind, at, isDone: told === "" };
            }),
          );
          const after = await look();
          const now = (await listed(giver, assessmentId)).transfers.filter(({ state }) => state === "standing");
          const goneNow = now.flatMap(({ items }) => items);
          // Nothing went twice, and what went stands as the transfer wrote it.
          expect(new Set(goneNow.map((it) => it.indicator)).size).toBe(goneNow.length);
          for (const { indicator, version: wrote } of goneNow) {
            const answer = after.responses.find((it) => it.indicator === indicator);
            expect(answer).toMatchObject({ version: wrote, status: "not-applicable" });
          }
          const undone = done.filter((it) => it.kind === "undo" && it.isDone).map(({ at }) => at);
          const stays = [...gone].filter((at) => !undone.includes(at));
          expect(goneNow.map((it) => it.indicator)).toEqual(expect.arrayContaining(stays));
          // Both sides say the same of every transfer.
          const mine = (await listed(giver, assessmentId)).transfers.map(({ id, state }) => [id, state]);
          expect((await listed(receiver, theirs)).transfers.map(({ id, state }) => [id, state])).toEqual(mine);
        }
      };
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(20_230_508) });
      process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
      expect(figures.moved).toBeGreaterThan(0);
      expect(figures.refused).toBeGreaterThan(0);
      const { plugins } = city.context;
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins })).toMatchObject({ ok: true });
    },
  );
});
