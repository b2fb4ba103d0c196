import type { Edition } from "@faheng/domain";

/** An edition that is out, and since when. */
export interface ToldEdition {
  readonly edition: Edition;
  /** ISO time of its publishing. */
  readonly publishedAt: string;
}

/**
 * The editions of a cycle that are shown outside the office by a moment: published, and their embargo (解禁时间) over. Whoever sees
 * these alone does not learn that another is being prepared, not even by the state of the one that it will replace.
 *
 * @param now ISO time
 * @returns oldest first
 */
export function toldEditions(editions: readonly Edition[], now: string): readonly ToldEdition[] {
  return publishedEditions(editions).filter(
    ({ edition: { publicFrom } }) => publicFrom === null || Date.parse(publicFrom) <= Date.parse(now),
  );
}

/** Those that are published, under embargo or not, oldest first. */
export function publishedEditions(editions: readonly Edition[]): readonly ToldEdition[] {
  return editions.flatMap((edition) => {
    const at = edition.steps.findLast(({ act }) => act === "edition.publish")?.at;
    const isPublished = edition.state === "published" || edition.state === "reissued";
    return isPublished && at !== undefined ? [{ edition, publishedAt: at }] : [];
  });
}

/** Why an edition takes the place of the one before it, as it was said there. */
export function reasonOfReissue(before: Edition): string | null {
  return before.steps.findLast(({ act }) => act === "edition.reissue")?.reason ?? null;
}
