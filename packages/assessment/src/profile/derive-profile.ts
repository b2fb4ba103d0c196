import { FahengError, parseFraction, type Profile } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitWriting } from "./permit-writing.ts";
import { profileErrors as errors } from "./profile-errors.ts";
import { getProfile, type ProfileName } from "./profiles.ts";

/**
 * A profile of the office's, or of a bureau's own, made from another one: with weights for its sources, under a new name, unsigned. Nothing
 * is stored; it is a start for {@link saveOfficeProfile}.
 *
 * @param input `weights` by source key as `"60%"` or `"3/5"`; sources it does not name keep theirs.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_PROFILE_NOT_FOUND, FAHENG_PROFILE_SOURCE
 */
export async function deriveProfile(
  context: Context,
  actor: Actor,
  input: ProfileName & {
    readonly standing: "office" | "bureau";
    readonly newId: string;
    readonly newVersion: string;
    readonly title: string;
    readonly weights: Readonly<Record<string, string>>;
  },
): Promise<Profile> {
  const desk = enter(context, actor);
  await permitWriting(desk, `profile:${input.newId}`);
  const { profile } = await getProfile(context, actor, input);
  const known = new Set(profile.sources.map(({ key }) => key));
  const weights = new Map(
    Object.entries(input.weights).map(([key, text]) => {
      const weight = parseFraction(text);
      if (!known.has(key) || weight === null) {
        const details = { source: key, weight: text, known: [...known].join(", ") };
        throw new FahengError(errors.FAHENG_PROFILE_SOURCE, { place: `weights.${key}`, details });
      }
      return [key, weight] as const;
    }),
  );
  return {
    ...profile,
    id: input.newId,
    version: input.newVersion,
    title: input.title,
    standing: input.standing,
    author: null,
    signedOn: null,
    sources: profile.sources.map((source) => ({ ...source, weight: weights.get(source.key) ?? source.weight })),
  };
}
