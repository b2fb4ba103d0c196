import { roleSchema, signOut } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, nothing } from "../schemas/common.ts";
import { open } from "../trpc.ts";

const role = z.strictObject({
  role: roleSchema,
  agencyId: id.nullable(),
  agencyName: z.string().nullable(),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
});

const me = z.strictObject({
  /** `null`: signed out. */
  person: z.strictObject({ id, name: z.string() }).nullable(),
  roles: z.array(role),
  isDemonstration: z.boolean(),
  demoLinks: z.array(z.strictObject({ role: roleSchema, label: z.string(), href: z.string() })),
});

/** Who is there, and leaving. */
export const sessionRouter = {
  me: open
    .input(nothing)
    .output(me)
    .query(({ ctx: { actor, isDemonstration, demoLinks } }) => ({
      person: actor && { id: actor.personId, name: actor.name },
      roles: (actor?.roles ?? []).flatMap((it) => (it.role === "operator" ? [] : [{ ...it, role: it.role }])),
      isDemonstration,
      demoLinks: demoLinks.map((it) => ({ ...it, role: roleSchema.parse(it.role) })),
    })),
  signOut: open
    .input(empty)
    .output(empty)
    .mutation(async ({ ctx }) => {
      if (ctx.token !== null) await signOut(ctx.app, ctx.token);
      ctx.setSession(null);
      return {};
    }),
} satisfies TRPCRouterRecord;
