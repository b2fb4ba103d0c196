import { type ErrorReport, frameworkSchema, type ProfileInput } from "@faheng/domain";
import type { FactQuestion, PlanAnswers } from "@faheng/plugin-api";
import { type Explanation, parseFacts, parseProfile } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { answererOf } from "../plugin/answerer.ts";
import { attempt } from "../profile/check-profile.ts";
import { yearOf } from "../profile/rules.ts";
import { computedDraft } from "./computed-draft.ts";
import { permittedDraft } from "./get-draft.ts";
import { type DraftPlace, sourceOfDraft } from "./load-draft.ts";

/** One item of a draft, tried on made-up facts. */
export interface DraftTrial {
  /** How its facts are asked for. */
  readonly fields: readonly FactQuestion[];
  /** What it comes to, with the trace; `null` where something is wrong with rules or facts. */
  readonly explanation: Explanation | null;
  readonly errors: readonly ErrorReport[];
}

/**
 * Scores made-up facts of one indicator by the rules of a draft, whatever is still wrong with its others. Nothing is stored.
 *
 * @throws FAHENG_FRAMEWORK_DRAFT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN; what is wrong with rules or facts is in `errors`
 */
export async function tryDraft(
  context: Context,
  actor: Actor,
  input: DraftPlace & { readonly indicator: string; readonly facts: unknown },
): Promise<DraftTrial> {
  const desk = enter(context, actor);
  const { head, changes } = await permittedDraft(desk, input);
  const source = await sourceOfDraft(desk.db, head);
  const { framework, profile } = await computedDraft(
    head,
    source,
    changes.map(({ change }) => change),
  );
  const { indicator } = input;
  let fields: readonly FactQuestion[] = [];
  const tried = await attempt(async () => {
    const alone = profile === null ? null : onlyItem(profile, indicator);
    if (alone === null) return null;
    const order = {
      key: null,
      framework: frameworkSchema.parse(framework),
      profile: parseProfile(alone),
      options: { period: yearOf(desk.today) },
      unitClass: null,
    };
    const ask = answererOf(order, null);
    const asked = (await ask({ ask: "fields" })) as PlanAnswers["fields"];
    fields = asked.find((it) => it.indicator === indicator)?.fields ?? [];
    const facts = { format: "faheng.facts/1", unitClass: null, facts: { [indicator]: input.facts }, notApplicable: {} };
    return (await ask({ ask: "explain", stated: parseFacts(facts) })) as PlanAnswers["explain"];
  });
  return tried.ok
    ? { fields, explanation: tried.value, errors: [] }
    : { fields, explanation: null, errors: tried.errors };
}

/** A profile of one item alone, whatever the others are like; `null` where it is not scored. */
function onlyItem(profile: ProfileInput, indicator: string): ProfileInput | null {
  const items = profile.items.filter((it) => it.indicator === indicator);
  if (items.length === 0) return null;
  return {
    ...profile,
    items,
    settings: { ...profile.settings, fullMarks: null, base: "0" },
    onceOnly: (profile.onceOnly ?? []).filter(({ indicators }) => indicators.every((it) => it === indicator)),
    vetoes: (profile.vetoes ?? []).filter((it) => it.indicator === indicator),
    readings: profile.readings.filter(
      ({ path }) =>
        !path.startsWith("items.") || path === `items.${indicator}` || path.startsWith(`items.${indicator}.`),
    ),
  };
}
