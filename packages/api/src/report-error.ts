import { type ErrorReport, FahengError, issueWording } from "@faheng/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { apiErrors as errors } from "./errors.ts";

type TrpcCode = TRPCError["code"];

/** tRPC's names of the HTTP classes our errors use. */
const CODES: Readonly<Record<number, TrpcCode>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  422: "UNPROCESSABLE_CONTENT",
  423: "CONFLICT",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

/** A coded error as tRPC throws it, with the HTTP class of its definition. */
export function toTrpcError(error: FahengError): TRPCError {
  return new TRPCError({
    code: CODES[error.definition.status] ?? "INTERNAL_SERVER_ERROR",
    message: error.message,
    cause: error,
  });
}

/** What is wrong with a request, by the first thing its schema found; `null` where it is none that a schema could read. */
export function inputError(cause: z.core.$ZodError | null): FahengError {
  const [issue] = cause?.issues ?? [];
  return new FahengError(errors.FAHENG_API_INPUT, {
    place: issue ? issue.path.join(".") : null,
    details: { reason: issue ? issueWording(issue) : { zh: "格式不对", en: "its form" } },
  });
}

/** What the client is told: a coded error with place and mend, and nothing of the server's inside. */
export function reportOf(error: TRPCError): ErrorReport {
  const { cause } = error;
  if (cause instanceof FahengError) return cause.report();
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR") {
    return inputError(cause instanceof z.core.$ZodError ? cause : null).report();
  }
  const isClientFault = error.code === "NOT_FOUND" || error.code === "METHOD_NOT_SUPPORTED";
  return new FahengError(isClientFault ? errors.FAHENG_API_UNKNOWN : errors.FAHENG_API_INTERNAL).report();
}
