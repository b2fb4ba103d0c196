import { uniqueViolation } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { actErrors as errors } from "./act-errors.ts";

/**
 * Runs an act; where it would have something stand twice that may stand once, somebody did the same in the same moment. The one
 * place for it, on both engines: acts that know better say so before it comes to that.
 *
 * @throws FAHENG_ACT_CONFLICT
 */
export async function mapConflict<Answer>(place: string, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (cause) {
    if (uniqueViolation(cause) === null) throw cause;
    throw new FahengError(errors.FAHENG_ACT_CONFLICT, { place, cause });
  }
}
