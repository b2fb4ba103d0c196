import { canonicalJson } from "@faheng/database";
import { type Assessment, type AssessmentFacts, FahengError, type Outcome, type Profile } from "@faheng/domain";
import type { PlanAnswers, RegisteredPlugin } from "@faheng/plugin-api";
import { compile, type Plan, readableFacts, requireBenchmarkValue, type Score, STANDARD_RULES } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import type { BulkUnit } from "../cycle/bulk-totals.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { factsOf } from "../manifest/score-digest.ts";
import { type Scorer, scorerOf } from "../manifest/scorer.ts";
import { boundsOf, loadStated } from "../manifest/stated.ts";
import { answererOf } from "../plugin/answerer.ts";

/** What is tried. */
export interface TriedProfile {
  readonly profile: Profile;
  /** SHA-256 of its content. */
  readonly sha256: string;
  /** The pack whose own rules it uses, `null` where the engine's do. */
  readonly pack: RegisteredPlugin | null;
}

/** One assessment with the tried profile laid over what it was opened with. */
export interface LaidUnit {
  readonly facts: AssessmentFacts;
  /** What the bulk path scores; `null` where a pack's own rules do, whose code is not in this process. */
  readonly bulk: BulkUnit | null;
  readonly unread: number;
  explained(): Promise<ExplainedUnit>;
}

/** The explaining engine's score, with what conditions come to. */
type ExplainedUnit = Pick<Score, "total" | "interval" | "exact" | "grade" | "disqualified" | "groups"> & {
  readonly outcomes: readonly Outcome[];
};

interface Laid {
  readonly scorer: Scorer;
  readonly plan: Plan | null;
}

/** Lays a profile over the framework, calendar and bounds of assessments, compiling what is the same for many once. */
export function unitLayer(desk: Desk, tried: TriedProfile): (assessment: Assessment) => Promise<LaidUnit> {
  const known = new Map<string, Promise<Laid>>();
  return async (assessment) => {
    const stated = await loadStated(desk.db, desk.context.plugins, assessment);
    const bounds = boundsOf(stated.statements);
    const planKey = `${assessment.manifestSha256} ${canonicalJson(bounds)}`;
    const laying = known.get(planKey) ?? lay();
    known.set(planKey, laying);
    const { scorer, plan } = await laying;
    const whole = { format: "faheng.facts/1", unit: "", unitClass: scorer.unitClass } as const;
    const facts = Object.assign({}, whole, factsOf(stated, scorer));
    const answer = answererOf(scorer.order, tried.pack);
    if (plan === null) {
      // Asked for beside itself: the one question by which facts of another profile are read as far as they can be.
      const compare = async () =>
        (await answer({ ask: "compare", other: scorer.order, facts })) as PlanAnswers["compare"];
      const { a, outcomes, unreadByA } = await compare();
      const explained = Object.assign({}, a, { outcomes: outcomes.a });
      return { facts, bulk: null, unread: unreadByA.length, explained: () => Promise.resolve(explained) };
    }
    const read = readableFacts(plan, facts);
    return {
      facts: read.facts,
      bulk: { id: assessment.id, planKey, plan, facts: read.facts },
      unread: read.unread.length,
      explained: async () => {
        const { score, headline } = await scorer.explain(read.facts);
        return Object.assign({}, score, { outcomes: headline.outcomes ?? [] });
      },
    };

    async function lay(): Promise<Laid> {
      const key = `trial ${tried.sha256} ${planKey}`;
      const manifest = withBenchmarksFor(tried.profile, stated.pinned.manifest);
      const own = await scorerOf(manifest, tried.profile, { pack: tried.pack, bounds, key });
      const { framework, profile, options } = own.order;
      return { scorer: own, plan: tried.pack === null ? compile(framework, profile, STANDARD_RULES, options) : null };
    }
  };
}

/** What the tried profile asks for too is known to it as well: a benchmark of the same key, which may be what was stated. */
function withBenchmarksFor(profile: Profile, manifest: Manifest): Manifest {
  const { scoring } = manifest;
  const known = Object.entries(scoring.benchmarks ?? {}).filter(([key, statements]) => {
    const value = statements.at(-1)?.value;
    return value !== undefined && acceptsBenchmark(profile, key, value);
  });
  return { ...manifest, scoring: { ...scoring, benchmarks: Object.fromEntries(known) } };
}

function acceptsBenchmark(profile: Profile, key: string, value: string): boolean {
  try {
    requireBenchmarkValue(profile, key, value);
    return true;
  } catch (cause) {
    if (cause instanceof FahengError) return false;
    throw cause;
  }
}
