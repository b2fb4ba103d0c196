import { useQuery } from "@tanstack/react-query";
import type { AskedBenchmark } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { BenchmarkForm } from "./benchmark-form.tsx";
import { BenchmarkHistory, BenchmarkValue } from "./benchmark-value.tsx";
import { Panel } from "./page.tsx";
import { QueryGate } from "./query-gate.tsx";
import { useText } from "./words.ts";

/**
 * What a cycle's profiles wait to be told once for all agencies (全省平均), and the act of stating it: the office's, in a
 * bureau's own cycle its coordinator's. Nothing stands here where no profile asks for anything.
 */
export function BenchmarksPanel(props: {
  readonly cycleId: string;
  readonly isOpen: boolean;
  /** Of a bureau's own cycle. */
  readonly own?: { readonly name: string };
}) {
  const t = useText();
  const { cycleId, isOpen, own } = props;
  const isTheirs = hasRole(useSession(), own ? "coordinator" : "municipal");
  const query = useQuery({ ...trpc.cycle.benchmarks.queryOptions({ cycleId }), enabled: isTheirs });
  if (!isTheirs || query.data?.length === 0) return null;
  return (
    <Panel title={own ? t("公布数（{name}）", { name: own.name }) : t("公布数")} className="fw-benchmarks">
      <QueryGate query={query}>
        {(asked) => (
          <>
            <p className="fh-quiet">
              {t(
                "方案要用、对全部机关同一的数（如全省平均）。填写一次，用到它的考评随即重新计分；填写前这些考评的得分是区间。",
              )}
            </p>
            {asked.map((it) => (
              <Asked key={`${it.profile.id} ${it.key}`} cycleId={cycleId} asked={it} isOpen={isOpen} />
            ))}
          </>
        )}
      </QueryGate>
    </Panel>
  );
}

function Asked({ cycleId, asked, isOpen }: { cycleId: string; asked: AskedBenchmark; isOpen: boolean }) {
  const t = useText();
  const { title, profile, assessments, statements } = asked;
  const form = <BenchmarkForm key={statements.length} cycleId={cycleId} asked={asked} />;
  return (
    <article className="fw-statement" aria-label={title}>
      <h3 lang="zh-CN">
        {title}{" "}
        <span className="fh-place">
          {profile.title} · {t("{n} 个机关按此计分", { n: assessments })}
        </span>
      </h3>
      <BenchmarkValue benchmark={asked} waiting={isOpen ? t("待填写") : t("未填写")} />
      {isOpen && statements.length > 0 ? (
        // Another one once it is changed: what was asked for is done.
        <details key={statements.length} className="fw-more">
          <summary>{t("更改")}</summary>
          {form}
        </details>
      ) : null}
      {isOpen && statements.length === 0 ? form : null}
      <BenchmarkHistory benchmark={asked} />
    </article>
  );
}
