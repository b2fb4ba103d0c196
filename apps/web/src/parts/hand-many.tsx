import { ErrorNotice } from "@faheng/ui";
import { useState } from "react";
import type { Assessment, HandedOne } from "../api/outputs.ts";
import { Fault } from "./fault.tsx";
import { Panel } from "./page.tsx";
import { type ManyAct, useMany } from "./use-many.ts";
import { useText } from "./words.ts";

const WORDS = {
  "response.submit": {
    title: "批量报送",
    check: "核对所选 {n} 项能否报送",
    go: "报送这 {n} 项",
    done: "已报送 {n} 项。",
  },
  "response.approve": {
    title: "批量审定",
    check: "核对所选 {n} 项能否审定",
    go: "审定这 {n} 项",
    done: "已审定 {n} 项。",
  },
} as const;

/**
 * Many answers at once: chosen, tried (which go, what stands in the way of each that does not), and then handed on, those that
 * go. What stands in the way of one stands in the way of no other.
 */
export function HandMany(props: {
  readonly assessment: Assessment;
  readonly act: ManyAct;
  readonly codes: readonly string[];
}) {
  const t = useText();
  const { assessment, act, codes } = props;
  const { trial, handed, done } = useMany(assessment.id, act);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = codes.filter((code) => !left.has(code));
  const words = WORDS[act];
  const titleOf = (code: string): string =>
    assessment.framework.indicators.find((it) => it.code === code)?.title ?? code;
  const seen = (all: readonly string[]) =>
    all.map((indicator) => ({ indicator, expectedVersion: assessment.responses[indicator]?.version ?? 1 }));
  const outcome = trial.data ?? handed.data ?? null;
  const stopped = (outcome ?? []).filter((it) => it.stands !== null);
  const going = (trial.data ?? []).filter((it) => it.stands === null);
  const isBusy = trial.isPending || handed.isPending;
  if (codes.length < 2 && outcome === null) return null;
  return (
    <Panel title={t(words.title)} className="fw-many fw-no-print">
      <ul className="fw-many-list">
        {codes.map((code) => (
          <li key={code} lang="zh-CN">
            <label>
              <input
                type="checkbox"
                checked={!left.has(code)}
                disabled={isBusy}
                onChange={({ target }) => {
                  const next = new Set(left);
                  if (target.checked) next.delete(code);
                  else next.add(code);
                  setLeft(next);
                  trial.reset();
                }}
              />{" "}
              {titleOf(code)}
            </label>
          </li>
        ))}
      </ul>
      <p className="fh-actions">
        <button
          type="button"
          className="fh-button"
          disabled={isBusy}
          onClick={() => {
            setLeft(left.size > 0 ? new Set() : new Set(codes));
            trial.reset();
          }}
        >
          {left.size > 0 ? t("全选") : t("全不选")}
        </button>
        <button
          type="button"
          className={trial.data ? "fh-button" : "fh-button fh-button-main"}
          disabled={chosen.length === 0 || isBusy}
          onClick={() => {
            handed.reset();
            trial.mutate(seen(chosen));
          }}
        >
          {t(words.check, { n: chosen.length })}
        </button>
        {trial.data ? (
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={going.length === 0 || isBusy}
            onClick={() =>
              handed.mutate(going.map(({ indicator, version }) => ({ indicator, expectedVersion: version })))
            }
          >
            {t(words.go, { n: going.length })}
          </button>
        ) : null}
      </p>
      <p role="status">
        {handed.isPending ? t("正在办理：{done} / {all}", { done, all: going.length }) : null}
        {handed.data ? t(words.done, { n: handed.data.length - stopped.length }) : null}
      </p>
      <Fault error={trial.error ?? handed.error} />
      <InTheWay stopped={stopped} titleOf={titleOf} />
    </Panel>
  );
}

/** What stands in the way of each that does not go, and its mend. */
function InTheWay(props: { readonly stopped: readonly HandedOne[]; readonly titleOf: (code: string) => string }) {
  const t = useText();
  const { stopped, titleOf } = props;
  if (stopped.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t("有 {n} 项不能办理：", { n: stopped.length })}</strong>
      </p>
      {stopped.map(({ indicator, stands }) =>
        stands === null ? null : (
          <div key={indicator}>
            <p lang="zh-CN">{titleOf(indicator)}</p>
            <ErrorNotice report={stands} />
          </div>
        ),
      )}
    </>
  );
}
