import { useQueries } from "@tanstack/react-query";
import type { Assessment } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import type { Matters } from "./matter-roles.ts";

/** Who has the roles of an assessment's matters; one reading of what three questions answer. */
export function useMatters({ id, agency, framework }: Assessment) {
  return useQueries({
    queries: [
      trpc.agency.departments.queryOptions({ agencyId: agency.id }),
      trpc.agency.bindings.queryOptions({ agencyId: agency.id, frameworkId: framework.id }),
      trpc.matter.list.queryOptions({ assessmentId: id }),
    ],
    combine: ([departments, bindings, named]) => {
      const isRead = departments.data && bindings.data && named.data;
      const data: Matters | undefined = isRead
        ? { departments: departments.data, bindings: bindings.data, named: named.data }
        : undefined;
      return {
        data,
        error: departments.error ?? bindings.error ?? named.error,
        refetch: () => Promise.all([departments.refetch(), bindings.refetch(), named.refetch()]),
      };
    },
  });
}
