import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { GroupChart } from "../../parts/group-chart.tsx";

/** The headings of one assessment as a picture, once it is there; the panels beside it say what goes wrong. */
export function AtAGlance({ assessmentId }: { assessmentId: string }) {
  const { data } = useQuery(trpc.assessment.get.queryOptions({ id: assessmentId }));
  if (!data || data.explanation === null) return null;
  return <GroupChart framework={data.framework} explanation={data.explanation} />;
}
