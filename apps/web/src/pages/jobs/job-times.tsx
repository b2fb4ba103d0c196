import { useLanguage } from "@faheng/ui";
import type { JobRow } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";

/** When a job is next tried, or when it ended; and since when it is there. */
export function JobTimes({ job }: { readonly job: JobRow }) {
  const t = useText();
  const language = useLanguage();
  const zone = useTimeZone();
  const at = (instant: string): string => timeText(instant, language, zone);
  const { runAt, finishedAt, createdAt, attempts } = job;
  return (
    <>
      {runAt === null ? null : <div>{t(attempts === 0 ? "{time} 起执行" : "{time} 再试", { time: at(runAt) })}</div>}
      {finishedAt === null ? null : <div>{t("{time} 结束", { time: at(finishedAt) })}</div>}
      <div className="fh-quiet">{t("{time} 提出", { time: at(createdAt) })}</div>
    </>
  );
}
