import { type Role, ROLE_TITLES } from "@faheng/assessment";

/** One sign-in link per role; the login of its account follows from the role. */
export const demonstrationRoles = Object.entries(ROLE_TITLES).map(([role, title]) => ({
  role: role as Role,
  label: title.zh,
  login: `demo-${role}`,
  href: `/demo/sign-in/${role}`,
}));
