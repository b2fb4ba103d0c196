import { trpc } from "../../api/trpc.ts";
import { hasRole, type Session } from "../../ground/session.tsx";

/** Asks for the jobs that somebody sees to: all above agencies, or those of their agency's own cycles; of anybody else what they asked for. */
export function jobsQuery(session: Session) {
  if (!hasRole(session, "system-admin", "coordinator")) return trpc.job.asked.queryOptions({});
  const own = session.roles.find(({ role }) => role === "coordinator")?.agencyId ?? null;
  return trpc.job.list.queryOptions({ agencyId: hasRole(session, "system-admin") ? null : own });
}
