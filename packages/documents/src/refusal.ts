import { type ErrorDefinition, type ErrorDetails, FahengError } from "@faheng/domain";
import { documentErrors as errors } from "./errors.ts";

/** A coded error as it comes from another process or thread, which an error itself does not survive. */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly place: string | null;
  readonly details: ErrorDetails;
}

export function refusalOf({ code, place, details }: FahengError): Refusal {
  return { ok: false, code, place, details };
}

/** The error again; one that is not of this package is one of a damaged document. */
export function errorOf({ code, place, details }: Refusal): FahengError {
  const known: Readonly<Record<string, ErrorDefinition>> = errors;
  return new FahengError(known[code] ?? errors.FAHENG_DOCUMENT_DAMAGED, { place, details });
}
