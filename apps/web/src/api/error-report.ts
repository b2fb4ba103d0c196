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
  if (data.faheng) return { ...data.faheng, place: placeForPeople(data.faheng.place) };
  return { ...new FahengError(errors.FAHENG_WEB_UNKNOWN).report(), status: data.httpStatus };
}

/** A place as people may find it; an id of ours tells them nothing. */
function placeForPeople(place: string | null): string | null {
  return place !== null && ID.test(place) ? null : place;
}

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/iu;
