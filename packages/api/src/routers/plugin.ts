import { listFrozen, listPlugins, listReleases, setPluginEnabled } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { standing } from "../schemas/assessment.ts";
import { code, errorReport, id, nothing, wording } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const listing = z.strictObject({
  id: z.string(),
  version: z.string().nullable(),
  title: wording.nullable(),
  about: wording.nullable(),
  status: z.enum(["active", "refused"]),
  /** Approved here from a document (导入), and not installed. */
  isImported: z.boolean(),
  /** The first reason of a refused plugin; all of them in `problems`. */
  error: errorReport.nullable(),
  problems: z.array(errorReport),
  frameworks: z.array(
    z.strictObject({
      id: code,
      version: z.string(),
      title: z.string(),
      documentNumber: z.string().nullable(),
      indicatorCount: z.int(),
    }),
  ),
  profiles: z.array(z.strictObject({ id: code, version: z.string(), title: z.string(), standing, frameworkId: code })),
  reports: z.array(z.strictObject({ id: z.string(), title: z.string(), frameworks: z.array(code) })),
  enabledBy: z.array(id),
});

/** `expected` is whether it was seen on. */
const choice = z.strictObject({ agencyId: id, pluginId: z.string().min(1).max(40), expected: z.boolean() });
const outcome = z.strictObject({ enabled: z.boolean() });

/** Installed plugins, and which agency uses them. */
export const pluginRouter = {
  list: signedIn
    .input(nothing)
    .output(z.array(listing))
    .query(async ({ ctx }) => {
      const plugins = await listPlugins(ctx.app, ctx.actor);
      return plugins.map(({ id: pluginId, plugin, isImported, problems, enabledBy }) => ({
        id: pluginId,
        version: plugin?.version ?? null,
        title: plugin?.title ?? null,
        about: plugin?.about ?? null,
        status: plugin ? ("active" as const) : ("refused" as const),
        isImported,
        error: problems[0] ?? null,
        problems: [...problems],
        frameworks: (plugin?.frameworks ?? []).map((it) => ({
          id: it.id,
          version: it.version,
          title: it.title,
          documentNumber: it.documentNumber,
          indicatorCount: it.indicators.length,
        })),
        profiles: (plugin?.profiles ?? []).map((it) => ({
          id: it.id,
          version: it.version,
          title: it.title,
          standing: it.standing,
          frameworkId: it.framework.id,
        })),
        reports: (plugin?.reports ?? []).map((it) => ({ id: it.id, title: it.title, frameworks: [...it.frameworks] })),
        enabledBy: [...enabledBy],
      }));
    }),
  /** Assessments that can only be read until their pack is there again. */
  frozen: signedIn
    .input(nothing)
    .output(
      z.array(
        z.strictObject({
          pluginId: z.string(),
          version: z.string(),
          cycleTitle: z.string(),
          agencyName: z.string(),
          reason: errorReport,
        }),
      ),
    )
    .query(async ({ ctx }) => await listFrozen(ctx.app, ctx.actor)),
  /** Releases that are installed, kept beside them, or waited for, and the cycles that their own rules score. */
  releases: signedIn
    .input(nothing)
    .output(
      z.array(
        z.strictObject({
          pluginId: z.string(),
          title: wording.nullable(),
          version: z.string(),
          sha256: z.string().nullable(),
          state: z.enum(["current", "kept", "absent"]),
          cycles: z.array(z.strictObject({ title: z.string(), isOpen: z.boolean() })),
          ownCycles: z.int(),
          reason: errorReport.nullable(),
        }),
      ),
    )
    .query(async ({ ctx }) => {
      const releases = await listReleases(ctx.app, ctx.actor);
      return releases.map(({ cycles, ...release }) => Object.assign(release, { cycles: [...cycles] }));
    }),
  enable: signedIn
    .input(choice)
    .output(outcome)
    .mutation(async ({ ctx, input }) => {
      await setPluginEnabled(ctx.app, ctx.actor, { ...input, isEnabled: true });
      return { enabled: true };
    }),
  disable: signedIn
    .input(choice)
    .output(outcome)
    .mutation(async ({ ctx, input }) => {
      await setPluginEnabled(ctx.app, ctx.actor, { ...input, isEnabled: false });
      return { enabled: false };
    }),
} satisfies TRPCRouterRecord;
