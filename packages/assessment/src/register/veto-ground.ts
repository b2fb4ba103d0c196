import { type Db, listRegisterRows } from "@faheng/database";
import { FahengError, type Profile, type RuledFact } from "@faheng/domain";
import type { LoadedAssessment } from "../assessment/load.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { checkRuled } from "../review/check-ruled.ts";
import { registerErrors as errors } from "./register-errors.ts";

/** Facts of one item. */
interface FactsOfItem {
  readonly indicator: string;
  readonly facts: readonly RuledFact[];
}

/** Facts of an item that a profile strikes by, as they are asked for. */
export async function vetoQuestions(pinned: Pinned, indicator: string): Promise<FactQuestion[]> {
  const clauses = vetoClauses(pinned.profile, indicator);
  if (clauses.length === 0) return [];
  const asked = (await pinned.scorer())?.questions[indicator] ?? [];
  return asked.filter(
    (it) => it.enteredAt === null && it.clauses.some(({ id }) => clauses.some((one) => one === null || one === id)),
  );
}

/** Clauses of an item that a profile strikes by; `null` for any of them. */
function vetoClauses(profile: Pick<Profile, "vetoes"> | null, indicator: string): (string | null)[] {
  return (profile?.vetoes ?? []).flatMap((it) => (it.indicator === indicator ? [it.clause] : []));
}

/** Whether facts of an item strike, by what the engine makes of them alone. */
async function strikes(pinned: Pinned, { indicator, facts }: FactsOfItem): Promise<boolean> {
  if (vetoClauses(pinned.profile, indicator).length === 0) return false;
  const scorer = await pinned.scorer();
  const stated = Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
  const explanation = await scorer?.explain({ facts: { [indicator]: stated }, notApplicable: {} });
  return explanation?.score.vetoes.includes(indicator) ?? false;
}

/**
 * A fact as a veto keeps it, once it is one that strikes.
 *
 * @throws FAHENG_FACT_*, FAHENG_REGISTER_NO_VETO
 */
export async function checkVeto(
  pinned: Pinned,
  it: RuledFact & { readonly indicator: string; readonly reason: string },
): Promise<RuledFact> {
  const { indicator, fact, value, reason } = it;
  const [checked] = await checkRuled(pinned, { indicator, facts: [{ fact, value }], by: PROPOSED_BY, reason });
  if (checked && (await strikes(pinned, { indicator, facts: [checked] }))) return checked;
  throw new FahengError(errors.FAHENG_REGISTER_NO_VETO, {
    place: `${indicator}.${fact}`,
    details: { item: `${indicator}.${fact}` },
  });
}

/** Under which name a veto signs a judgement. */
const PROPOSED_BY = "市办登记";

/**
 * Refuses facts by which somebody else than the register would strike an agency out in the office's cycle: nobody was heard. What
 * the register lets stand may be said again.
 *
 * @throws FAHENG_REGISTER_VETO_UNHEARD
 */
export async function refuseUnheard(
  db: Db,
  { assessment, pinned }: Pick<LoadedAssessment, "assessment" | "pinned">,
  { indicator, facts }: FactsOfItem,
): Promise<void> {
  if (assessment.owner !== null) return;
  for (const stated of facts) {
    if (!(await strikes(pinned, { indicator, facts: [stated] }))) continue;
    const rows = await listRegisterRows(db, [assessment]);
    const isHeard = rows.some(
      ({ veto, state }) => state === "standing" && veto?.indicator === indicator && veto.fact === stated.fact,
    );
    if (isHeard) continue;
    const item = `${indicator}.${stated.fact}`;
    throw new FahengError(errors.FAHENG_REGISTER_VETO_UNHEARD, { place: item, details: { item } });
  }
}
