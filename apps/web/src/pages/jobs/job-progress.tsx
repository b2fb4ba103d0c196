import type { JobRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** How far a job is that runs. */
export function JobProgress({ job, label }: { readonly job: JobRow; readonly label: string }) {
  const t = useText();
  const percent = Math.floor(job.progress / 10);
  return (
    <span className="fw-job-progress">
      <progress max={1000} value={job.progress} aria-label={t("“{job}”的进度", { job: label })} />
      {percent}%
    </span>
  );
}
