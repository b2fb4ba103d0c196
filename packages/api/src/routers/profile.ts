import {
  checkProfile,
  compareOnFacts,
  deriveProfile,
  getProfile,
  listKnownProfiles,
  saveOfficeProfile,
  saveOwnProfile,
  tryProfile,
} from "@faheng/assessment";
import { profileSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { profileJson } from "../schemas/assessment.ts";
import { code, id as idSchema } from "../schemas/common.ts";
import {
  newProfile,
  profileCheck,
  profileChoice,
  profileComparison,
  profileName,
  profileRow,
  profileTrial,
  trial,
  writtenProfile,
} from "../schemas/profile.ts";
import { signedIn } from "../trpc.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Scoring profiles: those of the running plugins, and those the municipal office lays itself. */
export const profileRouter = {
  list: signedIn
    .input(z.strictObject({ frameworkId: code.optional() }).optional())
    .output(z.array(profileRow))
    .query(async ({ ctx, input }) => {
      const known = await listKnownProfiles(ctx.app, ctx.actor, input?.frameworkId ?? null);
      return known.map(({ profile, status, sha256, owner }) => {
        const { id, version, title, standing, framework, author, signedOn, sources } = profile;
        const unweighted = sources.filter(({ weight }) => weight === null).map(({ key }) => key);
        return {
          id,
          version,
          title,
          standing,
          frameworkId: framework.id,
          author,
          signedOn,
          status,
          sha256,
          owner,
          unweighted,
        };
      });
    }),
  get: signedIn
    .input(profileName)
    .output(profileJson)
    .query(async ({ ctx, input }) => profileSchema.encode((await getProfile(ctx.app, ctx.actor, input)).profile)),
  check: signedIn
    .input(z.strictObject({ profile: writtenProfile }))
    .output(profileCheck)
    .query(async ({ ctx, input }) => await checkProfile(ctx.app, ctx.actor, input)),
  try: signedIn
    .input(trial.extend({ profile: writtenProfile }))
    .output(profileTrial)
    .query(async ({ ctx, input }) => await tryProfile(ctx.app, ctx.actor, input)),
  compare: signedIn
    .input(trial.extend({ left: profileChoice, right: profileChoice }))
    .output(profileComparison)
    .query(async ({ ctx, input }) => await compareOnFacts(ctx.app, ctx.actor, input)),
  /** A start for a profile of the office's or of a bureau's own; nothing is stored. */
  derive: signedIn
    .input(newProfile)
    .output(z.strictObject({ profile: profileJson }))
    .query(async ({ ctx, input }) => {
      return { profile: profileSchema.encode(await deriveProfile(ctx.app, ctx.actor, input)) };
    }),
  save: signedIn
    .input(z.strictObject({ profile: writtenProfile, sign: z.boolean(), expected: digest.nullable() }))
    .output(z.strictObject({ id: code, version: z.string(), sha256: digest }))
    .mutation(async ({ ctx, input }) => await saveOfficeProfile(ctx.app, ctx.actor, input)),
  /** A bureau's own, for cycles of its own. */
  saveOwn: signedIn
    .input(
      z.strictObject({ agencyId: idSchema, profile: writtenProfile, sign: z.boolean(), expected: digest.nullable() }),
    )
    .output(z.strictObject({ id: code, version: z.string(), sha256: digest }))
    .mutation(async ({ ctx, input }) => await saveOwnProfile(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
