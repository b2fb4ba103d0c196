import { findNotice, lastToldBy, listNotices, type Notice } from "@faheng/database";
import { z } from "zod";
import { type Desk, enter } from "../access/enter.ts";
import { actorOfPerson } from "../account/session.ts";
import { defineJob } from "../job/job-kind.ts";
import { readerOf } from "../notice/read-notices.ts";
import { deliverOnce } from "./deliver-once.ts";
import { letterOf, MOST_TOLD } from "./letter.ts";
import { settingsOf } from "./own-settings.ts";
import { NO_POST } from "./post.ts";

const letterInput = z.strictObject({
  personId: z.string(),
  /** Names the letter among those to one person. */
  key: z.string(),
  /** The notice it tells of; `null` where it tells of all that nobody has read or been written of. */
  noticeId: z.string().nullable(),
});

/**
 * Writes one letter to one person. What it says is looked up when it is written: who has left an agency is told nothing of it, and
 * what was read by then is not told again.
 */
export const letterJob = defineJob({
  kind: "notice.mail",
  words: { zh: "发送邮件", en: "Sending a letter" },
  input: letterInput,
  isQuiet: true,
  hopeless: ["FAHENG_POST_REFUSED", "FAHENG_POST_UNSURE"],
  run: async (context, { personId, key, noticeId }) => {
    const { mail, address, isAllowed } = context.post ?? NO_POST;
    const actor = await actorOfPerson(context, personId);
    if (mail === null || actor === null) return { sent: false };
    const desk = enter(context, actor);
    const setting = (await settingsOf(desk.db, [personId])).get(personId);
    const to = setting?.mail === "none" ? null : (setting?.address ?? null);
    // The administrator may have said since then that letters go to no such address.
    if (to === null || !isAllowed(to)) return { sent: false };
    const { notices, isMore } = noticeId === null ? await unwritten(desk) : await single(desk, noticeId);
    const [newest] = notices;
    if (newest === undefined) return { sent: false };
    const { timeZone } = context;
    const letter = letterOf(notices, { personId, to, key, isMore, timeZone, address });
    const name = { personId, channel: "mail", key } as const;
    const send = async (): Promise<void> => await mail(letter);
    return { sent: await deliverOnce(context, name, { upTo: newest.id, isRepeatable: false, send }) };
  },
});

interface Told {
  readonly notices: readonly Notice[];
  readonly isMore: boolean;
}

async function single(desk: Desk, id: string): Promise<Told> {
  const notice = await findNotice(desk.db, readerOf(desk), id);
  return { notices: notice === null || notice.readAt !== null ? [] : [notice], isMore: false };
}

/** What somebody has not read and no letter has told them of. */
async function unwritten(desk: Desk): Promise<Told> {
  const since = (await lastToldBy(desk.db, desk.actor.personId, "mail")) ?? "";
  const found = await listNotices(desk.db, readerOf(desk), { before: null, isUnread: true, limit: MOST_TOLD + 1 });
  const fresh = found.filter(({ id }) => id > since);
  return { notices: fresh.slice(0, MOST_TOLD), isMore: fresh.length > MOST_TOLD };
}
