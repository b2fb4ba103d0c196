import { useLanguage } from "@faheng/ui";
import type { Assessment } from "../api/outputs.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";

type Benchmark = Assessment["benchmarks"][number];

/** The value that holds with where it comes from, who stated it and since when; or that it is waited for. */
export function BenchmarkValue({ benchmark, waiting }: { benchmark: Benchmark; waiting: string }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const last = benchmark.statements.at(-1);
  if (!last) return <span className="fh-mark fh-mark-pending">{waiting}</span>;
  return (
    <div className="fw-benchmark-value">
      <strong lang="zh-CN">{withUnit(last.value, benchmark)}</strong> <span lang="zh-CN">{last.source}</span>
      <p className="fh-place">
        {t("{name} 填写于 {time}，此后按此计分", { name: last.by, time: timeText(last.at, language, timeZone) })}
      </p>
    </div>
  );
}

/** Every statement before the one that holds, the newest first, with why it was changed; folded away. */
export function BenchmarkHistory({ benchmark }: { readonly benchmark: Benchmark }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { statements } = benchmark;
  if (statements.length < 2) return null;
  return (
    <details className="fw-more">
      <summary>{t("填写记录（{n}）", { n: statements.length })}</summary>
      <ul className="fw-history">
        {statements.toReversed().map(({ value, source, reason, by, at }) => (
          <li key={at} lang="zh-CN">
            <strong>{withUnit(value, benchmark)}</strong> {source}
            {reason === null ? null : ` · ${t("更改理由：{reason}", { reason })}`}
            {` · ${by} ${timeText(at, language, timeZone)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function withUnit(value: string, { unit }: Benchmark): string {
  return unit === "" ? value : `${value} ${unit}`;
}
