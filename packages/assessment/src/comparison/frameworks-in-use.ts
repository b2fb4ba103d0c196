import type { FrameworkInUse } from "@faheng/aggregation";
import type { Framework } from "@faheng/domain";
import { byVersion } from "../profile/version.ts";

/** A framework as some agencies are pinned to it. */
export interface PinnedUse {
  readonly framework: Framework;
  readonly agencyIds: readonly string[];
}

/**
 * Each framework once, by its id: of agencies that are pinned to different editions of it the newest says what it asks for, for all of
 * them, and none of its items is counted twice.
 */
export function frameworksInUse(
  pinned: readonly PinnedUse[],
): readonly (FrameworkInUse & Pick<PinnedUse, "framework">)[] {
  return [...Map.groupBy(pinned, ({ framework }) => framework.id)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, editions]) => {
      const newest = editions.map((it) => it.framework).toSorted((a, b) => byVersion(b.version, a.version))[0];
      const agencies = new Set(editions.flatMap(({ agencyIds }) => agencyIds)).size;
      return newest === undefined ? [] : [{ framework: newest, agencies }];
    });
}
