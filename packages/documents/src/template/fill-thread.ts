import { FahengError } from "@faheng/domain";
import { type Refusal, refusalOf } from "../refusal.ts";
import { type FilledTemplate, type FillJob, fillTemplate } from "./fill-template.ts";

/** What comes back from the thread. */
export type FillAnswer = ({ readonly ok: true } & FilledTemplate) | Refusal;

/**
 * The thread of `fillApart`, which calls this by its name: one template after the other.
 *
 * @public
 */
export function answerTo(job: FillJob): FillAnswer {
  try {
    return { ok: true, ...fillTemplate(job) };
  } catch (cause) {
    if (cause instanceof FahengError) return refusalOf(cause);
    throw cause;
  }
}
