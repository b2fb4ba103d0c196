import { type IndicatorResponse, responseStateOf } from "@faheng/domain";
import { canonicalJson, sha256 } from "@faheng/database";
import { changedFields, toView } from "./response.ts";

/** A version of a response as the audit knows it. */
interface ResponseTrace {
  readonly version: number;
  readonly status: IndicatorResponse["status"];
  /** Where it stands in its process. */
  readonly state: ReturnType<typeof responseStateOf>;
  /** SHA-256 of the canonical JSON of the version as people see it (`response.history`). */
  readonly sha256: string;
}

/**
 * Before and after of a response for the audit: version, state and digest, and which fields changed, but not what they
 * say. The audit administrator sees no business data, and still nobody can change a version afterwards unnoticed.
 */
export function responseStates(
  before: IndicatorResponse | null,
  after: IndicatorResponse,
): { readonly before: ResponseTrace | null; readonly after: ResponseTrace & { readonly changed: readonly string[] } } {
  const changed = changedFields(before, after);
  return { before: before && traceOf(before), after: { ...traceOf(after), changed } };
}

function traceOf(response: IndicatorResponse): ResponseTrace {
  const { version, status } = response;
  return { version, status, state: responseStateOf(response), sha256: sha256(canonicalJson(toView(response))) };
}
