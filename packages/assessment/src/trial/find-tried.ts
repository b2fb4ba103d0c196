import { canonicalJson, sha256 } from "@faheng/database";
import { FahengError, profileSchema } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { requireFramework } from "../plugin/plugins.ts";
import { getProfile } from "../profile/profiles.ts";
import type { TriedProfile } from "./lay-unit.ts";

/** A version of a shipped profile or of one of the office's. */
export interface TrialProfile {
  readonly id: string;
  readonly version: string;
}

/** @throws FAHENG_PROFILE_NOT_FOUND, FAHENG_FRAMEWORK_NOT_FOUND */
export async function findTried(context: Context, actor: Actor, { id, version }: TrialProfile): Promise<TriedProfile> {
  const { profile, sha256: stored } = await getProfile(context, actor, { id, version });
  const { plugin } = await requireFramework(context, actor, profile.framework.id);
  return {
    profile,
    sha256: stored ?? sha256(canonicalJson(profileSchema.encode(profile))),
    pack: usesOwnRules(profile) ? plugin : null,
  };
}

/** The same, where what hinders is an answer. */
export async function tryToFind(
  context: Context,
  actor: Actor,
  name: TrialProfile,
): Promise<TriedProfile | FahengError> {
  try {
    return await findTried(context, actor, name);
  } catch (cause) {
    if (cause instanceof FahengError) return cause;
    throw cause;
  }
}
