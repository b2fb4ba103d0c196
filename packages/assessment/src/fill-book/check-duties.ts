import type { Transaction } from "@faheng/database";
import { cityMoment, type ErrorReport, FahengError } from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { dutyTitle } from "../duty/duties-in.ts";
import { contentOfDuty, requireDutyMove } from "../duty/write-duty.ts";
import { dutyKey, type DutyPlan, planDuty, targetOf } from "./duty-cells.ts";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { type FillRow, verdictOf } from "./fill-row.ts";
import { begunDuties, type OwnDuty } from "./own-duties.ts";
import type { FilledBook } from "./read-fill-book.ts";

/** One period of the table beside what was stated of it as it was, and as it is. */
export interface DutyLine extends OwnDuty {
  readonly plan: DutyPlan;
  readonly isOvertaken: boolean;
  readonly faults: readonly ErrorReport[];
}

/** Every period of the table; keys of rows that are theirs; how many the table does not hold any more. */
export async function layDuties(desk: Desk, loaded: LoadedAssessment, book: FilledBook) {
  const indicators = loaded.pinned.framework.indicators.filter(({ code }) => loaded.canSee(code));
  const keys: string[] = [];
  const lines: DutyLine[] = [];
  let missing = 0;
  if (book.origin.duties.size === 0) return { keys, lines, missing };
  for (const own of await begunDuties(desk, loaded, indicators)) {
    const key = dutyKey(targetOf(own.duty));
    const version = book.origin.duties.get(key);
    if (version === undefined) continue;
    keys.push(key);
    if (!book.rows.has(key)) missing += 1;
    const current = own.versions.at(-1) ?? null;
    const base = own.versions.find((it) => it.version === version) ?? null;
    const isOvertaken = (current?.version ?? 0) !== version;
    const plan = planDuty(book, { duty: own.duty, base, current });
    const isUnknown = version > 0 && base === null;
    const unknown = new FahengError(errors.FAHENG_FILL_VERSION, {
      place: key,
      details: { version, current: current?.version ?? 0 },
    });
    const faults = [...plan.faults, ...(isUnknown ? [unknown] : [])].map((it) => it.report());
    lines.push(Object.assign({ plan, isOvertaken, faults }, own));
  }
  return { keys, lines, missing };
}

/** What stands in the way of stating each of them now, by key, with the cell in which its day stands. Writes nothing. */
export async function refusedDuties(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  lines: readonly DutyLine[],
): Promise<ReadonlyMap<string, ErrorReport>> {
  const refusals = new Map<string, ErrorReport>();
  for (const { indicator, duty, plan } of lines) {
    const { statement } = plan;
    if (statement === null) continue;
    const key = dutyKey(targetOf(duty));
    const object = { agencyId: loaded.agency.id, answerers: loaded.answerersOf(indicator) };
    if (!can(desk.actor, "duty.state", object)) {
      const place = plan.place ?? key;
      refusals.set(key, new FahengError(errors.FAHENG_FILL_NOT_YOURS, { place }).report());
      continue;
    }
    const input = Object.assign({ assessmentId: loaded.assessment.id }, statement);
    try {
      const found = { loaded, indicator };
      await requireDutyMove(trx, { desk, input, found, act: "state", said: contentOfDuty(statement) });
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
      const report = cause.report();
      refusals.set(key, Object.assign({}, report, { place: plan.place ?? report.place }));
    }
  }
  return refusals;
}

/** A period as the dry run tells of it. */
export function dutyRowOf({ context }: Desk, line: DutyLine, refusal: ErrorReport | null): FillRow {
  const { indicator, duty, versions, plan, isOvertaken } = line;
  const current = versions.at(-1) ?? null;
  const faults = [...line.faults, ...(refusal === null ? [] : [refusal])];
  const verdict = verdictOf(faults.length > 0, plan.changes.length > 0, isOvertaken);
  const isWritten = verdict === "changed" || verdict === "conflict";
  return {
    key: dutyKey(targetOf(duty)),
    indicator: indicator.code,
    number: indicator.printedNumber ?? indicator.code,
    title: `${indicator.title}：${dutyTitle(duty)}`,
    verdict,
    changes: plan.changes,
    faults,
    overtaken:
      isOvertaken && current !== null
        ? { by: current.savedByName, at: cityMoment(current.savedAt, context.timeZone), version: current.version }
        : null,
    answer: null,
    statement: isWritten ? plan.statement : null,
    before: null,
  };
}
