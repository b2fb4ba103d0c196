import { prefetch } from "../../api/prefetch.ts";
import type { Session } from "../../ground/session.tsx";
import { jobsQuery } from "./jobs-query.ts";

/** What 后台任务 reads first. */
export function askForJobs(_params: object, _search: object, session: Session): void {
  void prefetch(jobsQuery(session));
}
