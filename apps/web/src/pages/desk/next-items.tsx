import { StateIcon } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { standsForText } from "../../parts/stands-for-text.ts";
import { useText } from "./words.ts";
import { Due } from "../../parts/due.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { deskListsOf } from "../../parts/desk-lists.ts";
import { stateOf } from "../../parts/tree-items.ts";
import { ListLink } from "../../parts/list-link.tsx";
import { PrintedNumber } from "../../parts/printed-number.tsx";
import { PanelTitle } from "./panel-title.tsx";

/** How many a desk shows before one asks for all. */
const SHOWN = 8;

/** The indicators of one assessment that still wait for this person, the earliest due first. */
export function NextItems({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const assessment = useQuery(wholeAssessment(assessmentId));
  return (
    <QueryGate query={assessment}>
      {(found) => {
        const { mine } = deskListsOf(found);
        const items = mine.slice(0, SHOWN);
        if (items.length === 0) return null;
        return (
          <Panel
            title={<PanelTitle words={t("等您填报")} cycle={cycle} />}
            side={
              <ListLink assessmentId={assessmentId} show="mine">
                {t("查看全部 {n} 项", { n: mine.length })}
              </ListLink>
            }
          >
            <ul className="fw-next" lang="zh-CN">
              {items.map((indicator) => (
                <li key={indicator.code}>
                  <StateIcon state={stateOf(found.responses[indicator.code])} />
                  <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: indicator.code }}>
                    <PrintedNumber framework={found.framework} indicator={indicator} />
                    {indicator.title}
                  </Link>
                  <span className="fh-place">
                    {found.inPlaceOf[indicator.code] === undefined ? null : (
                      <strong>{standsForText(t, found.inPlaceOf[indicator.code] ?? "")} </strong>
                    )}
                    <Due due={found.dues[indicator.code]} />
                    {(indicator.lead ?? []).join("、")}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        );
      }}
    </QueryGate>
  );
}
