import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { oneOf, searchOf, word } from "../../ground/search.ts";

/** What the address of 评审 states: sieves of the queue, or a task (`of` its assessment), its item, and sieves of its items. */
export const reviewingSearch = searchOf({
  agency: word,
  source: word,
  of: word,
  task: word,
  item: word,
  chapter: word,
  show: oneOf(["open", "differs", "submitted", "returned"]),
});

/** What it reads first. */
export function askForReviewing(): void {
  void prefetch(trpc.review.tasks.queryOptions());
}
