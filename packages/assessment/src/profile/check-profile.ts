import { type ErrorReport, FahengError, type Points, type Profile } from "@faheng/domain";
import type { FactQuestion, PlanAnswers } from "@faheng/plugin-api";
import { parseProfile } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitWriting } from "./permit-writing.ts";
import { requireFrameworkFor } from "../plugin/plugins.ts";
import { layProfile, yearOf } from "./rules.ts";
import { type ProfileSum, sumsOf } from "./sum.ts";

/** What can be said about a profile while somebody writes it. */
export interface ProfileCheck {
  /** Everything that keeps it from being used; empty for a sound profile. */
  readonly errors: readonly ErrorReport[];
  /** Where it contradicts itself and may be used all the same; empty while there are errors. */
  readonly warnings: readonly ErrorReport[];
  /** What it adds up to; where there are sources, the first that does not come to the full marks. */
  readonly sum: Points | null;
  readonly sums: readonly ProfileSum[];
  readonly fullMarks: Points | null;
  /** Questions by indicator; empty while there are errors. */
  readonly fields: Readonly<Record<string, readonly FactQuestion[]>>;
}

/**
 * Checks a profile in its document form. Nothing is stored.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN; what is wrong with the profile is in `errors`.
 */
export async function checkProfile(
  context: Context,
  actor: Actor,
  input: { readonly profile: unknown },
): Promise<ProfileCheck> {
  const desk = enter(context, actor);
  await permitWriting(desk, "profile:check");
  const parsed = await attempt(() => parseProfile(input.profile));
  if (!parsed.ok) return { errors: parsed.errors, warnings: [], sum: null, sums: [], fullMarks: null, fields: {} };
  return await checkParsed(desk, parsed.value);
}

async function checkParsed(desk: Desk, profile: Profile): Promise<ProfileCheck> {
  const { fullMarks } = profile.settings;
  const home = await attempt(async () => await requireFrameworkFor(desk, desk.db, profile.framework.id));
  if (!home.ok) return { errors: home.errors, warnings: [], sum: null, sums: [], fullMarks, fields: {} };
  const { framework } = home.value;
  const sums = sumsOf(framework, profile);
  const sum = (sums.find(({ points }) => points !== fullMarks) ?? sums[0])?.points ?? null;
  const { ask } = await layProfile(desk, profile, { period: yearOf(desk.today) });
  const asked = await attempt(async () => (await ask({ ask: "review" })) as PlanAnswers["review"]);
  if (!asked.ok) return { errors: asked.errors, warnings: [], sum, sums, fullMarks, fields: {} };
  const fields = Object.fromEntries(asked.value.fields.map((it) => [it.indicator, it.fields]));
  return { errors: [], warnings: asked.value.warnings, sum, sums, fullMarks, fields };
}

/** The outcome of something that refuses bad input by a coded error. */
export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly ErrorReport[] };

/** Turns a coded error into the problems it stands for; any other error is a fault of ours and goes on. */
export async function attempt<Value>(work: () => Value | Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof FahengError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [error];
    return { ok: false, errors: problems.map((problem) => problem.report()) };
  }
}
