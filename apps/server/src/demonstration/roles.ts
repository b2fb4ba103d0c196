import { type Role, ROLE_PLACES, ROLE_TITLES } from "@faheng/assessment";
import { demonstrationAgencies, type DemonstrationAgency } from "./agencies.ts";

/** One demonstration account and the link that opens it. */
export interface DemonstrationSignIn {
  readonly role: Role;
  readonly label: string;
  /** `null` for roles above agencies. */
  readonly agency: DemonstrationAgency | null;
  readonly login: string;
  readonly href: string;
}

const [first, ...others] = demonstrationAgencies;

/** One sign-in link per role; the agency roles work in the first agency. The login of an account follows from its role. */
export const demonstrationRoles: readonly DemonstrationSignIn[] = Object.entries(ROLE_TITLES).map(([key, title]) => {
  const role = key as Role;
  const agency = ROLE_PLACES[role] === "city" ? null : (first ?? null);
  return { role, label: title.zh, agency, login: `demo-${role}`, href: `/demo/sign-in/${role}` };
});

/** The agency roles of every other agency, listed on `/demo`. */
const rolesElsewhere = others.flatMap((agency) =>
  demonstrationRoles
    .filter((it) => it.agency !== null)
    .map(({ role, label, login, href }): DemonstrationSignIn => {
      return { role, label, agency, login: `${login}-${agency.key}`, href: `${href}/${agency.key}` };
    }),
);

/** Every role of every agency, then those above agencies. */
export const demonstrationSignIns: readonly DemonstrationSignIn[] = [...demonstrationRoles, ...rolesElsewhere];
