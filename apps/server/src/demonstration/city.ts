import type { CityPlan } from "@faheng/assessment";
import { demonstrationAgencies } from "./agencies.ts";
import { demonstrationRoles, demonstrationSignIns } from "./roles.ts";

/** One fictional person for each sign-in. A department's works in the first department of its agency. */
export const demonstrationCity: CityPlan = {
  name: "衡州市",
  agencies: demonstrationAgencies.map(({ key, name, category, departments }) => ({ key, name, category, departments })),
  people: demonstrationSignIns.map((signIn) => {
    const { role, label, agency, login } = signIn;
    return {
      name: demonstrationRoles.includes(signIn) ? `演示·${label}` : `演示·${label}（${agency?.name ?? ""}）`,
      login,
      passwordHash: null,
      role,
      agency: agency?.key ?? null,
      department: role === "department" ? (agency?.departments[0] ?? null) : null,
    };
  }),
};
