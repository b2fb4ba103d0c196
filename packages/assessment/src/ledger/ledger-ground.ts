import { listDepartmentMembers, listResponses, type Transaction } from "@faheng/database";
import { type Held, isCycleOpen, type LedgerLine, type LedgerMonth } from "@faheng/domain";
import { type Desk, presently } from "../access/enter.ts";
import type { ActCase } from "../act/act-definition.ts";
import { requireOpen } from "../assessment/require-open.ts";
import { loadSaid } from "../assignment/load-said.ts";
import { ownerOf } from "../assignment/plan.ts";
import type { LinesGround } from "./change-lines.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { exemptionOf, isFilled, ledgerIndicators } from "./ledger-lines.ts";
import { currentVersions, type LedgerPlace, type LoadedLedger, requirePlace } from "./load-ledger.ts";

/** A month as an act finds it under its locks. */
export interface LedgerGround extends LinesGround {
  /** The newest version; `null` where nobody has begun. */
  readonly month: LedgerMonth | null;
  readonly isOpen: Held;
  /** Codes of the lines that the department has now, and why those that need no filling need none. */
  readonly codes: ReadonlyMap<string, string | null>;
}

/** @throws FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_*, FAHENG_DEPARTMENT_NOT_FOUND, FAHENG_LEDGER_MONTH */
export async function ledgerGround(
  trx: Transaction,
  { desk, input, found }: ActCase<LedgerPlace, LoadedLedger>,
): Promise<LedgerGround> {
  const { loaded } = found;
  const { cycle } = await requireOpen(trx, loaded);
  requirePlace(desk, input, found);
  const month = (await currentVersions(trx, input, found)).at(-1) ?? null;
  const { framework } = loaded.pinned;
  // Who does what may have changed since the act was begun.
  const said = await loadSaid(trx, ownerOf(loaded), framework.id);
  const indicators = ledgerIndicators({ said, framework }, input.departmentId);
  const responses = new Map((await listResponses(trx, loaded.assessment)).map((it) => [it.indicator, it]));
  const transfers = await transfersIn(trx, loaded);
  const own = new Set(indicators.map((it) => it.code));
  const before = month?.lines ?? [];
  const shown = framework.indicators.filter(
    (it) => own.has(it.code) || before.some((line) => line.indicator === it.code),
  );
  return {
    month,
    isOpen: isCycleOpen(cycle.status),
    before,
    codes: new Map(
      indicators.map((it) => [it.code, exemptionOf(responses.get(it.code), input.month, transfers(it.code))]),
    ),
    titles: new Map(shown.map((it) => [it.code, `${it.printedNumber ?? ""} ${it.title}`.trim()])),
    people: await peopleOf(trx, desk, found, input.departmentId),
  };
}

async function peopleOf(
  trx: Transaction,
  desk: Desk,
  { loaded }: LoadedLedger,
  departmentId: string,
): Promise<ReadonlyMap<string, string>> {
  const members = await listDepartmentMembers(trx, loaded.agency.id, presently(desk));
  return new Map(members.filter((it) => it.departmentId === departmentId).map((it) => [it.id, it.name]));
}

/** Every line of the department says 已完成 or 未完成 and how; what does not apply is let off. */
export function areLinesFilled({ codes }: LedgerGround, lines: readonly LedgerLine[]): Held {
  const said = new Map(lines.map((it) => [it.indicator, it]));
  const open = [...codes].filter(([code, exemption]) => exemption === null && !isFilled(said.get(code)));
  return open.length === 0 || { count: open.length };
}

/** The lines as they are handed in: what does not apply says so, by whoever hands it in. */
export function handedIn(desk: Desk, { codes }: LedgerGround, lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const { personId: savedBy, name: savedByName } = desk.actor;
  const written = new Map(lines.map((it) => [it.indicator, it]));
  for (const [indicator, exemption] of codes) {
    if (exemption === null) continue;
    const known = written.get(indicator);
    if (known?.status === "not-applicable" && known.text === exemption) continue;
    const responsible = known?.responsible ?? { personId: null, name: "" };
    const version = (known?.version ?? 0) + 1;
    const saved = { savedBy, savedByName, savedAt: desk.now };
    written.set(indicator, { indicator, status: "not-applicable", text: exemption, responsible, version, ...saved });
  }
  return [...written.values()];
}
