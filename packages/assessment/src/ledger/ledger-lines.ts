import {
  type Framework,
  type FunctionTransfer,
  type Indicator,
  type IndicatorResponse,
  type LedgerLine,
  monthOf,
} from "@faheng/domain";
import { answerersOf, proposalOf, type WhoDoesWhat } from "../assignment/answerers.ts";
import { isApproved } from "../response/response.ts";

/**
 * The departments in whose ledger an indicator has its line: those that lead it, by the agency’s plan or by the printed names;
 * where nobody leads, everybody who answers.
 */
export function ledgerDepartments(said: WhoDoesWhat, indicator: Indicator): string[] {
  const assigned = said.assignments.filter((it) => it.indicator === indicator.code);
  const rows = assigned.length > 0 ? assigned : proposalOf(said, indicator);
  const leading = rows.filter((it) => it.role === "lead");
  const all = leading.length > 0 ? leading : answerersOf(said, indicator);
  return [...new Set(all.map((it) => it.departmentId))];
}

/** The indicators of one department’s ledger, in the order of the document. */
export function ledgerIndicators(
  { said, framework }: { readonly said: WhoDoesWhat; readonly framework: Framework },
  departmentId: string,
): Indicator[] {
  return framework.indicators.filter((it) => ledgerDepartments(said, it).includes(departmentId));
}

/**
 * Why a line of a month (`YYYY-MM`) need not be filled in: somebody has agreed that its indicator does not apply. `null`: it has to
 * be. Of a function that went to another agency the months before that are still the agency's.
 */
export function exemptionOf(
  response: IndicatorResponse | undefined,
  month: string,
  transfer: FunctionTransfer | null,
): string | null {
  if (response === undefined || !isApproved(response)) return null;
  if (transfer !== null && month < monthOf(transfer.fromDay)) return null;
  return response.notApplicable?.reason ?? "";
}

/** Whether a line says what a submitted month has to say. */
export function isFilled(line: Pick<LedgerLine, "status" | "text"> | undefined): boolean {
  return line !== undefined && line.status !== null && line.text.trim() !== "";
}
