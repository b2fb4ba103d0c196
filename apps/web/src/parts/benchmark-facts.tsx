import type { Assessment } from "../api/outputs.ts";
import { BenchmarkHistory, BenchmarkValue } from "./benchmark-value.tsx";
import { useText } from "./words.ts";

/** The numbers that rules count from and that one body states for all (全省平均): read here, never typed. */
export function BenchmarkFacts(props: {
  readonly assessment: Pick<Assessment, "benchmarks" | "cycle">;
  /** The indicator whose rules count from them; left out for all of them. */
  readonly indicator?: string;
}) {
  const t = useText();
  const { assessment, indicator } = props;
  const shown = assessment.benchmarks.filter(
    ({ indicators }) => indicator === undefined || indicators.includes(indicator),
  );
  if (shown.length === 0) return null;
  const isOpen = assessment.cycle.status === "open";
  const { heading, wait } = {
    office: { heading: t("公布数（由依法治市办统一填写）"), wait: t("待依法治市办填写，填写前得分是区间") },
    own: { heading: t("公布数（由本局协调员填写）"), wait: t("待本局协调员填写，填写前得分是区间") },
    line: { heading: t("公布数（由业务指导机关填写）"), wait: t("待业务指导机关填写，填写前得分是区间") },
  }[assessment.cycle.kind];
  return (
    <section className="fw-office-facts" aria-label={heading}>
      <h3>{heading}</h3>
      <dl>
        {shown.map((it) => (
          <div key={it.key}>
            <dt lang="zh-CN">{it.title}</dt>
            <dd>
              <BenchmarkValue benchmark={it} waiting={isOpen ? wait : t("未填写")} />
              <BenchmarkHistory benchmark={it} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
