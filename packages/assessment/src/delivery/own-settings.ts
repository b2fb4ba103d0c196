import { type Db, listNoticeSettings, type MailPace, type NoticeSetting, putNoticeSetting } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { deliveryErrors as errors } from "./delivery-errors.ts";
import { NO_POST } from "./post.ts";

/** How the actor hears of their notices beside the inbox, and which ways there are at all. */
export interface OwnNoticeSetting extends Omit<NoticeSetting, "personId"> {
  readonly ways: { readonly mail: boolean; readonly call: boolean };
}

/** What holds for who never said anything: no letters, and whatever the city has connected. */
const UNSAID = { address: null, mail: "none", isCalled: true, version: 0 } as const;

/** What somebody has said, or what holds as long as they have not. */
export async function settingsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, NoticeSetting>> {
  const said = new Map((await listNoticeSettings(db, personIds)).map((it) => [it.personId, it]));
  return new Map(personIds.map((personId) => [personId, said.get(personId) ?? { personId, ...UNSAID }]));
}

/** How the actor hears of their notices. */
export async function readNoticeSetting(context: Context, actor: Actor): Promise<OwnNoticeSetting> {
  const { db } = enter(context, actor);
  const { address, mail, isCalled, version } = {
    ...UNSAID,
    ...(await settingsOf(db, [actor.personId])).get(actor.personId),
  };
  const post = context.post ?? NO_POST;
  return { address, mail, isCalled, version, ways: { mail: post.mail !== null, call: post.call !== null } };
}

/** What somebody wants. */
interface Wanted {
  readonly address: string | null;
  readonly mail: MailPace;
  readonly isCalled: boolean;
  readonly expectedVersion: number;
}

/**
 * Says how one wants to hear of one's own notices.
 *
 * @returns the version that holds by now.
 * @throws FAHENG_NOTICE_ADDRESS, FAHENG_NOTICE_ADDRESS_OUTSIDE, FAHENG_NOTICE_SETTING_CONFLICT
 */
export const setNoticeSetting = defineAct({
  action: "notice.set",
  load: async ({ context }, input: Wanted) => {
    const { address, mail } = input;
    if (mail !== "none" && address === null) return new FahengError(errors.FAHENG_NOTICE_ADDRESS);
    // An address that is no longer allowed keeps nobody from turning letters off.
    if (mail === "none" || address === null || (context.post ?? NO_POST).isAllowed(address)) return input;
    const details = { domain: address.slice(address.lastIndexOf("@") + 1) };
    return new FahengError(errors.FAHENG_NOTICE_ADDRESS_OUTSIDE, { details });
  },
  allows: () => ({ agencyId: null }),
  name: () => "notice:own",
  agencies: () => [],
  guard: async () => null,
  apply: async (trx, { desk, input: { address, mail, isCalled, expectedVersion } }) => {
    const { personId } = desk.actor;
    const version = expectedVersion + 1;
    if (!(await putNoticeSetting(trx, { personId, address, mail, isCalled, version }, desk.now)))
      throw new FahengError(errors.FAHENG_NOTICE_SETTING_CONFLICT);
    // Where letters go is nobody's but their reader's: the audit tells that it was changed, and how often they come.
    return { answer: { version }, trace: { agencyId: null, after: { mail, isCalled } } };
  },
  emits: [],
});
