import { canonicalJson, sha256, type StoredManifest } from "@faheng/database";
import { deepFreeze, type Framework, frameworkSchema, type Profile, profileSchema } from "@faheng/domain";
import { ENGINE_VERSION } from "@faheng/scoring";
import { z } from "zod";
import { benchmarkStatementSchema } from "../benchmark/stated-benchmark.ts";

/** What scoring may know beside framework and profile. */
const scoringSchema = z.strictObject({
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  unitClass: z.string().nullable(),
  calendar: z.strictObject({ holidays: z.array(z.iso.date()), workdays: z.array(z.iso.date()) }),
  /** Absent: a deadline on a day off stays there. */
  restDays: z.enum(["stay", "next-working-day"]).optional(),
  /** Absent: materials that the document lists may be lacking when an answer is submitted. */
  materials: z.literal("asked").optional(),
  /** Absent: an agency learns from which source it was judged and asked, and not by whom. */
  reviewers: z.literal("named").optional(),
  /** Days between which an event counts. Absent: any day, as cycles were opened before there was a window. */
  window: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  /** What was stated of the profile's benchmarks, by key, oldest first. Absent: nothing was. */
  benchmarks: z.record(z.string(), z.array(benchmarkStatementSchema)).optional(),
});

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const pinned = { framework: frameworkSchema, profile: profileSchema.nullable(), scoring: scoringSchema };

/** As cycles were opened until packs were pinned by their code. Read, and never written any more. */
const firstSchema = z.strictObject({
  format: z.literal("faheng.manifest/1"),
  ...pinned,
  plugin: z.strictObject({ id: z.string(), version: z.string() }),
});

const secondSchema = z.strictObject({
  format: z.literal("faheng.manifest/2"),
  ...pinned,
  /** `sha256`: of the pack's code; `null` in what goes back to a manifest/1 that did not know it. */
  plugin: z.strictObject({ id: z.string(), version: z.string(), sha256: digest.nullable() }),
  engine: z.strictObject({ version: z.string() }),
});

/**
 * What a cycle pins: framework, profile, everything else scoring may know, and what computes, so that it replays to the
 * same bytes whatever the pack does later, or says what has changed.
 */
export interface Manifest {
  readonly framework: Framework;
  readonly profile: Profile | null;
  readonly scoring: z.output<typeof scoringSchema>;
  readonly plugin: PinnedPack;
  /** Version of the engine; `null` in a manifest/1, which did not tell. */
  readonly engine: string | null;
}

/** The pack that a cycle was opened with. */
export interface PinnedPack {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of its code, `null` where it was pinned before there was one. */
  readonly sha256: string | null;
}

/** Reads what is pinned, of either format, frozen all the way down. */
export function readManifest({ content }: Pick<StoredManifest, "content">): Manifest {
  const read = z.discriminatedUnion("format", [firstSchema, secondSchema]).parse(JSON.parse(content));
  const { framework, profile, scoring } = read;
  const plugin = read.format === "faheng.manifest/1" ? { ...read.plugin, sha256: null } : read.plugin;
  const engine = read.format === "faheng.manifest/1" ? null : read.engine.version;
  return deepFreeze({ framework, profile, scoring, plugin, engine });
}

/** Pins a framework, a profile and what computes as canonical JSON with its SHA-256. */
export function pinManifest(input: Omit<Manifest, "engine">): StoredManifest {
  const { framework, profile, plugin, scoring } = input;
  const { id, version, sha256: code } = plugin;
  const content = canonicalJson({
    format: "faheng.manifest/2",
    framework,
    profile: profile === null ? null : profileSchema.encode(profile),
    plugin: { id, version, sha256: code },
    engine: { version: ENGINE_VERSION },
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
