import { prefetch } from "../../api/prefetch.ts";
import { trpc } from "../../api/trpc.ts";
import type { Session } from "../../ground/session.tsx";
import { oneOf, searchOf, word } from "../../ground/search.ts";
import { desksOf } from "./desks.ts";
import { TABS } from "./tabs.ts";

/** What the address of 导入 states: whose drafts are listed. */
export const importSearch = searchOf({ of: word });

/** What the address of one draft states: which sheet of it is open. */
export const benchSearch = searchOf({ show: oneOf(TABS) });

/** What the list of drafts reads first. */
export function askForDrafts(_: object, { of }: ReturnType<typeof importSearch>, session: Session): void {
  const desks = desksOf(session);
  const desk = desks.find(({ key }) => key === of) ?? desks[0];
  if (desk !== undefined) void prefetch(trpc.frameworkDraft.list.queryOptions({ owner: desk.owner }));
}

/** What one draft reads first. */
export function askForDraft({ draftId }: { readonly draftId: string }): void {
  void prefetch(trpc.frameworkDraft.get.queryOptions({ id: draftId }));
  void prefetch(trpc.frameworkDraft.source.queryOptions({ id: draftId }));
  void prefetch(trpc.rule.list.queryOptions());
}
