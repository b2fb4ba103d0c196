import { findResult, listAppeals, listResults, type Transaction } from "@faheng/database";
import { type Appeal, appealProcess, cityMoment, type CountedFact, FahengError } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { readResultStated } from "../hand-in/result.ts";
import { appealErrors as errors } from "./appeal-errors.ts";

/** Which finding of which assessment an appeal is about. */
export interface AppealPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly fact: string;
}

/** The same, with the version of the appeal that somebody saw. */
export interface SeenAppeal extends AppealPlace {
  readonly seen: number;
}

/** What the audit, and errors, call an appeal. */
export function appealName({ assessmentId, indicator, fact }: AppealPlace): string {
  return `appeal:${assessmentId}/${indicator}/${fact}`;
}

export async function loadForAppeal(
  desk: Desk,
  { assessmentId }: AppealPlace,
): Promise<{ readonly loaded: LoadedAssessment }> {
  return { loaded: await loadAssessment(desk, assessmentId) };
}

/** What an act on appeals is done to. */
export function appealObject(_: unknown, found: { readonly loaded: LoadedAssessment } | null) {
  return { agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null };
}

/** The appeal that somebody saw, as it stands. @throws FAHENG_APPEAL_NOT_FOUND, FAHENG_APPEAL_CONFLICT */
export async function requireAppeal(
  trx: Transaction,
  desk: Desk,
  { assessment }: LoadedAssessment,
  input: SeenAppeal,
): Promise<Appeal> {
  const found = await findAppeal(trx, assessment, input);
  if (found === null) throw new FahengError(errors.FAHENG_APPEAL_NOT_FOUND, { place: appealName(input) });
  if (found.writes !== input.seen) throw appealConflict(desk, input, found);
  return found;
}

/** An appeal, whatever has become of it. */
export async function findAppeal(
  trx: Transaction,
  assessment: LoadedAssessment["assessment"],
  { indicator, fact }: AppealPlace,
): Promise<Appeal | null> {
  return (await listAppeals(trx, [assessment])).find((it) => it.indicator === indicator && it.fact === fact) ?? null;
}

/** What somebody is told who comes second. */
export function appealConflict({ context }: Desk, place: AppealPlace, now: Appeal | null): FahengError {
  const last = now?.steps.at(-1);
  const row = appealProcess.transitions.find(({ act }) => act === last?.act);
  const at = last === undefined ? "" : cityMoment(last.at, context.timeZone);
  const details = { by: last?.byName ?? "", at, act: row?.words ?? "" };
  return new FahengError(errors.FAHENG_APPEAL_CONFLICT, { place: appealName(place), details });
}

/** The finding of the result that was announced last, and that result's number; `null` where it has none such. */
export async function announcedFinding(
  trx: Transaction,
  { assessment }: LoadedAssessment,
  { indicator, fact }: AppealPlace,
): Promise<{ readonly n: number; readonly finding: CountedFact } | null> {
  const row = (await listResults(trx, assessment)).findLast(({ kind }) => kind === "preliminary");
  const result = row ? await findResult(trx, assessment, row.n) : null;
  const counted = result ? (readResultStated(result).reviewed ?? []) : [];
  // A veto that is heard still says nothing yet: what is said to it is said to the register.
  const finding = counted.find(
    (it) => it.indicator === indicator && it.fact === fact && it.task !== "" && it.value !== null,
  );
  return result && finding ? { n: result.n, finding } : null;
}
