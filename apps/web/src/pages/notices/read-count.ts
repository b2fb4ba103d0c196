import type { NoticeCount } from "../../api/outputs.ts";

/** What the server tells an open page; `null` for what is not that. */
export function readCount(text: string): NoticeCount | null {
  try {
    const said = JSON.parse(text) as Partial<NoticeCount>;
    const { unread, newest = null } = said;
    return typeof unread === "number" && (newest === null || typeof newest === "string") ? { unread, newest } : null;
  } catch {
    return null;
  }
}
