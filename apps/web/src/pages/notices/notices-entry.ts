import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { flag, searchOf, type SearchOf, word } from "../../ground/search.ts";

const ADDRESS = { unread: flag, before: word } as const;

/** What the address of 通知 states: whether only what is unread, and behind which notice the page begins. */
export const noticesSearch = searchOf(ADDRESS);

/** What it reads. */
export function noticesQuery({ unread = false, before = "" }: SearchOf<typeof ADDRESS>) {
  return trpc.notice.list.queryOptions({ before: before === "" ? null : before, isUnread: unread });
}

/** What it reads first. */
export function askForNotices(_params: object, search: SearchOf<typeof ADDRESS>): void {
  void prefetch(noticesQuery(search));
}
