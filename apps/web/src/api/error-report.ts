import { FahengError, type ErrorReport } from "@faheng/domain";
import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@faheng/api";
import { CodedFailure } from "./coded-failure.ts";
import { webErrors as errors } from "./errors.ts";

/** The coded error behind whatever was thrown; an answer without a report of its own keeps its HTTP class. */
export function reportOf(error: unknown): ErrorReport {
  if (error instanceof CodedFailure) return error.report;
  if (!(error instanceof TRPCClientError)) return new FahengError(errors.FAHENG_WEB_UNKNOWN).report();
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) return new FahengError(errors.FAHENG_WEB_NO_ANSWER).report();
  return data.faheng ?? { ...new FahengError(errors.FAHENG_WEB_UNKNOWN).report(), status: data.httpStatus };
}
