import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";

/** What the address of 评审安排 states: cycle, agency and reviewer by id, and whether new ones are being assigned. */
export const reviewsSearch = searchOf({ show: oneOf(["assign"]), of: word, agency: word, actor: word });

/** What it reads first. */
export function askForReviews(): void {
  void prefetch(trpc.cycle.list.queryOptions());
  void prefetch(trpc.review.list.queryOptions({}));
}
