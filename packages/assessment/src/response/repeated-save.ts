import type { IndicatorResponse } from "@faheng/domain";
import { findResponse, type Transaction } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { changedFields } from "./response.ts";
import type { ResponseInput } from "./save-response.ts";

/**
 * The answer that this very save has led to already: the same person, from the same version, with the same content. Who
 * lost the server's answer asks once more, and must neither write twice nor be told that somebody else was faster.
 */
export async function findRepeated(
  trx: Transaction,
  actor: Actor,
  input: ResponseInput & { readonly expectedVersion: number },
): Promise<IndicatorResponse | null> {
  const current = await findResponse(trx, input.assessmentId, input.indicator);
  if (current?.version !== input.expectedVersion + 1 || current.savedBy !== actor.personId) return null;
  // Sending a claim back is no save: whoever did so and then saves answers it.
  if (current.returned) return null;
  // An approval is somebody else's part.
  const stated = current.notApplicable && { ...current.notApplicable, approvedBy: null };
  const wanted = input.notApplicable && { ...input.notApplicable, approvedBy: null };
  const before = { ...current, notApplicable: stated };
  return changedFields(before, { ...input, notApplicable: wanted }).length === 0 ? current : null;
}
