import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CycleRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { arrangeReviews, namesIn } from "./review-rows.ts";
import { reviewsSearch } from "./reviews-entry.ts";
import { ReviewsTable } from "./reviews-table.tsx";
import { WithdrawReviews } from "./withdraw-reviews.tsx";

/** What is assigned, by cycle, agency and reviewer, and a way to withdraw it. */
export function ReviewsPanel({ cycles }: { cycles: readonly CycleRow[] }) {
  const t = useText();
  const [search, change] = useAddress(reviewsSearch);
  const reviews = useQuery(trpc.review.list.queryOptions({}));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const set = (key: "of" | "agency" | "actor", value: string | null): void => {
    setChosen(new Set());
    change({ [key]: value }, { replace: true });
  };
  return (
    <QueryGate query={reviews}>
      {(list) => {
        const { agencies, reviewers } = namesIn(list);
        const shown = arrangeReviews(list, { cycle: search.of, agency: search.agency, reviewer: search.actor });
        const picked = shown.filter(({ id }) => chosen.has(id));
        return (
          <Panel
            title={t("评审安排")}
            side={<span className="fh-quiet">{t("共 {n} 项安排", { n: shown.length })}</span>}
          >
            <div className="fw-sieve" role="search">
              <ChoiceField
                label={t("周期")}
                none={t("全部周期")}
                chosen={search.of ?? null}
                options={cycles.map(({ id, title }) => [id, title] as const)}
                onChoose={(id) => set("of", id)}
              />
              <ChoiceField
                label={t("机关")}
                none={t("全部机关")}
                chosen={search.agency ?? null}
                options={agencies}
                onChoose={(id) => set("agency", id)}
              />
              <ChoiceField
                label={t("评审人")}
                none={t("全部评审人员")}
                chosen={search.actor ?? null}
                options={reviewers}
                onChoose={(id) => set("actor", id)}
              />
            </div>
            {list.length === 0 ? (
              <EmptyPicture title={t("还没有评审安排")}>
                <p>{t("选定机关、评审人员和范围后，评审人员即可查看，不能改动填报。")}</p>
              </EmptyPicture>
            ) : shown.length === 0 ? (
              <EmptyPicture title={t("没有符合条件的安排")} />
            ) : (
              <>
                <ReviewsTable
                  rows={shown}
                  chosen={chosen}
                  onChoose={(ids, isChosen) => {
                    const others = [...chosen].filter((id) => !ids.includes(id));
                    setChosen(new Set(isChosen ? [...others, ...ids] : others));
                  }}
                />
                <WithdrawReviews rows={picked} onDone={() => setChosen(new Set())} />
              </>
            )}
          </Panel>
        );
      }}
    </QueryGate>
  );
}
