import { type Db, listOfficeProfiles, listOfficeProfileVersions, type StoredOfficeProfile } from "@faheng/database";
import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { listProfiles } from "../plugin/plugins.ts";
import { byVersion } from "./version.ts";

/** `shipped` by a plugin; `draft` and `signed` are the municipal office's own. A signed version never changes again. */
export type ProfileStatus = "shipped" | "draft" | "signed";

/** A profile with where it comes from. */
export interface KnownProfile {
  readonly profile: Profile;
  readonly status: ProfileStatus;
}

/** Names a profile; without a version the shipped one or the newest that the actor may see. */
export interface ProfileName {
  readonly id: string;
  readonly version?: string | undefined;
}

/** Profiles of the running plugins and every version of the office's; drafts only for who may write them. */
export async function listKnownProfiles(
  context: Context,
  actor: Actor,
  frameworkId: string | null,
): Promise<KnownProfile[]> {
  const { db } = enter(context, actor);
  const shipped = listProfiles(context, frameworkId).map((profile): KnownProfile => ({ profile, status: "shipped" }));
  const office = (await listOfficeProfiles(db, frameworkId)).map(toKnown);
  return [...shipped, ...office.filter(({ status }) => status !== "draft" || maySeeDrafts(actor))];
}

/** @throws FAHENG_PROFILE_NOT_FOUND also for a draft the actor may not see. */
export async function getProfile(context: Context, actor: Actor, name: ProfileName): Promise<KnownProfile> {
  const { db } = enter(context, actor);
  const versions = await versionsOf(context, db, name.id);
  return newest(
    name,
    versions.filter(({ status }) => status !== "draft" || maySeeDrafts(actor)),
  );
}

/**
 * The profile a cycle pins: shipped, or signed by the office.
 *
 * @throws FAHENG_PROFILE_NOT_FOUND, FAHENG_PROFILE_UNSIGNED
 */
export async function profileForCycle(context: Context, db: Db, name: ProfileName): Promise<Profile> {
  const versions = await versionsOf(context, db, name.id);
  const signed = versions.filter(({ status }) => status !== "draft");
  const isDraft = versions.some(({ profile, status }) => status === "draft" && isNamed(profile, name));
  if (isDraft && !signed.some(({ profile }) => isNamed(profile, name))) {
    throw new FahengError(errors.FAHENG_PROFILE_UNSIGNED, { place: name.id, details: { id: name.id } });
  }
  return newest(name, signed).profile;
}

async function versionsOf(context: Context, db: Db, id: string): Promise<KnownProfile[]> {
  const shipped = listProfiles(context, null).filter((profile) => profile.id === id);
  const office = await listOfficeProfileVersions(db, id);
  return [...shipped.map((profile): KnownProfile => ({ profile, status: "shipped" })), ...office.map(toKnown)];
}

function newest(name: ProfileName, versions: readonly KnownProfile[]): KnownProfile {
  const found = versions
    .filter(({ profile }) => isNamed(profile, name))
    .toSorted((a, b) => byVersion(b.profile.version, a.profile.version))[0];
  if (found) return found;
  throw new FahengError(errors.FAHENG_PROFILE_NOT_FOUND, { place: name.id, details: { id: name.id } });
}

function isNamed({ version }: Profile, name: ProfileName): boolean {
  return name.version === undefined || name.version === version;
}

function maySeeDrafts(actor: Actor): boolean {
  return can(actor, "profile.write", { agencyId: null });
}

function toKnown({ content, signedOn }: StoredOfficeProfile): KnownProfile {
  return { profile: profileSchema.parse(JSON.parse(content)), status: signedOn === null ? "draft" : "signed" };
}
