import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { NoticeLine } from "./notice-line.tsx";
import { noticesQuery, noticesSearch } from "./notices-entry.ts";
import { TellingPanel } from "./telling-panel.tsx";
import { useRead } from "./use-read.ts";
import { useText } from "./words.ts";

/** 通知: what others have done that changes what waits for me, newest first. */
export function NoticesPage() {
  const t = useText();
  const [search, change] = useAddress(noticesSearch);
  const { unread = false, before } = search;
  const notices = useQuery(noticesQuery(search));
  const { data: count } = useQuery(trpc.notice.count.queryOptions());
  const { some, all } = useRead();
  const newest = count?.newest ?? null;
  return (
    <Page
      title={t("通知")}
      side={
        <button
          type="button"
          className="fh-button"
          disabled={newest === null || all.isPending}
          onClick={() => newest !== null && all.mutate({ upTo: newest })}
        >
          {t("全部标为已读")}
        </button>
      }
    >
      <Fault error={some.error ?? all.error} />
      <Panel
        side={
          <label className="fh-choice">
            <input
              type="checkbox"
              checked={unread}
              onChange={({ target }) => change({ unread: target.checked, before: null })}
            />
            {t("只看未读")}
          </label>
        }
      >
        <QueryGate query={notices}>
          {({ notices: shown, next }) => (
            <>
              {shown.length === 0 ? (
                <EmptyPicture title={unread ? t("没有未读的通知") : t("还没有通知")}>
                  {t("分解、报送、退回、审定和期限临近时，会在这里告诉您。")}
                </EmptyPicture>
              ) : (
                <ul className="fw-notices" aria-label={t("通知")}>
                  {shown.map((notice) => (
                    <NoticeLine key={notice.id} notice={notice} onRead={() => some.mutate({ ids: [notice.id] })} />
                  ))}
                </ul>
              )}
              <div className="fw-notice-pages">
                {before === undefined ? null : (
                  <Link to="/notices" search={unread ? { unread } : {}}>
                    {t("回到最新")}
                  </Link>
                )}
                {next === null ? null : (
                  <Link to="/notices" search={unread ? { unread, before: next } : { before: next }}>
                    {t("更早的通知")}
                  </Link>
                )}
              </div>
            </>
          )}
        </QueryGate>
      </Panel>
      <TellingPanel />
    </Page>
  );
}
