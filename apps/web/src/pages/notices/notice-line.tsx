import { useLanguage } from "@faheng/ui";
import type { NoticeRow } from "../../api/outputs.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { hasRole, useSession, useTimeZone } from "../../ground/session.tsx";
import { NoticeLink } from "./notice-link.tsx";
import { useText } from "./words.ts";

/** One notice: who did what, where and until when; it leads to the place. */
export function NoticeLine({ notice, onRead }: { readonly notice: NoticeRow; readonly onRead: () => void }) {
  const t = useText();
  const language = useLanguage();
  const zone = useTimeZone();
  const session = useSession();
  const { words, said, agency, cycle, dueOn, at, isRead } = notice;
  // Whoever belongs to one agency knows which.
  const isAbove = hasRole(session, "municipal", "reviewer");
  return (
    <li className={isRead ? "fw-notice" : "fw-notice fw-notice-new"}>
      <div>
        <NoticeLink notice={notice} onOpen={() => (isRead ? undefined : onRead())}>
          {isRead ? null : <span className="fw-notice-mark">{t("未读")}</span>}
          {words[language]}
        </NoticeLink>
        {said === null ? null : <p lang="zh-CN">{said}</p>}
        <p className="fh-quiet">
          {isAbove && agency !== null ? <span lang="zh-CN">{agency}</span> : null}
          {cycle === null ? null : <span lang="zh-CN">{cycle}</span>}
          {dueOn === null ? null : <span>{t("期限：{day}", { day: dayText(dueOn, language) })}</span>}
          <time dateTime={at}>{timeText(at, language, zone)}</time>
        </p>
      </div>
      {isRead ? null : (
        <button type="button" className="fh-button" aria-label={`${t("标为已读")} ${words[language]}`} onClick={onRead}>
          {t("标为已读")}
        </button>
      )}
    </li>
  );
}
