import {
  BROWSER_KINDS,
  changePassword,
  type Client,
  confirmTotp,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  offerTotp,
  roleSchema,
  signIn,
  signOut,
  SYSTEM_KINDS,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, nothing } from "../schemas/common.ts";
import { password, totpCode } from "../schemas/people.ts";
import type { ApiContext } from "../context.ts";
import { arriving, open, signedIn } from "../trpc.ts";

const role = z.strictObject({
  role: roleSchema,
  agencyId: id.nullable(),
  agencyName: z.string().nullable(),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  /** Absent for one’s own; whose it is, while one stands for them. */
  standsFor: z.strictObject({ personId: id, name: z.string() }).optional(),
});

const sessionId = z.string().regex(/^[0-9a-f]{64}$/);

const me = z.strictObject({
  /** `null`: signed out. */
  person: z.strictObject({ id, name: z.string(), login: z.string().nullable() }).nullable(),
  roles: z.array(role),
  /** Nothing but setting up a second factor is answered until it is done. */
  mustEnrol: z.boolean(),
  isDemonstration: z.boolean(),
  /** The city's: every day on a page is a day there, wherever the browser stands. */
  timeZone: z.string(),
  demoLinks: z.array(z.strictObject({ role: roleSchema, label: z.string(), href: z.string() })),
  /** Title of the single sign-on and where it starts, `null` where there is none. */
  singleSignOn: z.strictObject({ label: z.string(), href: z.string() }).nullable(),
});

const ownSession = z.strictObject({
  id: sessionId,
  createdAt: z.string(),
  lastSeenAt: z.string(),
  addressRange: z.string().nullable(),
  browser: z.enum(BROWSER_KINDS).nullable(),
  system: z.enum(SYSTEM_KINDS).nullable(),
  isThis: z.boolean(),
});

/** Who is there, coming and going, and one's own account. */
export const sessionRouter = {
  me: open
    .input(nothing)
    .output(me)
    .query(({ ctx: { app, actor, isDemonstration, demoLinks, singleSignOn } }) => ({
      person: actor && { id: actor.personId, name: actor.name, login: actor.login },
      roles: (actor?.roles ?? []).flatMap((it) => (it.role === "operator" ? [] : [{ ...it, role: it.role }])),
      mustEnrol: actor?.mustEnrol === true,
      isDemonstration,
      timeZone: app.timeZone,
      demoLinks: demoLinks.map((it) => ({ ...it, role: roleSchema.parse(it.role) })),
      singleSignOn,
    })),
  signIn: open
    .input(z.strictObject({ login: z.string().min(1).max(100), password, totp: totpCode.nullable().default(null) }))
    .output(z.strictObject({ outcome: z.enum(["signed-in", "totp-required"]) }))
    .mutation(async ({ ctx, input }) => {
      const result = await signIn(ctx.app, { ...input, address: ctx.address, userAgent: ctx.userAgent });
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
  /** One's own sessions that hold; `isThis` marks the one that asks. */
  list: signedIn
    .input(nothing)
    .output(z.array(ownSession))
    .query(async ({ ctx }) => await listOwnSessions(ctx.app, ctx.actor, { token: ctx.token })),
  end: signedIn
    .input(z.strictObject({ id: sessionId }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await endOwnSession(ctx.app, ctx.actor, input);
      return {};
    }),
  endOthers: signedIn
    .input(empty)
    .output(z.strictObject({ ended: z.int() }))
    .mutation(async ({ ctx }) => ({ ended: await endOtherSessions(ctx.app, ctx.actor, { token: ctx.token }) })),
  changePassword: signedIn
    .input(z.strictObject({ password, next: password }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      ctx.setSession((await changePassword(ctx.app, ctx.actor, { ...input, client: clientOf(ctx) })).token);
      return {};
    }),
  /** A secret for an authenticator app; kept here until it is confirmed. */
  offerTotp: arriving
    .input(z.strictObject({ password }))
    .output(z.strictObject({ secret: z.string(), uri: z.string() }))
    .mutation(async ({ ctx, input }) => await offerTotp(ctx.app, ctx.actor, input)),
  confirmTotp: arriving
    .input(z.strictObject({ password, code: totpCode }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      ctx.setSession((await confirmTotp(ctx.app, ctx.actor, { ...input, client: clientOf(ctx) })).token);
      return {};
    }),
} satisfies TRPCRouterRecord;

function clientOf({ address, userAgent }: ApiContext): Client {
  return { address, userAgent };
}
