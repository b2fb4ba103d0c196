import { expect, it } from "vitest";
import { lacksSecondFactor, SECOND_FACTOR_ROLES } from "./require-second-factor.ts";
import type { Role } from "./roles.ts";

const nowhere = { agencyId: null, agencyName: null, departmentId: null, departmentName: null };
const BARE = { passwordHash: "hash", totpSecret: null };

it.for([
  ["a security administrator with a password alone", ["security-admin"], BARE, true],
  ["one beside another role", ["municipal", "security-admin"], BARE, true],
  ["one with a second factor", ["security-admin"], { ...BARE, totpSecret: "S" }, false],
  [
    "one without a password, who comes by the identity provider",
    ["security-admin"],
    { ...BARE, passwordHash: null },
    false,
  ],
  ["everybody else", ["system-admin", "audit-admin", "coordinator"], BARE, false],
] as const)("is lacked by %s: %s", ([, roles, account, lacks]) => {
  const held = roles.map((role: Role) => ({ role, ...nowhere }));
  expect(lacksSecondFactor(account, held, SECOND_FACTOR_ROLES)).toBe(lacks);
  expect(lacksSecondFactor(account, held, [])).toBe(false);
});
