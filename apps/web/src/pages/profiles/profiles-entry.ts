import { prefetch } from "../../api/prefetch.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { searchOf, type SearchOf, word } from "../../ground/search.ts";
import { TREE } from "../../parts/tree-search.ts";

/** What the address of one profile states besides its tree: the bureau whose own it is. */
export const profileSearch = searchOf({ ...TREE, agency: word });

/** What the address of a comparison states: two profiles, and whose facts they are tried on. */
export const compareSearch = searchOf({ left: word, right: word, of: word });

/** What 评分方案 reads first. */
export function askForProfiles(): void {
  void prefetch(trpc.framework.list.queryOptions());
  void prefetch(trpc.profile.list.queryOptions({}));
}

/** What one profile reads first; its framework is known once it is read. */
export function askForProfile(
  { profileId, version }: { readonly profileId: string; readonly version: string },
  { agency }: SearchOf<{ agency: typeof word }>,
): void {
  const profile = trpc.profile.get.queryOptions({ id: profileId, version, owner: agency ?? null });
  void prefetch(profile).then(() => {
    const id = queryClient.getQueryData(profile.queryKey)?.framework.id;
    if (id !== undefined) void prefetch(trpc.framework.get.queryOptions({ id }));
  });
  void prefetch(trpc.profile.list.queryOptions({}));
  void prefetch(trpc.rule.list.queryOptions());
}

/** What a comparison reads first. */
export function askForComparison(): void {
  void prefetch(trpc.profile.list.queryOptions({}));
  void prefetch(trpc.assessment.list.queryOptions({}));
}

/** What the address of a trial states: the cycle it is tried on, and the category that is looked at. */
export const trialSearch = searchOf({ cycle: word, category: word });

/** What a trial reads first. */
export function askForTrial({ profileId, version }: { readonly profileId: string; readonly version: string }): void {
  void prefetch(trpc.profile.get.queryOptions({ id: profileId, version, owner: null }));
  void prefetch(trpc.profile.list.queryOptions({}));
  void prefetch(trpc.cycle.list.queryOptions());
}
