import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { bellText } from "./bell-text.ts";
import { useLive } from "./use-live.ts";
import { useText } from "./words.ts";

/** How often the count is asked for where the server does not tell it, milliseconds. */
const EVERY = 30_000;

/** The way to 通知 with how many are unread, in the head of every page. */
export function NoticeBell() {
  const t = useText();
  const isLive = useLive();
  const { data } = useQuery({ ...trpc.notice.count.queryOptions(), refetchInterval: isLive ? false : EVERY });
  const unread = data?.unread ?? 0;
  const shown = bellText(unread);
  return (
    <Link
      to="/notices"
      className="fw-bell"
      title={t("通知")}
      aria-label={unread === 0 ? t("通知") : t("通知，{n} 条未读", { n: shown })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4.5L4 17h16l-2-3.5V9a6 6 0 0 0-6-6zM9.5 19.5a2.5 2.5 0 0 0 5 0" />
      </svg>
      {unread === 0 ? null : <span aria-hidden="true">{shown}</span>}
    </Link>
  );
}
