import { useQuery } from "@tanstack/react-query";
import type { ExtensionsView } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { hasRole, useSession } from "../ground/session.tsx";

/** Later days and late entry of an assessment; `null` until they are there, and for a reviewer, who is shown none. */
export function useExtensions(assessmentId: string): ExtensionsView | null {
  const isShown = hasRole(useSession(), "department", "coordinator", "leader", "municipal");
  const { data } = useQuery({ ...trpc.extension.list.queryOptions({ assessmentId }), enabled: isShown });
  return data ?? null;
}
