import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import { ROLES } from "../../ground/role-words.ts";
import { flag, oneOf, searchOf, type SearchOf, word } from "../../ground/search.ts";
import { PERSON_STATES } from "./person-state.ts";

/** What the list may be sorted by. */
export const SORTS = ["name", "account", "role", "state"] as const;

const READERS = {
  of: word,
  q: word,
  role: oneOf(ROLES),
  show: oneOf(PERSON_STATES),
  sort: oneOf(SORTS),
  down: flag,
} as const;

/** What the address of 人员与角色 states. */
export type PeopleSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const peopleSearch = searchOf(READERS);

/** What the page reads first. */
export function askForPeople(): void {
  void prefetch(trpc.people.list.queryOptions());
}
