import { markRead } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import { readerOf } from "./read-notices.ts";

/**
 * Marks some of the actor's own notices as read, or all up to one: what came after it they have not seen. Of what is not theirs
 * one learns nothing: it is as if it had been read already.
 *
 * @returns how many had not been read.
 */
export const markNoticesRead = defineAct({
  action: "notice.read",
  load: async (_, input: { readonly ids: readonly string[] } | { readonly upTo: string }) => input,
  allows: () => ({ agencyId: null }),
  name: () => "notice:own",
  agencies: () => [],
  guard: async () => null,
  apply: async (trx, { desk, input }) => {
    const count = await markRead(trx, readerOf(desk), input, desk.now);
    return { answer: { count }, trace: count === 0 ? null : { agencyId: null, after: { count } } };
  },
  emits: [],
});
