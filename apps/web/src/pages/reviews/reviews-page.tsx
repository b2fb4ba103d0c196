import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { AssignReviews } from "./assign-reviews.tsx";
import { FarPanel } from "./far-panel.tsx";
import { cycleToAssign } from "./review-rows.ts";
import { reviewsSearch } from "./reviews-entry.ts";
import { ReviewsPanel } from "./reviews-panel.tsx";

/** 评审安排: which reviewers read what of which agencies. */
export function ReviewsPage() {
  const t = useText();
  const [search, change] = useAddress(reviewsSearch);
  const cycles = useQuery({
    ...trpc.cycle.list.queryOptions(),
    select: (all) => all.filter(({ owner }) => owner === null),
  });
  const isOpen = search.show === "assign";
  const show = (next: boolean): void => change({ show: next ? "assign" : null }, { replace: true });
  return (
    <Page
      title={t("评审安排")}
      side={
        <button type="button" className="fh-button fh-button-main" aria-expanded={isOpen} onClick={() => show(!isOpen)}>
          {isOpen ? t("收起安排") : t("安排评审")}
        </button>
      }
    >
      <QueryGate query={cycles}>
        {(list) => {
          const cycle = cycleToAssign(list, search.of);
          return (
            <>
              {isOpen ? (
                <Panel title={t("安排评审")} side={cycle ? <span lang="zh-CN">{cycle.title}</span> : null}>
                  {cycle ? (
                    <AssignReviews key={cycle.id} cycleId={cycle.id} />
                  ) : (
                    <p className="fh-notice">{t("请选择一个周期，再安排评审。")}</p>
                  )}
                </Panel>
              ) : null}
              <ReviewsPanel cycles={list} />
              {cycle ? <FarPanel key={cycle.id} cycleId={cycle.id} /> : null}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}
