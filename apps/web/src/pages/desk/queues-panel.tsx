import { StateIcon } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { deskListsOf } from "../../parts/desk-lists.ts";
import { ListLink } from "../../parts/list-link.tsx";
import { Panel } from "../../parts/page.tsx";
import { PrintedNumber } from "../../parts/printed-number.tsx";
import { stateOf } from "../../parts/tree-items.ts";
import { PanelTitle } from "./panel-title.tsx";
import { useText } from "./words.ts";

/** How many of each queue a desk shows before one asks for all. */
const SHOWN = 3;

const QUEUES = [
  ["toApprove", "待我审定（{n}）"],
  ["drafts", "待报送（{n}）"],
] as const;

/** What waits to be handed on by this person: to be approved, to be submitted; each with the way to its whole list. */
export function QueuesPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const { data } = useQuery(wholeAssessment(assessmentId));
  if (!data) return null;
  const lists = deskListsOf(data);
  const queues = QUEUES.filter(([queue]) => lists[queue].length > 0);
  if (queues.length === 0) return null;
  return (
    <Panel title={<PanelTitle words={t("待办理")} cycle={cycle} />}>
      {queues.map(([queue, words]) => (
        <Fragment key={queue}>
          <p>
            <strong>{t(words, { n: lists[queue].length })}</strong>{" "}
            <ListLink assessmentId={assessmentId} show={queue}>
              {t("查看全部 {n} 项", { n: lists[queue].length })}
            </ListLink>
          </p>
          <ul className="fw-next" lang="zh-CN">
            {lists[queue].slice(0, SHOWN).map((indicator) => (
              <li key={indicator.code}>
                <StateIcon state={stateOf(data.responses[indicator.code])} />
                <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: indicator.code }}>
                  <PrintedNumber framework={data.framework} indicator={indicator} />
                  {indicator.title}
                </Link>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Panel>
  );
}
