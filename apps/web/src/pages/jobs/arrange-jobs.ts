import type { JobRow } from "../../api/outputs.ts";

/** Jobs as they are looked at: those that need somebody, those under way, those that are over. */
export interface ArrangedJobs {
  readonly stuck: readonly JobRow[];
  readonly open: readonly JobRow[];
  readonly over: readonly JobRow[];
}

/** What is stuck the latest failed first, what is under way the running ones first and then as they come due, what is over the newest first. */
export function arrangeJobs(jobs: readonly JobRow[]): ArrangedJobs {
  const later = (a: JobRow, b: JobRow): number => compare(b.finishedAt ?? b.createdAt, a.finishedAt ?? a.createdAt);
  const isOpen = ({ state }: JobRow): boolean => state === "queued" || state === "leased";
  return {
    stuck: jobs.filter(({ state }) => state === "dead").toSorted(later),
    open: jobs
      .filter(isOpen)
      .toSorted(
        (a, b) =>
          Number(b.state === "leased") - Number(a.state === "leased") ||
          compare(a.runAt ?? a.createdAt, b.runAt ?? b.createdAt),
      ),
    over: jobs.filter((job) => job.state !== "dead" && !isOpen(job)).toSorted(later),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
