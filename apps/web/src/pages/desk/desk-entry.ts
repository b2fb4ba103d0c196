import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { hasRole, type Session } from "../../ground/session.tsx";

/** What a desk reads first; an administrator's reads nothing. */
export function askForDesk(_params: object, _search: object, session: Session): void {
  if (hasRole(session, "system-admin", "security-admin", "audit-admin")) return;
  if (hasRole(session, "municipal")) void prefetch(trpc.cycle.list.queryOptions());
  else void prefetch(trpc.assessment.list.queryOptions({}));
}
