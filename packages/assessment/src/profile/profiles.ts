import {
  type Db,
  isInScope,
  listBureauProfiles,
  listOfficeProfiles,
  listOfficeProfileVersions,
  type StoredOfficeProfile,
} from "@faheng/database";
import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { profileErrors as errors } from "./profile-errors.ts";
import { listPackProfiles } from "../plugin/plugins.ts";
import { byVersion } from "./version.ts";

/** `shipped` by a plugin; `draft` and `signed` are the municipal office's, or a bureau's own. A signed version never changes again. */
export type ProfileStatus = "shipped" | "draft" | "signed";

/** A profile with where it comes from. */
export interface KnownProfile {
  readonly profile: Profile;
  readonly status: ProfileStatus;
  /** Of what is stored; `null` for a shipped one. */
  readonly sha256: string | null;
  /** The bureau whose own it is; `null` for a shipped one and the office's. */
  readonly owner: string | null;
}

/** Names a profile; without a version the shipped one or the newest that the actor may see. */
export interface ProfileName {
  readonly id: string;
  /** The bureau whose own it is; absent or `null`: a shipped one or the office's. Ids of either kind are apart. */
  readonly owner?: string | null | undefined;
  readonly version?: string | undefined;
}

/** Profiles of the running plugins, every version of the office's and of the actor's own bureau's; drafts only for who may write them. */
export async function listKnownProfiles(
  context: Context,
  actor: Actor,
  frameworkId: string | null,
): Promise<KnownProfile[]> {
  const desk = enter(context, actor);
  const { db, reach } = desk;
  const shipped = (await listPackProfiles(desk, db, frameworkId)).map(toShipped);
  const office = (await listOfficeProfiles(db, frameworkId)).map((it) => toKnown(it, null));
  const own = (await listBureauProfiles(db, reach.own, frameworkId)).map((it) => toKnown(it, it.agencyId));
  return [...shipped, ...[...office, ...own].filter((it) => maySee(actor, it))];
}

/** @throws FAHENG_PROFILE_NOT_FOUND also for a draft and another bureau's, which the actor may not see. */
export async function getProfile(context: Context, actor: Actor, name: ProfileName): Promise<KnownProfile> {
  const desk = enter(context, actor);
  const versions = await versionsOf(desk, desk.db, name);
  return newest(
    name,
    versions.filter((it) => maySee(actor, it)),
  );
}

/**
 * The profile a cycle pins: shipped, or signed by the office or by the bureau whose cycle it is.
 *
 * @throws FAHENG_PROFILE_NOT_FOUND also for a draft that the actor may not see, FAHENG_PROFILE_UNSIGNED
 */
export async function profileForCycle(desk: Desk, db: Db, name: ProfileName): Promise<Profile> {
  const versions = await versionsOf(desk, db, name);
  const signed = versions.filter(({ status }) => status !== "draft");
  const isDraft = versions.some((it) => it.status === "draft" && isNamed(it.profile, name) && maySee(desk.actor, it));
  if (isDraft && !signed.some(({ profile }) => isNamed(profile, name))) {
    throw new FahengError(errors.FAHENG_PROFILE_UNSIGNED, { place: name.id, details: { id: name.id } });
  }
  return newest(name, signed).profile;
}

async function versionsOf(desk: Desk, db: Db, { id, owner = null }: ProfileName): Promise<KnownProfile[]> {
  if (owner !== null) {
    if (!isInScope(desk.reach.own, owner)) return [];
    const own = await listBureauProfiles(db, { kind: "agencies", ids: [owner] }, null);
    return own.filter((it) => it.id === id).map((it) => toKnown(it, owner));
  }
  const shipped = (await listPackProfiles(desk, db, null)).filter((profile) => profile.id === id);
  const office = await listOfficeProfileVersions(db, id);
  return [...shipped.map(toShipped), ...office.map((it) => toKnown(it, null))];
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

function maySee(actor: Actor, { status, owner }: KnownProfile): boolean {
  return status !== "draft" || can(actor, "profile.write", { agencyId: owner, owner });
}

function toShipped(profile: Profile): KnownProfile {
  return { profile, status: "shipped", sha256: null, owner: null };
}

function toKnown({ content, sha256, signedOn }: StoredOfficeProfile, owner: string | null): KnownProfile {
  const status = signedOn === null ? "draft" : "signed";
  return { profile: profileSchema.parse(JSON.parse(content)), status, sha256, owner };
}
