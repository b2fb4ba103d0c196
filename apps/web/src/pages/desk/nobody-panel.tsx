import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { PanelTitle } from "./panel-title.tsx";

/** What nobody in the agency may fill in, for its coordinator; nothing where somebody has everything. */
export function NobodyPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const { data } = useQuery(trpc.assignment.get.queryOptions({ assessmentId }));
  if (!data?.canAssign || data.unassigned.length === 0) return null;
  return (
    <Panel title={<PanelTitle words={t("无人负责的事项")} cycle={cycle} />}>
      <p>
        {t("有 {n} 项没有处室可以填报。", { n: data.unassigned.length })}{" "}
        <Link to="/assessments/$assessmentId/assignment" params={{ assessmentId }} search={{ show: "nobody" }}>
          {t("去分解")}
        </Link>
      </p>
    </Panel>
  );
}
