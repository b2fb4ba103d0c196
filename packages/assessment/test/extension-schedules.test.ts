import { listAudit, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { type Extension, extensionProcess, FahengError, grantedDays, lateUntil } from "@faheng/domain";
import { runs, usualSeed } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  askExtension,
  getAssessment,
  getExtensions,
  grantExtension,
  planStages,
  refuseExtension,
  revokeExtension,
  verifyEverything,
  withdrawExtension,
} from "../src/index.ts";
import { onBothEngines } from "./support/engines.ts";
import { enrol } from "./support/enrol.ts";
import { CODES, type HandInGround, layHandIn } from "./support/hand-in-ground.ts";

const SEED = 20_170_403;
/** What a loser may be told: that somebody was first, that it is used by now, that the same is asked for, or that the cycle has closed. */
const REFUSALS = new Set([
  "FAHENG_PROCESS_STATE",
  "FAHENG_PROCESS_USED",
  "FAHENG_PROCESS_TOO_LATE",
  "FAHENG_PROCESS_PARTY",
  "FAHENG_EXTENSION_CONFLICT",
  "FAHENG_EXTENSION_ASKED",
  "FAHENG_RESPONSE_CONFLICT",
]);
const MOVES = ["grant", "refuse", "withdraw", "revoke"] as const;

type Try =
  | { readonly kind: "ask"; readonly code: (typeof CODES)[number] }
  | { readonly kind: "save"; readonly code: (typeof CODES)[number] }
  | { readonly kind: (typeof MOVES)[number]; readonly back: number; readonly day: string };

const code = fc.constantFrom(...CODES);
const someAct: fc.Arbitrary<Try> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("ask" as const), code }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("save" as const), code }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom("grant" as const, ...MOVES),
      back: fc.nat({ max: 2 }),
      day: fc.constantFrom("2017-04-03", "2017-04-05", "2017-04-07"),
    }),
  },
);
const schedule = fc.array(fc.array(someAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });

onBothEngines("requests for more time, by several at once", (engine) => {
  let database: OpenDatabase;
  let ground: HandInGround;
  let now = Date.parse("2017-03-01T02:00:00.000Z");
  const figures = { schedules: 0, asked: 0, moved: 0, saved: 0, refused: 0, late: 0 };
  beforeAll(async () => {
    database = await engine.open();
    ground = await layHandIn(database, () => (now += 1));
    await enrol(database, ground);
    const { context } = ground.city;
    const stage = { key: "s1", name: "填报", from: null, to: "2017-03-31", gate: "none", tasks: [] } as const;
    await planStages(context, ground.office, {
      cycleId: ground.cycleId,
      stages: [Object.assign({ closes: ["answers" as const] }, stage)],
    });
    now = Date.parse("2017-04-03T02:00:00.000Z");
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(`${engine.engine}: ${JSON.stringify(figures)}\n`);
    await database.close();
  });

  const of = () => ({ assessmentId: ground.assessmentId });
  const look = async () => {
    const { context } = ground.city;
    const { extensions } = await getExtensions(context, ground.office, of());
    const { responses, dues } = await getAssessment(context, ground.coordinator, ground.assessmentId);
    return { extensions, dues, versions: new Map(responses.map((it) => [it.indicator, it.version])) };
  };
  type Seen = Awaited<ReturnType<typeof look>>;
  /** The request that a try means, by how far back it was asked for. */
  const meant = ({ extensions }: Seen, it: Try) => ("back" in it ? extensions[it.back] : undefined);

  async function attempt(it: Try, seen: Seen): Promise<string> {
    const { context } = ground.city;
    const { coordinator, office } = ground;
    const about = meant(seen, it);
    if ("back" in it && about === undefined) return "none";
    const place = { ...of(), n: about?.n ?? 0, seen: about?.writes ?? 0 };
    const late = {
      kind: "late",
      period: null,
      handIn: false,
      people: [coordinator.personId],
      wishedOn: "2017-04-07",
    } as const;
    const acts = {
      ask: async (items: readonly string[]) =>
        await askExtension(context, coordinator, { ...of(), ...late, items, reason: "未齐" }),
      save: async (one: string) => await ground.save(one, seen.versions.get(one) ?? 0),
      grant: async (grantedOn: string) =>
        await grantExtension(context, office, { ...place, grantedOn, reason: "同意" }),
      refuse: async () => await refuseExtension(context, office, { ...place, reason: "不同意" }),
      withdraw: async () => await withdrawExtension(context, coordinator, place),
      revoke: async () => await revokeExtension(context, office, { ...place, reason: "误批" }),
    };
    try {
      if (it.kind === "ask") await acts.ask([it.code]);
      else if (it.kind === "save") await acts.save(it.code);
      else if (it.kind === "grant") await acts.grant(it.day);
      else await acts[it.kind]();
      return "done";
    } catch (cause) {
      if (!(cause instanceof FahengError) || !REFUSALS.has(cause.code)) throw cause;
      return cause.code;
    }
  }

  const hasLeave = ({ extensions }: { readonly extensions: readonly Extension[] }, indicator: string): boolean =>
    lateUntil(extensions, { indicator }, [ground.coordinator.personId]) !== null;

  async function play(rounds: readonly (readonly Try[])[]): Promise<void> {
    figures.schedules += 1;
    for (const round of rounds) {
      const seen = await look();
      const results = await Promise.all(round.map(async (it) => ({ it, outcome: await attempt(it, seen) })));
      const after = await look();
      const asked = results.filter(({ it, outcome }) => it.kind === "ask" && outcome === "done").length;
      expect(after.extensions.map(({ n }) => n)).toEqual(
        Array.from({ length: seen.extensions.length + asked }, (_, at) => seen.extensions.length + asked - at),
      );
      for (const before of seen.extensions) {
        const won = results.filter(({ it, outcome }) => meant(seen, it)?.n === before.n && outcome === "done");
        // Of those who move it as they saw it, one does; it stands where the table leads.
        expect(won.length).toBeLessThanOrEqual(1);
        const [first] = won;
        const stands = after.extensions.find(({ n }) => n === before.n);
        const row = extensionProcess.transitions.find(
          (it) =>
            it.act === `extension.${first?.it.kind ?? ""}` && (it.from as readonly string[]).includes(before.state),
        );
        expect([stands?.state, stands?.writes]).toEqual([
          first === undefined ? before.state : row?.to,
          before.writes + won.length,
        ]);
        figures.moved += won.length;
      }
      // Whoever wrote had leave when the round began or when it ended; who was too late lacked it at one of the two.
      const saves = results.flatMap(({ it, outcome }) => {
        return it.kind === "save" ? [{ outcome, leaves: [hasLeave(seen, it.code), hasLeave(after, it.code)] }] : [];
      });
      const saved = saves.filter(({ outcome }) => outcome === "done");
      const late = saves.filter(({ outcome }) => outcome === "FAHENG_PROCESS_TOO_LATE");
      expect(saved.filter(({ leaves }) => !leaves.includes(true))).toEqual([]);
      expect(late.filter(({ leaves }) => !leaves.includes(false))).toEqual([]);
      figures.saved += saved.length;
      figures.late += late.length;
      for (const [indicator, { plannedOn, dueOn }] of after.dues) {
        const days = [plannedOn, ...grantedDays(after.extensions, indicator)].toSorted();
        expect(dueOn).toBe(days.at(-1));
      }
      figures.asked += asked;
      figures.refused += results.filter(({ outcome }) => outcome.startsWith("FAHENG_")).length;
    }
  }

  const numRuns = runs({ test: 12, campaign: 1_000 });
  it(
    "each has one winner, coded losers, and opens what it names while it stands",
    { timeout: runs({ test: 240_000, campaign: 21_600_000 }) },
    async () => {
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, endOnFailure: true, ...usualSeed(SEED) });
      const audited = await listAudit(database.db, { limit: 100_000, agencyId: ground.city.agencies.a });
      const done = audited.filter((it) => it.action.startsWith("extension.") && it.result === "done");
      expect(done.length).toBe(figures.asked + figures.moved);
      for (const count of [figures.moved, figures.saved, figures.refused, figures.late]) {
        expect(count).toBeGreaterThan(0);
      }
      const { plugins } = ground.city.context;
      expect(await verifyEverything(database.reaching(WHOLE_REACH), { plugins })).toMatchObject({ ok: true });
    },
  );
});
