import { expect, it } from "vitest";
import type { JobRow } from "../../api/outputs.ts";
import { arrangeJobs } from "./arrange-jobs.ts";

const job = (id: string, state: JobRow["state"], at: string, runAt: string | null = null): JobRow =>
  ({ id, state, createdAt: at, finishedAt: runAt === null && state !== "leased" ? at : null, runAt }) as JobRow;

it("puts what needs somebody first, what runs before what waits, and what is over the newest first", () => {
  const { stuck, open, over } = arrangeJobs([
    job("done", "done", "2026-01-01"),
    job("later", "queued", "2026-01-01", "2026-01-09"),
    job("dead", "dead", "2026-01-02"),
    job("sooner", "queued", "2026-01-05", "2026-01-06"),
    job("running", "leased", "2026-01-07"),
    job("cancelled", "cancelled", "2026-01-03"),
    job("dead too", "dead", "2026-01-04"),
  ]);
  const ids = (jobs: readonly JobRow[]): string[] => jobs.map(({ id }) => id);
  expect([ids(stuck), ids(open), ids(over)]).toEqual([
    ["dead too", "dead"],
    ["running", "sooner", "later"],
    ["cancelled", "done"],
  ]);
});
