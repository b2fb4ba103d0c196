import { useLanguage } from "@faheng/ui";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { Panel } from "../../parts/page.tsx";
import { ProblemLight } from "../../parts/problem-light.tsx";
import { isMine } from "../../parts/problems.ts";
import { useText } from "./words.ts";

/** Problems that wait for this person, of all of their assessments: to be planned, cured or closed out. */
export function ProblemsPanel({ assessmentIds }: { readonly assessmentIds: readonly string[] }) {
  const t = useText();
  const language = useLanguage();
  const lists = useQueries({
    queries: assessmentIds.map((assessmentId) => trpc.rectification.list.queryOptions({ assessmentId })),
  });
  // What was carried stands in the list of each cycle since.
  const byId = new Map(lists.flatMap(({ data }) => data?.rectifications ?? []).map((it) => [it.id, it]));
  const waiting = [...byId.values()].filter(isMine);
  if (waiting.length === 0) return null;
  return (
    <Panel title={t("待办的整改事项（{n}）", { n: waiting.length })}>
      <ul className="fw-next fw-next-problems">
        {waiting.map(({ assessmentId, id, light, found, dueOn }) => (
          <li key={id}>
            <Link to="/assessments/$assessmentId/rectification/$id" params={{ assessmentId, id }}>
              <span lang="zh-CN">{found}</span>
            </Link>
            <ProblemLight light={light} />
            {dueOn === null ? null : (
              <span className="fh-quiet">{t("期限：{day}", { day: dayText(dueOn, language) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
