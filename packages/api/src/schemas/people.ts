import { LOGIN_FORM, MOST_OF_A_PERSON_NAME, roleSchema } from "@faheng/assessment";
import { z } from "zod";
import { id, line, time } from "./common.ts";

/** Longer than any allowed password, so that the policy and not the form refuses. */
const MAX_TEXT = 1000;

export const login = z.string().regex(LOGIN_FORM);
export const password = z.string().min(1).max(MAX_TEXT);
export const personName = line(MOST_OF_A_PERSON_NAME);
export const totpCode = z.string().regex(/^\d{6}$/);

export const grant = z.strictObject({ role: roleSchema, agencyId: id.nullable(), departmentId: id.nullable() });

/** Issuer and subject as the identity provider states them in its ID token. */
export const identity = z.strictObject({ issuer: z.url().max(500), subject: z.string().min(1).max(255) });

/** What an act on roles or accounts names as seen: another one once either has changed. */
export const personVersion = z.string().regex(/^[0-9a-f]{64}$/);

export const person = z.strictObject({
  id,
  name: z.string(),
  version: personVersion,
  accounts: z
    .array(
      z.strictObject({
        id,
        login: z.string(),
        isDisabled: z.boolean(),
        lockedUntil: time.nullable(),
        hasPassword: z.boolean(),
        hasTotp: z.boolean(),
        identity: identity.nullable(),
      }),
    )
    .readonly(),
  memberships: z
    .array(
      z.strictObject({
        id,
        role: roleSchema,
        agencyId: id.nullable(),
        agencyName: z.string().nullable(),
        departmentId: id.nullable(),
        departmentName: z.string().nullable(),
        startsAt: time,
        endsAt: time.nullable(),
      }),
    )
    .readonly(),
});

export const accountChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("disable") }),
  z.strictObject({ kind: z.literal("enable") }),
  z.strictObject({ kind: z.literal("unlock") }),
  z.strictObject({ kind: z.literal("remove-totp") }),
  z.strictObject({ kind: z.literal("reset-password"), password }),
]);
