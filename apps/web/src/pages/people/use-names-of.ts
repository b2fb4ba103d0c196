import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import type { Grant } from "./role-choice.tsx";

/** Names of the agency and department a role is given in, as the choice beside has read them. */
export function useNamesOf({ agencyId, departmentId }: Grant): (string | undefined)[] {
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const departments = useQuery({
    ...trpc.agency.departments.queryOptions({ agencyId: agencyId ?? "" }),
    enabled: agencyId !== null,
  });
  return [
    agencies.data?.find(({ id }) => id === agencyId)?.name,
    departments.data?.find(({ id }) => id === departmentId)?.name,
  ];
}
