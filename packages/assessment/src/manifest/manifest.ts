import { canonicalJson, sha256, type StoredManifest } from "@faheng/database";
import { type Framework, frameworkSchema, type Profile, profileSchema } from "@faheng/domain";
import { z } from "zod";

/**
 * What a cycle pins: framework, profile and everything else scoring may know, so that it replays to the same bytes
 * whatever the plugin does later.
 */
export const manifestSchema = z.strictObject({
  format: z.literal("faheng.manifest/1"),
  framework: frameworkSchema,
  profile: profileSchema.nullable(),
  plugin: z.strictObject({ id: z.string(), version: z.string() }),
  scoring: z.strictObject({
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    unitClass: z.string().nullable(),
    calendar: z.strictObject({ holidays: z.array(z.iso.date()), workdays: z.array(z.iso.date()) }),
    /** Absent: a deadline on a day off stays there. */
    restDays: z.enum(["stay", "next-working-day"]).optional(),
    /** Days between which an event counts. Absent: any day, as cycles were opened before there was a window. */
    window: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  }),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Pins a framework and a profile as canonical JSON with its SHA-256. */
export function pinManifest(input: {
  readonly framework: Framework;
  readonly profile: Profile | null;
  readonly plugin: { readonly id: string; readonly version: string };
  /** What scoring may know beside them. */
  readonly scoring: Manifest["scoring"];
}): StoredManifest {
  const { framework, profile, plugin, scoring } = input;
  const content = canonicalJson({
    format: "faheng.manifest/1",
    framework,
    profile: profile === null ? null : profileSchema.encode(profile),
    plugin,
    scoring,
  });
  return {
    sha256: sha256(content),
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    profileId: profile?.id ?? null,
    profileVersion: profile?.version ?? null,
    pluginId: plugin.id,
    pluginVersion: plugin.version,
    content,
  };
}
