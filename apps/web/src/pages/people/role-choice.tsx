import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { AGENCY_ROLES, ROLE_WORDS, ROLES } from "../../ground/role-words.ts";

/** A role with where it holds. */
export interface Grant {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly departmentId: string | null;
}

/** A role without a place yet. */
export const FIRST_GRANT: Grant = { role: "department", agencyId: null, departmentId: null };

/** Whether all that the role needs is chosen. */
export function isComplete({ role, agencyId, departmentId }: Grant): boolean {
  if (!AGENCY_ROLES.includes(role)) return true;
  return agencyId !== null && (role !== "department" || departmentId !== null);
}

/** Role, and the agency and department it needs. */
export function RoleChoice({ grant, onGrant }: { grant: Grant; onGrant: (grant: Grant) => void }) {
  const t = useText();
  const { role, agencyId, departmentId } = grant;
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const departments = useQuery({
    ...trpc.agency.departments.queryOptions({ agencyId: agencyId ?? "" }),
    enabled: agencyId !== null,
  });
  const optionsOf = (list: readonly { readonly id: string; readonly name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <>
      <ChoiceField
        label={t("角色")}
        chosen={role}
        options={ROLES.map((it) => [it, t(ROLE_WORDS[it])])}
        onChoose={(it) => onGrant({ role: it as Role, agencyId: null, departmentId: null })}
      />
      {AGENCY_ROLES.includes(role) ? (
        <ChoiceField
          label={t("机关")}
          none={t("请选择")}
          isRequired
          chosen={agencyId}
          options={optionsOf(agencies.data?.filter((it) => it.ending === null))}
          onChoose={(id) => onGrant({ role, agencyId: id, departmentId: null })}
        />
      ) : null}
      {role === "department" ? (
        <ChoiceField
          label={t("处室")}
          none={t("请选择")}
          isRequired
          chosen={departmentId}
          options={agencyId === null ? [] : optionsOf(departments.data)}
          onChoose={(id) => onGrant({ role, agencyId, departmentId: id })}
        />
      ) : null}
    </>
  );
}
