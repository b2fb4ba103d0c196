import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { AGENCY_ROLES, ROLE_WORDS, ROLES } from "../../parts/role-words.ts";

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
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const departments = useQuery({
    ...trpc.agency.departments.queryOptions({ agencyId: grant.agencyId ?? "" }),
    enabled: grant.agencyId !== null,
  });
  const chosen = ({ target }: { target: HTMLSelectElement }): string | null =>
    target.value === "" ? null : target.value;
  return (
    <>
      <label className="fw-field">
        <span>{t("角色")}</span>
        <select
          className="fh-input"
          value={grant.role}
          onChange={({ target }) => onGrant({ role: target.value as Role, agencyId: null, departmentId: null })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(ROLE_WORDS[role])}
            </option>
          ))}
        </select>
      </label>
      {AGENCY_ROLES.includes(grant.role) ? (
        <label className="fw-field">
          <span>{t("机关")}</span>
          <select
            className="fh-input"
            required
            value={grant.agencyId ?? ""}
            onChange={(event) => onGrant({ ...grant, agencyId: chosen(event), departmentId: null })}
          >
            <option value="">{t("请选择")}</option>
            {agencies.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {grant.role === "department" ? (
        <label className="fw-field">
          <span>{t("处室")}</span>
          <select
            className="fh-input"
            required
            value={grant.departmentId ?? ""}
            onChange={(event) => onGrant({ ...grant, departmentId: chosen(event) })}
          >
            <option value="">{t("请选择")}</option>
            {departments.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
