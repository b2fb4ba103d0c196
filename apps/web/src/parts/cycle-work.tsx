import { CompletionBar } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";

/** One's own assessments of a cycle: the way from the list of cycles to the work in them. */
export function CycleWork({ cycleId }: { cycleId: string }) {
  const { data } = useQuery({
    ...trpc.assessment.list.queryOptions({}),
    select: (all) => all.filter((it) => it.cycleId === cycleId),
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <ul className="fw-cycle-work">
      {data.map(({ id, frameworkTitle, completion }) => (
        <li key={id}>
          <Link to="/assessments/$assessmentId/progress" params={{ assessmentId: id }} lang="zh-CN">
            {frameworkTitle}
          </Link>
          <CompletionBar completion={completion} isCompact />
        </li>
      ))}
    </ul>
  );
}
