import {
  addPerson,
  bindIdentity,
  changeAccount,
  endRole,
  giveRole,
  listEverybody,
  roleSchema,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, nothing } from "../schemas/common.ts";
import {
  accountChange,
  grant,
  identity,
  login,
  password,
  person,
  personName,
  personVersion,
} from "../schemas/people.ts";
import { signedIn } from "../trpc.ts";

const created = z.strictObject({ id });

/** People, roles and accounts, kept by the security administrator. */
export const peopleRouter = {
  list: signedIn
    .input(nothing)
    .output(z.array(person))
    .query(async ({ ctx }) => {
      const people = await listEverybody(ctx.app, ctx.actor);
      return people.map(({ memberships, ...rest }) => ({
        ...rest,
        memberships: memberships.map(({ personId: _personId, role, ...membership }) => {
          return { ...membership, role: roleSchema.parse(role) };
        }),
      }));
    }),
  add: signedIn
    .input(grant.extend({ name: personName, login, password }))
    .output(created)
    .mutation(async ({ ctx, input }) => await addPerson(ctx.app, ctx.actor, input)),
  giveRole: signedIn
    .input(grant.extend({ personId: id, expected: personVersion }))
    .output(created)
    .mutation(async ({ ctx, input }) => await giveRole(ctx.app, ctx.actor, input)),
  endRole: signedIn
    .input(z.strictObject({ membershipId: id, expected: personVersion }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await endRole(ctx.app, ctx.actor, input);
      return {};
    }),
  changeAccount: signedIn
    .input(z.strictObject({ accountId: id, change: accountChange, expected: personVersion }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await changeAccount(ctx.app, ctx.actor, input);
      return {};
    }),
  /** Binds an account to an identity of the single sign-on; `null` takes the binding away. */
  bindIdentity: signedIn
    .input(z.strictObject({ accountId: id, identity: identity.nullable(), expected: personVersion }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await bindIdentity(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
