import { useQuery } from "@tanstack/react-query";
import { wholeAssessment } from "../../api/whole-assessment.ts";
import { GroupChart } from "../../parts/group-chart.tsx";

/** The headings of one assessment as a picture, once it is there; the panels beside it say what goes wrong. */
export function AtAGlance({ assessmentId }: { assessmentId: string }) {
  const { data } = useQuery(wholeAssessment(assessmentId));
  if (!data || data.explanation === null) return null;
  return <GroupChart framework={data.framework} explanation={data.explanation} />;
}
