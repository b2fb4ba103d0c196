import { type Notice, sha256 } from "@faheng/database";
import { cityMoment } from "@faheng/domain";
import { noticeWords } from "../notice/notice-words.ts";
import type { Letter } from "./post.ts";

/** Notices that a letter tells one by one; of more it says how many there are. */
export const MOST_TOLD = 50;

/** Where the inbox is, by the address that people use; `null` where the server does not know it. */
export function linkTo(address: string | null): string | null {
  return address === null ? null : new URL("/notices", address).href;
}

/**
 * A letter about some notices, newest first: who did what, where and until when, in both languages. What their authors wrote with
 * them stays in the house.
 *
 * @param setting `key` names the letter among those to one person; `isMore` where there are more than are told.
 */
export function letterOf(
  notices: readonly Notice[],
  setting: {
    readonly personId: string;
    readonly to: string;
    readonly key: string;
    readonly isMore: boolean;
    readonly timeZone: string;
    readonly address: string | null;
  },
): Letter {
  const { personId, to, key, isMore, timeZone, address } = setting;
  const [first] = notices;
  const count = `${notices.length}${isMore ? "+" : ""}`;
  const subject = notices.length === 1 && first ? noticeWords(first).zh : `${count} 条未读通知`;
  const link = linkTo(address);
  const parts = [
    ...notices.map((notice) => told(notice, timeZone)),
    ...(isMore ? ["还有更早的未读通知。 / There are earlier ones."] : []),
    ...(link === null ? [] : [`查看 / See them: ${link}`]),
    "本邮件由法衡自动发出，请勿回复；接收方式可在“通知”页修改。\nSent by Faheng, please do not answer; change how you are told on the page of notices.",
  ];
  const text = `${parts.join("\n\n")}\n`;
  return { id: sha256(`${personId} ${key}`).slice(0, 40), to, subject: oneLine(`法衡：${subject}`), text };
}

function told(notice: Notice, timeZone: string): string {
  const { agency, cycle, dueOn } = notice.told;
  const words = noticeWords(notice);
  const where = [agency, cycle, cityMoment(notice.at, timeZone)].flatMap((it) => it ?? []).join("，");
  const lines = [words.zh, words.en, where, ...(dueOn === null ? [] : [`期限 / due: ${dueOn}`])];
  return lines.map(oneLine).join("\n");
}

/** Names come from tables that others have written: whatever breaks a line in them breaks none in a letter. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
