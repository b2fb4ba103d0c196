import { FahengError, type ErrorReport } from "@faheng/domain";
import { webErrors as errors } from "./errors.ts";

/** A refusal of a route beside tRPC, with what the server said. */
export class CodedFailure extends Error {
  override readonly name = "CodedFailure";
  readonly report: ErrorReport;

  constructor(report: ErrorReport) {
    super(report.message.zh);
    this.report = report;
  }
}

/** What an answer beside tRPC says went wrong: `{ error: ErrorReport }`, or nothing that anybody knows. */
export function failureIn(said: unknown): CodedFailure {
  return new CodedFailure(reportIn(said) ?? new FahengError(errors.FAHENG_WEB_UNKNOWN).report());
}

/** The server did not answer, or stopped in the middle. */
export function noAnswer(): CodedFailure {
  return new CodedFailure(new FahengError(errors.FAHENG_WEB_NO_ANSWER).report());
}

function reportIn(said: unknown): ErrorReport | null {
  if (!has(said, "error") || !has(said.error, "code") || !has(said.error, "message")) return null;
  return said.error as unknown as ErrorReport;
}

/** Whether a thing has a key. */
export function has<Key extends string>(thing: unknown, key: Key): thing is Readonly<Record<Key, unknown>> {
  return typeof thing === "object" && thing !== null && key in thing;
}
