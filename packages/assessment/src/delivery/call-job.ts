import { findNotice } from "@faheng/database";
import { z } from "zod";
import { enter } from "../access/enter.ts";
import { actorOfPerson } from "../account/session.ts";
import { defineJob } from "../job/job-kind.ts";
import { noticeWords } from "../notice/notice-words.ts";
import { readerOf } from "../notice/read-notices.ts";
import { deliverOnce } from "./deliver-once.ts";
import { linkTo } from "./letter.ts";
import { NO_POST } from "./post.ts";

/** Tells a notice to whatever the city has connected, if its reader still reaches it by then. */
export const callJob = defineJob({
  kind: "notice.call",
  words: { zh: "推送通知", en: "Passing a notice on" },
  input: z.strictObject({ personId: z.string(), noticeId: z.string() }),
  isQuiet: true,
  hopeless: ["FAHENG_POST_REFUSED"],
  run: async (context, { personId, noticeId }) => {
    const { call, address } = context.post ?? NO_POST;
    const actor = await actorOfPerson(context, personId);
    if (call === null || actor === null || actor.login === null) return { sent: false };
    const desk = enter(context, actor);
    const notice = await findNotice(desk.db, readerOf(desk), noticeId);
    if (notice === null) return { sent: false };
    const { id, at, act, told } = notice;
    const { agency, cycle, dueOn } = told;
    const to = { login: actor.login };
    const send = async (): Promise<void> =>
      await call({ id, at, to, act, words: noticeWords(notice), agency, cycle, dueOn, link: linkTo(address) });
    const name = { personId, channel: "call", key: id } as const;
    return { sent: await deliverOnce(context, name, { upTo: id, isRepeatable: true, send }) };
  },
});
