import { useSession } from "../ground/session.tsx";
import type { MatterRole } from "./matter-roles.ts";

/** Tells whether one's own department has a role. */
export function useIsMine(): (role: MatterRole) => boolean {
  const { roles } = useSession();
  const own = new Set(roles.map(({ departmentId }) => departmentId));
  return ({ holders }) => holders.some(({ id }) => own.has(id));
}
