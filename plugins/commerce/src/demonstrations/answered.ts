import type { DemonstrationAnswer } from "@faheng/plugin-api";

/** One made-up answer. */
export function answered(
  indicator: string,
  status: DemonstrationAnswer["status"],
  progress: string,
  facts: NonNullable<DemonstrationAnswer["facts"]> = {},
): DemonstrationAnswer {
  return { indicator, status, reported: "answered", printed: null, progress, facts };
}
