import { CompletionBar, EmptyPicture, IndicatorTree } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { useText } from "./words.ts";
import { AssessmentAbove } from "../../parts/assessment-above.tsx";
import { AssessmentTabs } from "../../parts/assessment-tabs.tsx";
import { HandMany } from "../../parts/hand-many.tsx";
import { Page } from "../../parts/page.tsx";
import { PrintedSign } from "../../parts/printed-sign.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { ShownNote } from "../../parts/shown-note.tsx";
import { itemsOfAssessment } from "../../parts/tree-items.ts";
import { useAddress } from "../../parts/use-address.ts";
import { useArrival } from "../../parts/use-arrival.ts";
import { useShownItems } from "../../parts/use-shown-items.ts";
import { useTree } from "../../parts/use-tree.ts";
import { fillSearch } from "./fill-entry.ts";
import { IndicatorWork } from "./indicator-work.tsx";

/** 填报: the tree on the left, one indicator on the right, with its score as one types. */
export function FillPage() {
  const { assessmentId } = useParams({ from: "/assessments/$assessmentId/fill" });
  const assessment = useQuery(wholeAssessment(assessmentId));
  const t = useText();
  return (
    <PageGate query={assessment} title={t("填报")}>
      {(found) => <Fill assessment={found} />}
    </PageGate>
  );
}

function Fill({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const [{ show: shown = null }] = useAddress(fillSearch);
  const tree = useTree();
  const { of, filter, onFilter } = tree;
  const { heading, list, select, toList } = useArrival(tree);
  const items = useMemo(() => itemsOfAssessment(assessment), [assessment]);
  const editable = useMemo(() => new Set(assessment.canEdit), [assessment]);
  const mine = useMemo(
    () => (editable.size > 0 ? items.filter(({ code }) => editable.has(code)) : items),
    [items, editable],
  );
  const listed = useShownItems(assessment, shown, shown === null ? mine : items);
  const listName = mine.length === items.length ? t("本机关全部指标") : t("我的指标");
  const wanted = of ?? listed[0]?.code ?? null;
  const indicator = assessment.framework.indicators.find(({ code }) => code === wanted) ?? null;
  return (
    <Page
      title={t("填报")}
      above={<AssessmentAbove assessment={assessment} />}
      side={<AssessmentTabs assessmentId={assessment.id} />}
    >
      {shown === "drafts" || shown === "returned" ? (
        <HandMany
          assessment={assessment}
          act="response.submit"
          codes={listed
            .filter(({ code }) => assessment.acts[code]?.includes("response.submit"))
            .map(({ code }) => code)}
        />
      ) : null}
      {assessment.canEdit.length > 0 ? (
        <p className="fw-fill-ways fw-no-print">
          <Link to="/assessments/$assessmentId/table" params={{ assessmentId: assessment.id }} className="fh-button">
            {t("用表格填报（.xlsx）")}
          </Link>
        </p>
      ) : null}
      <div className="fw-fill">
        <aside ref={list} tabIndex={-1} className="fw-panel fw-fill-tree" aria-label={listName}>
          <p className="fw-fill-whose">{t("本机关全部指标")}</p>
          <CompletionBar completion={assessment.completion} />
          {shown === null ? (
            mine.length === items.length ? null : (
              <p className="fw-fill-whose">{listName}</p>
            )
          ) : (
            <ShownNote shown={shown} n={listed.length} />
          )}
          <IndicatorTree
            groups={assessment.framework.groups}
            items={listed}
            selected={indicator?.code ?? null}
            filter={filter}
            onFilter={onFilter}
            onSelect={select}
          />
        </aside>
        {indicator ? (
          <IndicatorWork
            key={indicator.code}
            assessment={assessment}
            indicator={indicator}
            isReadOnly={assessment.acts[indicator.code]?.includes("response.save") !== true}
            order={listed.map(({ code }) => code)}
            arrival={{ heading, select, toList }}
          />
        ) : (
          <EmptyPicture title={t("请从左侧选择一项指标")} />
        )}
      </div>
      <PrintedSign />
    </Page>
  );
}
