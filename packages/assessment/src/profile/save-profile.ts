import { canonicalJson, listOfficeProfileVersions, putOfficeProfile, sha256, type Transaction } from "@faheng/database";
import { FahengError, type Profile, profileSchema } from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter, permit, record } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { listProfiles, requireFramework } from "../plugin/plugins.ts";
import { planOf, yearOf } from "./rules.ts";

/**
 * Keeps a profile of the municipal office: as a draft, which may still have gaps, or signed, from when on this version
 * never changes. Author and day are those of the signing; nobody writes them.
 *
 * @param input `profile` in its document form, standing `office`, without author and day.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_INVALID, FAHENG_PROFILE_SIGNATURE, FAHENG_FRAMEWORK_NOT_FOUND,
 *   FAHENG_PROFILE_ID_TAKEN, FAHENG_PROFILE_FROZEN
 */
export async function saveOfficeProfile(
  context: Context,
  actor: Actor,
  input: { readonly profile: unknown; readonly sign: boolean },
): Promise<{ readonly id: string; readonly version: string }> {
  const desk = enter(context, actor);
  await permit(desk, "profile.write", { agencyId: null }, "profile:new");
  const draft = parseProfile(input.profile);
  if (draft.standing !== "office" || draft.author !== null || draft.signedOn !== null) {
    throw new FahengError(errors.FAHENG_PROFILE_SIGNATURE, { place: draft.id });
  }
  requireFramework(context, draft.framework.id);
  const profile = input.sign ? { ...draft, author: actor.name, signedOn: desk.today } : draft;
  if (input.sign) planOf(context, profile, yearOf(desk.today));
  await desk.db.transaction().execute((trx) => keep(trx, desk, profile));
  return { id: profile.id, version: profile.version };
}

async function keep(trx: Transaction, desk: Desk, profile: Profile): Promise<void> {
  const { id, version } = profile;
  const versions = await listOfficeProfileVersions(trx, id);
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
  if (!(await putOfficeProfile(trx, stored))) {
    throw new FahengError(errors.FAHENG_PROFILE_FROZEN, { place: id, details: { id, version } });
  }
  const before = versions.find((it) => it.version === version)?.sha256 ?? null;
  const action = profile.signedOn === null ? "profile.save" : "profile.sign";
  const after = { sha256: stored.sha256, framework: stored.frameworkId, title: profile.title };
  await record(trx, desk, { action, object: `profile:${id}@${version}`, agencyId: null, before, after });
}
