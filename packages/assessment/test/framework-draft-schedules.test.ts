import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import type * as Documents from "@faheng/documents";
import { type DraftDecision, FahengError, type FrameworkDraftState } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  type Actor,
  approveDraft,
  changeDraft,
  type DraftView,
  getDraft,
  listFrameworks,
  sendBackDraft,
  startDraft,
  submitDraft,
  verifyEverything,
  withdrawDraft,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";

// Every schedule begins with the same file, and a process is started to read a file: it is read once. What is tried here is what
// comes after it.
vi.mock("@faheng/documents", async (load) => {
  const documents = await load<typeof Documents>();
  let reading: ReturnType<typeof documents.readSource> | null = null;
  return {
    ...documents,
    readSource: async (...asked: Parameters<typeof documents.readSource>) =>
      await (reading ??= documents.readSource(...asked)),
  };
});

const SEED = 20_261_130;
/** What a loser may be told: that somebody was first, that it is not the time, or that it is another's to do. */
const REFUSALS = new Set([
  "FAHENG_FRAMEWORK_DRAFT_CHANGED",
  "FAHENG_FRAMEWORK_DRAFT_NOTHING",
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_PARTY",
  "FAHENG_PROCESS_OWN_WORK",
  "FAHENG_PROCESS_DOUBTS_OPEN",
]);
const MOVES = ["submit", "send-back", "approve", "withdraw"] as const;
const PEOPLE = ["clerk", "second", "office"] as const;

type Try =
  | { readonly kind: "decide"; readonly by: (typeof PEOPLE)[number]; readonly points: string }
  | { readonly kind: "settle" | "undo" | "redo" | (typeof MOVES)[number]; readonly by: (typeof PEOPLE)[number] };

const by = fc.constantFrom(...PEOPLE);
const someAct: fc.Arbitrary<Try> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("decide" as const), by, points: fc.constantFrom("6", "7", "8") }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), by }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("settle" as const), by }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom("submit" as const, "submit" as const, "approve" as const, "approve" as const, ...MOVES),
      by,
    }),
  },
);
const schedule = fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });

/** Where each move leads, and from where. */
const LEADS: Readonly<
  Record<(typeof MOVES)[number], { readonly from: readonly FrameworkDraftState[]; readonly to: FrameworkDraftState }>
> = {
  submit: { from: ["drafting"], to: "submitted" },
  "send-back": { from: ["submitted"], to: "drafting" },
  approve: { from: ["submitted"], to: "approved" },
  withdraw: { from: ["drafting", "submitted"], to: "withdrawn" },
};

const TEXT = [
  "某局法治建设考核评分表",
  "序号,考核项目,考核内容,分值,评分标准,责任科室",
  "1,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
  "2,组织领导,每年专题研究法治工作不少于2次,六,每少1次扣2分，扣完为止,办公室",
].join("\n");
const folder = mkdtempSync(path.join(tmpdir(), "faheng-schedules-"));
const file = {
  path: path.join(folder, "table"),
  sha256: createHash("sha256").update(TEXT).digest("hex"),
  fileName: "评分表.csv",
};
writeFileSync(file.path, TEXT);

onBothEngines("a framework out of a document, by several at once", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let people: Readonly<Record<(typeof PEOPLE)[number], Actor>>;
  const figures = { schedules: 0, changed: 0, moved: 0, approved: 0, refused: 0 };
  beforeAll(async () => {
    [database, city] = await founded();
    const clerk = city.actor("coordinator", "a");
    people = { clerk, second: { ...clerk, personId: "second", name: "演示·二" }, office: city.municipal };
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    await database.close();
  });

  async function attempt(it: Try, { head, draft }: DraftView): Promise<string> {
    const { context } = city;
    const actor = people[it.by];
    const seen = { id: head.id, revision: head.revision };
    const decide = async (decision: DraftDecision): Promise<unknown> =>
      await changeDraft(context, actor, { ...seen, change: { act: "decide", decision } });
    const acts: Readonly<Record<(typeof MOVES)[number] | "undo" | "redo", () => Promise<unknown>>> = {
      undo: async () => await changeDraft(context, actor, { ...seen, change: { act: "undo", decision: null } }),
      redo: async () => await changeDraft(context, actor, { ...seen, change: { act: "redo", decision: null } }),
      submit: async () => await submitDraft(context, actor, seen),
      "send-back": async () => await sendBackDraft(context, actor, { ...seen, reason: "请再核" }),
      approve: async () => await approveDraft(context, actor, seen),
      withdraw: async () => await withdrawDraft(context, actor, seen),
    };
    try {
      if (it.kind === "decide") await decide({ kind: "field", code: "R2", field: "points", value: it.points });
      else if (it.kind === "settle") {
        // Opens one again, where none is open.
        const open = draft.doubts.find(({ settled }) => !settled);
        await decide({ kind: "doubt", key: (open ?? draft.doubts[0])?.key ?? "", settled: open !== undefined });
      } else await acts[it.kind]();
      return "done";
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
      // The office knows nothing of a draft that was never submitted.
      if (cause.code === "FAHENG_FRAMEWORK_DRAFT_NOT_FOUND" && it.by === "office") return cause.code;
      if (!REFUSALS.has(cause.code)) throw cause;
      return cause.code;
    }
  }

  async function play(rounds: readonly (readonly Try[])[]): Promise<void> {
    figures.schedules += 1;
    const { context, agencies } = city;
    const { id } = await startDraft(context, people.clerk, {
      owner: agencies.a,
      receive: () => Promise.resolve(file),
    });
    const look = async (): Promise<DraftView> => await getDraft(context, people.clerk, { id });
    // Whole but for what the schedule does to it: what the file does not say is stated, and every doubt looked at.
    const stated: DraftDecision[] = [
      { kind: "framework", field: "id", value: `plan-${figures.schedules}` },
      { kind: "framework", field: "issuer", value: "某局" },
      { kind: "field", code: "R2", field: "points", value: "6" },
    ];
    const settled = (await look()).draft.doubts.map(({ key }) => ({ kind: "doubt", key, settled: true }) as const);
    for (const [revision, decision] of [...stated, ...settled].entries()) {
      await changeDraft(context, people.clerk, { id, revision, change: { act: "decide", decision } });
    }
    figures.changed += stated.length + settled.length;
    for (const round of rounds) {
      const seen = await look();
      const results = await Promise.all(round.map(async (it) => ({ it, outcome: await attempt(it, seen) })));
      const after = await look();
      const won = results.filter(({ outcome }) => outcome === "done");
      const changes = won.filter(({ it }) => !(MOVES as readonly string[]).includes(it.kind));
      const moves = won.flatMap(({ it }) => MOVES.filter((move) => move === it.kind));
      // Whoever changed it had seen what stood: one of them at most. Moves follow one upon the other.
      expect(changes.length).toBeLessThanOrEqual(1);
      expect(after.head.revision).toBe(seen.head.revision + changes.length);
      expect(after.decisions.length).toBe(after.head.revision);
      expect(after.head.steps.length).toBe(seen.head.steps.length + moves.length);
      let state: FrameworkDraftState = seen.head.state;
      for (const { act } of after.head.steps.slice(seen.head.steps.length)) {
        const move = MOVES.find((it) => act === `framework-draft.${it}`);
        expect(move && LEADS[move].from).toContain(state);
        state = move === undefined ? state : LEADS[move].to;
      }
      expect(after.head.state).toBe(state);
      // Nobody approved what they drafted, and nothing that was not whole.
      const approvers = after.head.steps.filter(({ act }) => act.endsWith(".approve")).map((it) => it.byName);
      const drafters = [
        ...after.head.steps.filter(({ act }) => /\.(?:start|submit)$/.test(act)).map((it) => it.byName),
        ...after.decisions.map((it) => it.by),
      ];
      expect(approvers.filter((it) => drafters.includes(it))).toEqual([]);
      expect(approvers.map(() => after.doubtsOpen)).toEqual(approvers.map(() => 0));
      figures.changed += changes.length;
      figures.moved += moves.length;
      figures.approved += moves.filter((it) => it === "approve").length;
      figures.refused += results.filter(({ outcome }) => outcome.startsWith("FAHENG_")).length;
    }
  }

  const numRuns = runs({
    test: engine.engine === "sqlite" ? 24 : 8,
    campaign: engine.engine === "sqlite" ? 1_000 : 100,
  });
  it(
    "has one winner each time, coded losers, and a pack for each approval",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      const audited = await listAudit(database.db, { limit: 100_000, agencyId: city.agencies.a });
      const done = audited.filter((it) => it.action.startsWith("framework-draft.") && it.result === "done");
      expect(done.length).toBe(figures.schedules + figures.changed + figures.moved);
      // Of few schedules none may come to an approval.
      const counts = [figures.moved, figures.refused, ...(numRuns < 24 ? [] : [figures.approved])];
      for (const count of counts) expect(count).toBeGreaterThan(0);
      const imported = (await listFrameworks(city.context, people.clerk)).filter(({ isImported }) => isImported);
      expect(imported.length).toBe(figures.approved);
      const { plugins } = city.context;
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins })).toMatchObject({ ok: true });
    },
  );
});
