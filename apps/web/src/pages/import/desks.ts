import type { Session } from "../../ground/session.tsx";

/** For whom somebody drafts frameworks: an agency, or with `null` the municipal office. */
export interface Desk {
  /** As the address names it. */
  readonly key: string;
  readonly owner: string | null;
}

const OFFICE: Desk = { key: "office", owner: null };

/** Every one for whom a person drafts. */
export function desksOf({ roles }: Session): readonly Desk[] {
  const agencies = roles.flatMap(({ role, agencyId }) =>
    role === "coordinator" && agencyId !== null ? [{ key: agencyId, owner: agencyId }] : [],
  );
  return [...(roles.some(({ role }) => role === "municipal") ? [OFFICE] : []), ...agencies];
}
