import type { FrameworkInput, ProfileInput } from "@faheng/domain";
import type { RuleKind } from "@faheng/scoring";
import type { ProfileOf } from "./profile-of.ts";

/**
 * A profile over a framework: a kind, a parameter, an indicator or a group that there is not does not compile. Nothing is
 * checked when it runs; the host does that.
 *
 * @param _framework what it is laid over, as `defineFramework` made it: only its type is looked at
 * @param profile
 * @param _rules rule kinds of the pack's own that it may use
 * @example export const points = defineProfile(qingyuan2024, { format: "faheng.profile/1", … }, [missedQuarters]);
 */
export function defineProfile<const Framework extends FrameworkInput, const Own extends RuleKind = never>(
  _framework: Framework,
  profile: ProfileOf<Framework, Own>,
  _rules: readonly Own[] = [],
): ProfileInput {
  return profile as unknown as ProfileInput;
}
