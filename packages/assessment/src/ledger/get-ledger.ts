import { listDepartmentMembers, listLedgerVersions, listResponses } from "@faheng/database";
import {
  cityDay,
  FahengError,
  type Indicator,
  type IndicatorResponse,
  type LedgerLine,
  type LedgerMonth,
  type LedgerStep,
  materialsOf,
  monthBefore,
} from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { accessErrors } from "../access/access-errors.ts";
import { approversOf } from "../response/staters.ts";
import { type LedgerForm, ledgerFormOf } from "./ledger-columns.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { exemptionOf, ledgerIndicators } from "./ledger-lines.ts";
import { changedLines, handedInOn, ledgerStateOf } from "./ledger-state.ts";
import { isOwnDepartment, ledgerActs, type LedgerCell, ledgerDayOf, seesAll, standing } from "./list-ledger.ts";
import { ledgerName, type LedgerPlace, loadLedger, type LoadedLedger, requirePlace } from "./load-ledger.ts";

/** What a line says, in one month or another. */
export type LedgerWords = Pick<LedgerLine, "status" | "text" | "responsible">;

/** A line as people see it: an indicator of the document, and what is said of it. */
export interface LedgerLineView extends LedgerWords {
  readonly indicator: string;
  readonly number: string;
  readonly title: string;
  readonly methods: readonly string[];
  readonly materials: readonly string[];
  /** 0 where nobody has written it. */
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Why it needs no filling: somebody has agreed that the indicator does not apply. */
  readonly exemption: string | null;
  /** Whether the line is another department's by now; what was written stays. */
  readonly isMoved: boolean;
  /** What it said the month before, in the last version of that. */
  readonly lastMonth: LedgerWords | null;
  /** What the department has answered to the indicator. */
  readonly answered: Pick<LedgerWords, "status" | "text"> | null;
  /** What it said before it was corrected; `null` where the version before says the same. */
  readonly corrected: LedgerWords | null;
}

/** One department's month with everything its page needs. */
export interface LedgerView extends Pick<LedgerCell, "state" | "version" | "isOverdue" | "isLate"> {
  readonly department: { readonly id: string; readonly name: string };
  readonly agencyName: string;
  readonly month: string;
  readonly writes: number;
  readonly form: LedgerForm;
  readonly dueOn: string | null;
  /** From which day on it presses. */
  readonly warnsOn: string | null;
  /** The city's day on which it was first handed in. */
  readonly handedInOn: string | null;
  /** The city's day on which the last version was handed in or begun: what its table is dated by. */
  readonly filledOn: string | null;
  readonly lines: readonly LedgerLineView[];
  readonly steps: readonly LedgerStep[];
  readonly versions: readonly { readonly version: number; readonly state: LedgerMonth["state"]; readonly at: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Acts that the actor may do now: `ledger.submit`. */
  readonly may: readonly string[];
}

/**
 * One department's month.
 *
 * @param input.version an earlier version; the newest where it is left out.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_LEDGER_MONTH
 */
export async function getLedger(context: Context, actor: Actor, input: LedgerReading): Promise<LedgerView> {
  const desk = enter(context, actor);
  const found = await loadLedger(desk, input);
  const { agency } = found.loaded;
  await permit(desk, "ledger.read", { agencyId: agency.id }, ledgerName(input));
  return await ledgerViewOf(desk, input, found);
}

/** Which month, and which version of it. */
export interface LedgerReading extends LedgerPlace {
  readonly version?: number | undefined;
}

/**
 * The same of what was loaded, behind its permission.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN of another department's, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_LEDGER_MONTH
 */
export async function ledgerViewOf(desk: Desk, input: LedgerReading, found: LoadedLedger): Promise<LedgerView> {
  const { loaded, department } = found;
  const { agency, assessment, cycle, pinned, said } = loaded;
  const { departmentId, month } = input;
  if (!seesAll(desk, agency.id) && !isOwnDepartment(desk, agency.id, departmentId)) {
    const details = { action: "ledger.read" };
    throw new FahengError(accessErrors.FAHENG_ACCESS_FORBIDDEN, { place: ledgerName(input), details });
  }
  requirePlace(desk, input, found);
  const key = { agencyId: agency.id, assessmentId: assessment.id, departmentId };
  const [versions, before, members, responses, approvers, transfers] = await Promise.all([
    listLedgerVersions(desk.db, { ...key, month }),
    listLedgerVersions(desk.db, { ...key, month: monthBefore(month) }),
    listDepartmentMembers(desk.db, agency.id, desk.now),
    listResponses(desk.db, assessment),
    approversOf(desk.db, desk, agency.id),
    transfersIn(desk.db, found.loaded),
  ]);
  const last = versions.at(-1) ?? null;
  const shown = input.version === undefined ? last : (versions.find((it) => it.version === input.version) ?? last);
  const form = ledgerFormOf(pinned.framework);
  const own = ledgerIndicators({ said, framework: pinned.framework }, departmentId);
  const { dueOn, warnsOn } = own.length === 0 ? { dueOn: null, warnsOn: null } : ledgerDayOf(desk, found.loaded, month);
  const isCurrent = shown === last;
  const waiting = { desk, agencyId: agency.id, departmentId, approvers, last };
  const may = isCurrent && cycle.status === "open" ? ledgerActs(waiting) : [];
  const filled = shown?.steps.findLast((it) => it.act === "submit" || it.act === "correct")?.at ?? shown?.savedAt;
  return {
    department: { id: departmentId, name: department?.name ?? "" },
    agencyName: agency.name,
    month,
    ...standing(desk, versions, dueOn),
    state: ledgerStateOf(shown),
    version: shown?.version ?? 0,
    writes: shown?.writes ?? 0,
    form,
    dueOn,
    warnsOn,
    handedInOn: handedInOn(versions, desk.context.timeZone),
    filledOn: filled === undefined ? null : cityDay(filled, desk.context.timeZone),
    lines: linesOf({ found, own, shown, versions, before: before.at(-1) ?? null, responses, month, transfers }),
    steps: shown?.steps ?? [],
    versions: versions.map(({ version, state, savedAt }) => ({ version, state, at: savedAt })),
    people: members.filter((it) => it.departmentId === departmentId).map(({ id, name }) => ({ id, name })),
    may,
  };
}

interface Lines {
  readonly found: LoadedLedger;
  readonly own: readonly Indicator[];
  readonly shown: LedgerMonth | null;
  readonly versions: readonly LedgerMonth[];
  readonly before: LedgerMonth | null;
  readonly responses: readonly IndicatorResponse[];
  readonly month: string;
  readonly transfers: Awaited<ReturnType<typeof transfersIn>>;
}

const UNSAID: LedgerWords = { status: null, text: "", responsible: { personId: null, name: "" } };

/** Lines in the order of the document: of a month that is handed in those it was handed in with, else those there are now. */
function linesOf({ found, own, shown, versions, before, responses, month, transfers }: Lines): LedgerLineView[] {
  const { framework } = found.loaded.pinned;
  const written = new Map((shown?.lines ?? []).map((it) => [it.indicator, it]));
  const lastMonth = new Map((before?.lines ?? []).map((it) => [it.indicator, wordsOf(it)]));
  const answers = new Map(responses.map((it) => [it.indicator, it]));
  const previous = versions.find((it) => it.version === (shown?.version ?? 0) - 1);
  const corrected = new Set(previous === undefined ? [] : changedLines(previous.lines, shown?.lines ?? []));
  const isHandedIn = shown !== null && shown.state !== "open";
  const mine = new Set(own.map((it) => it.code));
  return framework.indicators
    .filter(({ code }) => written.has(code) || (!isHandedIn && mine.has(code)))
    .map((indicator) => {
      const { code, printedNumber, title, methods } = indicator;
      const line = written.get(code);
      const was = previous?.lines.find((it) => it.indicator === code);
      return {
        indicator: code,
        number: printedNumber ?? "",
        title,
        methods: methods ?? [],
        materials: (materialsOf(framework, indicator) ?? []).map((it) => `${it.printedNumber ?? ""}${it.text}`),
        ...(line === undefined ? UNSAID : wordsOf(line)),
        version: line?.version ?? 0,
        savedBy: line?.savedByName ?? null,
        savedAt: line?.savedAt ?? null,
        exemption: isHandedIn ? null : exemptionOf(answers.get(code), month, transfers(code)),
        isMoved: !mine.has(code),
        lastMonth: lastMonth.get(code) ?? null,
        answered: answeredOf(answers.get(code)),
        corrected: corrected.has(code) ? (was === undefined ? UNSAID : wordsOf(was)) : null,
      };
    });
}

function wordsOf({ status, text, responsible }: LedgerLine): LedgerWords {
  return { status, text, responsible };
}

/** An answer in the ledger's two words; `null` where there is none, or it says that the indicator does not apply. */
function answeredOf(response: IndicatorResponse | undefined): Pick<LedgerWords, "status" | "text"> | null {
  if (response === undefined || response.status === "not-applicable") return null;
  return { status: response.status === "done" ? "done" : "undone", text: response.progress };
}
