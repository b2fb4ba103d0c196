import type { IndicatorResponse } from "@faheng/domain";

/** A response as people see it. */
export type ResponseView = Pick<
  IndicatorResponse,
  "indicator" | "version" | "status" | "facts" | "progress" | "notApplicable" | "returned" | "savedAt"
> & { readonly savedBy: string };

/** Names instead of ids; nothing else is left out. */
export function toView(response: IndicatorResponse): ResponseView {
  const { indicator, version, status, facts, progress, notApplicable, returned, savedAt, savedByName } = response;
  const view = { indicator, version, status, facts, progress, notApplicable, savedBy: savedByName, savedAt };
  // Left out where there is none, so that versions written before claims could be sent back keep their digest.
  return returned === undefined ? view : { ...view, returned };
}

/** Whether somebody has agreed that the indicator does not apply. */
export function isApproved({ notApplicable }: Pick<IndicatorResponse, "notApplicable">): boolean {
  return notApplicable !== null && notApplicable.approvedBy !== null;
}

/** What differs between two versions of a response: `facts.a`, `status`, `progress`, `notApplicable`. */
export function changedFields(
  before: Pick<IndicatorResponse, "status" | "facts" | "progress" | "notApplicable" | "returned"> | null,
  after: Pick<IndicatorResponse, "status" | "facts" | "progress" | "notApplicable" | "returned">,
): string[] {
  const keys = new Set([...Object.keys(before?.facts ?? {}), ...Object.keys(after.facts)]);
  const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  return [
    ...[...keys].filter((key) => differ(before?.facts[key], after.facts[key])).map((key) => `facts.${key}`),
    ...(before?.status === after.status ? [] : ["status"]),
    ...((before?.progress ?? "") === after.progress ? [] : ["progress"]),
    ...(differ(before?.notApplicable, after.notApplicable) ? ["notApplicable"] : []),
    ...(differ(before?.returned, after.returned) ? ["returned"] : []),
  ];
}
