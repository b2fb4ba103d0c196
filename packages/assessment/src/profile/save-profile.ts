import {
  canonicalJson,
  listBureauProfiles,
  listOfficeProfileVersions,
  putBureauProfile,
  putOfficeProfile,
  sha256,
  type StoredOfficeProfile,
  takeTurn,
  type Transaction,
} from "@faheng/database";
import { FahengError, profileSchema } from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";
import type { Desk } from "../access/enter.ts";
import { type Act, defineAct } from "../act/define-act.ts";
import { profileErrors as errors } from "./profile-errors.ts";
import { listPackProfiles, requireFrameworkFor } from "../plugin/plugins.ts";
import { layProfile, yearOf } from "./rules.ts";

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
export const saveOfficeProfile = saving<WrittenProfile>(() => null);

/**
 * Keeps a profile of a bureau's own, for cycles of its own, as {@link saveOfficeProfile} keeps the office's. Its id has only to
 * be new within the bureau: that another bureau uses it is nobody's to know.
 *
 * @param input `profile` in its document form, standing `bureau`, without author and day.
 * @throws as {@link saveOfficeProfile}
 */
export const saveOwnProfile = saving((input: WrittenProfile & { readonly agencyId: string }) => input.agencyId);

function saving<Input extends WrittenProfile>(ownerOf: (input: Input) => string | null): Act<Input, SavedProfile> {
  return defineAct({
    action: "profile.write",
    load: async (_, input: Input) => ownerOf(input),
    allows: (input) => ({ agencyId: ownerOf(input), owner: ownerOf(input) }),
    name: () => "profile:new",
    // A signed profile is compiled: that takes long.
    prepare: async ({ desk, input, found: owner }) => await written(desk, input, owner),
    // Its people are about to change while they wait for it; the office's own is above agencies.
    agencies: (_, owner) => (owner === null ? [] : [owner]),
    takes: takeTurn,
    guard: async (trx, { desk, found: owner, prepared: { id, frameworkId } }) => {
      const versions = await storedVersions(trx, id, owner);
      const isShipped = (await listPackProfiles(desk, trx, null)).some((it) => it.id === id);
      if (isShipped || versions.some((it) => it.frameworkId !== frameworkId)) {
        throw new FahengError(errors.FAHENG_PROFILE_ID_TAKEN, { place: id, details: { id } });
      }
      return versions;
    },
    apply: async (trx, { input: { expected }, found: owner, prepared: { title, ...stored }, held: versions }) => {
      const { id, version, sha256: after, frameworkId: framework } = stored;
      const before = versions.find((it) => it.version === version)?.sha256 ?? null;
      const answer = { id, version, sha256: after };
      // The same once more, by whoever did not hear the answer.
      if (before === after) return { answer, trace: null };
      const isKept =
        owner === null
          ? await putOfficeProfile(trx, stored)
          : await putBureauProfile(trx, Object.assign({ agencyId: owner }, stored));
      const place = { place: id, details: { id, version } };
      if (!isKept) throw new FahengError(errors.FAHENG_PROFILE_FROZEN, place);
      if (expected !== undefined && expected !== before) throw new FahengError(errors.FAHENG_PROFILE_CHANGED, place);
      const action = stored.signedOn === null ? "profile.save" : "profile.sign";
      // What a bureau calls a profile of its own is its own matter, for auditors too.
      const known = owner === null ? { sha256: after, framework, title } : { sha256: after, framework };
      return { answer, trace: { action, object: `profile:${id}@${version}`, agencyId: owner, before, after: known } };
    },
    emits: [],
  });
}

/** What somebody handed in as it would be kept. @throws FAHENG_PROFILE_*, FAHENG_FRAMEWORK_NOT_FOUND */
async function written(desk: Desk, input: WrittenProfile, owner: string | null) {
  const { actor, now, today } = desk;
  const draft = parseProfile(input.profile);
  const standing = owner === null ? "office" : "bureau";
  if (draft.standing !== standing || draft.author !== null || draft.signedOn !== null) {
    throw new FahengError(errors.FAHENG_PROFILE_SIGNATURE, { place: draft.id, details: { standing } });
  }
  await requireFrameworkFor(desk, desk.db, draft.framework.id);
  const profile = input.sign ? { ...draft, author: actor.name, signedOn: today } : draft;
  // A profile that does not compile is not signed.
  if (input.sign) {
    const laid = await layProfile(desk, profile, { period: yearOf(today) });
    await laid.ask({ ask: "fields" });
  }
  const { id, version, title, author: signedBy, signedOn } = profile;
  const content = canonicalJson(profileSchema.encode(profile));
  const kept = { content, sha256: sha256(content), signedBy, signedOn, savedAt: now };
  return { id, version, title, frameworkId: profile.framework.id, ...kept };
}

async function storedVersions(trx: Transaction, id: string, owner: string | null): Promise<StoredOfficeProfile[]> {
  if (owner === null) return await listOfficeProfileVersions(trx, id);
  const own = await listBureauProfiles(trx, { kind: "agencies", ids: [owner] }, null);
  return own.filter((it) => it.id === id);
}
