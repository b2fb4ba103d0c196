import { day, searchOf, type SearchOf, word } from "../../ground/search.ts";

const READERS = { actor: word, action: word, agency: word, from: day, to: day } as const;

/** What the address of 审计 states: whose acts, which, about which agency, from which day to which. */
export type AuditSearch = SearchOf<typeof READERS>;

/** Reads it. */
export const auditSearch = searchOf(READERS);
