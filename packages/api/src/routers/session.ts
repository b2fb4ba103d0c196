import { changePassword, confirmTotp, offerTotp, roleSchema, signIn, signOut } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, nothing } from "../schemas/common.ts";
import { password, totpCode } from "../schemas/people.ts";
import { open, signedIn } from "../trpc.ts";

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
  /** The city's: every day on a page is a day there, wherever the browser stands. */
  timeZone: z.string(),
  demoLinks: z.array(z.strictObject({ role: roleSchema, label: z.string(), href: z.string() })),
  /** Title of the single sign-on and where it starts, `null` where there is none. */
  singleSignOn: z.strictObject({ label: z.string(), href: z.string() }).nullable(),
});

/** Who is there, coming and going, and one's own account. */
export const sessionRouter = {
  me: open
    .input(nothing)
    .output(me)
    .query(({ ctx: { app, actor, isDemonstration, demoLinks, singleSignOn } }) => ({
      person: actor && { id: actor.personId, name: actor.name },
      roles: (actor?.roles ?? []).flatMap((it) => (it.role === "operator" ? [] : [{ ...it, role: it.role }])),
      isDemonstration,
      timeZone: app.timeZone,
      demoLinks: demoLinks.map((it) => ({ ...it, role: roleSchema.parse(it.role) })),
      singleSignOn,
    })),
  signIn: open
    .input(z.strictObject({ login: z.string().min(1).max(100), password, totp: totpCode.nullable().default(null) }))
    .output(z.strictObject({ outcome: z.enum(["signed-in", "totp-required"]) }))
    .mutation(async ({ ctx, input }) => {
      const result = await signIn(ctx.app, { ...input, address: ctx.address });
      if (result.outcome === "signed-in") {
        // Whoever was signed in here before no longer is; a token planted before signing in is worth nothing.
        if (ctx.token !== null) await signOut(ctx.app, ctx.token);
        ctx.setSession(result.session.token);
      }
      return { outcome: result.outcome };
    }),
  signOut: open
    .input(empty)
    .output(empty)
    .mutation(async ({ ctx }) => {
      if (ctx.token !== null) await signOut(ctx.app, ctx.token);
      ctx.setSession(null);
      return {};
    }),
  changePassword: signedIn
    .input(z.strictObject({ password, next: password }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      ctx.setSession((await changePassword(ctx.app, ctx.actor, input)).token);
      return {};
    }),
  /** A secret for an authenticator app; kept here until it is confirmed. */
  offerTotp: signedIn
    .input(z.strictObject({ password }))
    .output(z.strictObject({ secret: z.string(), uri: z.string() }))
    .mutation(async ({ ctx, input }) => await offerTotp(ctx.app, ctx.actor, input)),
  confirmTotp: signedIn
    .input(z.strictObject({ password, code: totpCode }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      ctx.setSession((await confirmTotp(ctx.app, ctx.actor, input)).token);
      return {};
    }),
} satisfies TRPCRouterRecord;
