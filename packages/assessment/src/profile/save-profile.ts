import {
  canonicalJson,
  listBureauProfiles,
  listOfficeProfileVersions,
  putBureauProfile,
  putOfficeProfile,
  sha256,
  type StoredOfficeProfile,
  type Transaction,
} from "@faheng/database";
import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import { requireOwnStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { listProfiles, requireFramework } from "../plugin/plugins.ts";
import { planOf, yearOf } from "./rules.ts";

/** A profile as somebody hands it in. */
interface WrittenProfile {
  /** In its document form. */
  readonly profile: unknown;
  readonly sign: boolean;
  /** Digest of the draft of this version that it was made from, `null` for none; absent for loaders, who saw nothing. */
  readonly expected?: string | null;
}

/** Where it stands now, and the digest of what stands there. */
interface SavedProfile {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/**
 * Keeps a profile of the municipal office: as a draft, which may still have gaps, or signed, from when on this version
 * never changes. Author and day are those of the signing; nobody writes them.
 *
 * @param input `profile` in its document form, standing `office`, without author and day.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_INVALID, FAHENG_PROFILE_SIGNATURE, FAHENG_FRAMEWORK_NOT_FOUND,
 *   FAHENG_PROFILE_ID_TAKEN, FAHENG_PROFILE_FROZEN, FAHENG_PROFILE_CHANGED (somebody else has saved this version)
 */
export async function saveOfficeProfile(context: Context, actor: Actor, input: WrittenProfile): Promise<SavedProfile> {
  return await save(context, actor, input, null);
}

/**
 * Keeps a profile of a bureau's own, for cycles of its own, as {@link saveOfficeProfile} keeps the office's. Its id has only to
 * be new within the bureau: that another bureau uses it is nobody's to know.
 *
 * @param input `profile` in its document form, standing `bureau`, without author and day.
 * @throws as {@link saveOfficeProfile}
 */
export async function saveOwnProfile(
  context: Context,
  actor: Actor,
  input: WrittenProfile & { readonly agencyId: string },
): Promise<SavedProfile> {
  return await save(context, actor, input, input.agencyId);
}

async function save(
  context: Context,
  actor: Actor,
  input: WrittenProfile,
  owner: string | null,
): Promise<SavedProfile> {
  const desk = enter(context, actor);
  await permit(desk, "profile.write", { agencyId: owner, owner }, "profile:new");
  const draft = parseProfile(input.profile);
  const standing = owner === null ? "office" : "bureau";
  if (draft.standing !== standing || draft.author !== null || draft.signedOn !== null) {
    throw new FahengError(errors.FAHENG_PROFILE_SIGNATURE, { place: draft.id, details: { standing } });
  }
  requireFramework(context, draft.framework.id);
  const profile = input.sign ? { ...draft, author: actor.name, signedOn: desk.today } : draft;
  if (input.sign) planOf(context, profile, yearOf(desk.today));
  return await desk.db.transaction().execute((trx) => keep(trx, desk, profile, { owner, expected: input.expected }));
}

async function keep(
  trx: Transaction,
  desk: Desk,
  profile: Profile,
  { owner, expected }: { readonly owner: string | null; readonly expected: string | null | undefined },
): Promise<SavedProfile> {
  const { id, version } = profile;
  await requireOwnStanding(trx, desk, owner);
  const versions = await storedVersions(trx, id, owner);
  const isShipped = listProfiles(desk.context, null).some((it) => it.id === id);
  if (isShipped || versions.some((it) => it.frameworkId !== profile.framework.id)) {
    throw new FahengError(errors.FAHENG_PROFILE_ID_TAKEN, { place: id, details: { id } });
  }
  const content = canonicalJson(profileSchema.encode(profile));
  const stored = {
    id,
    version,
    frameworkId: profile.framework.id,
    content,
    sha256: sha256(content),
    signedBy: profile.author,
    signedOn: profile.signedOn,
    savedAt: desk.now,
  };
  const before = versions.find((it) => it.version === version)?.sha256 ?? null;
  const saved = { id, version, sha256: stored.sha256 };
  // The same once more, by whoever did not hear the answer.
  if (before === stored.sha256) return saved;
  const isKept =
    owner === null
      ? await putOfficeProfile(trx, stored)
      : await putBureauProfile(trx, Object.assign({ agencyId: owner }, stored));
  if (!isKept) {
    throw new FahengError(errors.FAHENG_PROFILE_FROZEN, { place: id, details: { id, version } });
  }
  if (expected !== undefined && expected !== before) {
    throw new FahengError(errors.FAHENG_PROFILE_CHANGED, { place: id, details: { id, version } });
  }
  const action = profile.signedOn === null ? "profile.save" : "profile.sign";
  const known = { sha256: stored.sha256, framework: stored.frameworkId };
  // What a bureau calls a profile of its own is its own matter, for auditors too.
  const after = owner === null ? Object.assign(known, { title: profile.title }) : known;
  await record(trx, desk, { action, object: `profile:${id}@${version}`, agencyId: owner, before, after });
  return saved;
}

async function storedVersions(trx: Transaction, id: string, owner: string | null): Promise<StoredOfficeProfile[]> {
  if (owner === null) return await listOfficeProfileVersions(trx, id);
  const own = await listBureauProfiles(trx, { kind: "agencies", ids: [owner] }, null);
  return own.filter((it) => it.id === id);
}
