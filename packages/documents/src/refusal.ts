import { type ErrorDefinition, type ErrorDetails, FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "./errors.ts";
import { templateErrors } from "./template/template-errors.ts";

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

/** Why what reads or drafts stopped: nobody waited any more, its thread died, or its process ended with a code. */
export function stopped(by: "gone" | "thread" | number, cause?: unknown): FahengError {
  const reasons = {
    gone: { zh: "已取消", en: "it was cancelled" },
    thread: { zh: "起草线程意外结束", en: "its thread died" },
  };
  const reason =
    typeof by === "string" ? reasons[by] : { zh: `解析进程意外结束（${by}）`, en: `its process ended (${by})` };
  return new FahengError(errors.FAHENG_DOCUMENT_STOPPED, { details: { reason }, cause });
}

/** The error again; one that is not of this package is one of a damaged document. */
export function errorOf({ code, place, details }: Refusal): FahengError {
  const known: Readonly<Record<string, ErrorDefinition>> = { ...errors, ...templateErrors };
  return new FahengError(known[code] ?? errors.FAHENG_DOCUMENT_DAMAGED, { place, details });
}
