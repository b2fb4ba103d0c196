import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import type { DraftDetail } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page } from "../../parts/page.tsx";
import { PageGate } from "../../parts/page-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { changeText } from "./decision-words.ts";
import { openDoubts } from "./doubt-order.ts";
import { DraftActs } from "./draft-acts.tsx";
import type { Block } from "./draft-view.ts";
import { EditionChanges } from "./edition-changes.tsx";
import { benchSearch } from "./import-entry.ts";
import { STATE_WORDS } from "./state-words.ts";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import { useDraft } from "./use-draft.ts";
import { useStepsKeys } from "./use-steps-keys.ts";
import { useText } from "./words.ts";
import { Workbench } from "./workbench.tsx";

/** One document on its way to a framework. */
export function DraftPage() {
  const t = useText();
  const { draftId } = useParams({ from: "/frameworks/import/$draftId" });
  const view = useQuery(trpc.frameworkDraft.get.queryOptions({ id: draftId }));
  // What the file says never changes.
  const source = useQuery({ ...trpc.frameworkDraft.source.queryOptions({ id: draftId }), staleTime: Infinity });
  return (
    <PageGate query={view} title={t("导入指标体系")}>
      {(found) => (
        <PageGate query={source} title={found.head.title}>
          {({ blocks }) => <Found view={found} blocks={blocks} />}
        </PageGate>
      )}
    </PageGate>
  );
}

function Found({ view, blocks }: { readonly view: DraftDetail; readonly blocks: readonly Block[] }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const [{ show = "items" }, change] = useAddress(benchSearch);
  const rules = useQuery(trpc.rule.list.queryOptions());
  const { head, undoable, redoable, acts, decisions } = view;
  const { draft, decide, isSaving, failure, unsaved, abandon, redoUnsaved } = useDraft(view);
  const isReadOnly = !acts.includes("framework-draft.decide");
  const canUndo = undoable > 0 && !isReadOnly;
  const canRedo = redoable > 0 && !isReadOnly;
  const undo = useCallback((): void => {
    if (canUndo) decide("undo");
  }, [canUndo, decide]);
  const redo = useCallback((): void => {
    if (canRedo) decide("redo");
  }, [canRedo, decide]);
  useStepsKeys(undo, redo);
  const last = decisions.at(-1) ?? null;
  const sentBack =
    head.state === "drafting" ? head.steps.findLast(({ act }) => act === "framework-draft.send-back") : undefined;
  return (
    <Page
      title={draft.framework.title}
      above={
        <>
          <Link to="/frameworks/import">{t("导入指标体系")}</Link> · <span lang="zh-CN">{head.fileName}</span>{" "}
          <span className={`fh-mark fw-import-state-${head.state}`}>{t(STATE_WORDS[head.state])}</span>
        </>
      }
      side={
        <div className="fw-import-side">
          <span className={isSaving ? "fw-keep-open" : "fw-keep-safe"} role="status">
            {isSaving
              ? t("正在保存…")
              : last === null
                ? ""
                : t("已保存 {time}", { time: timeText(last.at, language, timeZone) })}
          </span>
          {isReadOnly ? null : (
            <>
              <button
                type="button"
                className="fh-button"
                disabled={!canUndo || isSaving}
                aria-keyshortcuts="Control+Z"
                title="Ctrl+Z"
                onClick={undo}
              >
                {t("撤销上一步")}
              </button>
              <button
                type="button"
                className="fh-button"
                disabled={!canRedo || isSaving}
                aria-keyshortcuts="Control+Y"
                title="Ctrl+Y"
                onClick={redo}
              >
                {t("恢复下一步")}
              </button>
            </>
          )}
          <button type="button" className="fh-button" onClick={() => window.print()}>
            {t("打印")}
          </button>
          <DraftActs view={view} doubts={openDoubts(draft.doubts)} />
        </div>
      }
    >
      <LeaveGuard
        isDirty={unsaved !== null || isSaving}
        reason={null}
        holds={(from, to) => from.pathname !== to.pathname}
      />
      {sentBack === undefined ? null : (
        <p className="fh-notice" role="note" lang="zh-CN">
          {t("{name} 退回修改：{reason}", { name: sentBack.byName, reason: sentBack.reason ?? "" })}
        </p>
      )}
      {unsaved === null ? null : (
        <UnsavedNotice unsaved={unsaved} draft={draft} onRedo={redoUnsaved} onAbandon={abandon} />
      )}
      <Fault error={failure} />
      <EditionChanges earlier={view.earlier} changes={view.changes} />
      <Workbench
        blocks={blocks}
        draft={draft}
        rules={rules.data ?? []}
        isReadOnly={isReadOnly}
        tab={show}
        onTab={(tab) => change({ show: tab === "items" ? null : tab }, { replace: true, resetScroll: false })}
        onDecide={decide}
        tried={head}
      />
      {decisions.length === 0 ? null : (
        <details className="fw-more fw-no-print">
          <summary>{t("改动记录（{n}）", { n: decisions.length })}</summary>
          <ol className="fw-history" lang="zh-CN">
            {decisions
              .slice(-100)
              .toReversed()
              .map(({ n, act, decision, by, at }) => (
                <li key={n}>
                  {timeText(at, language, timeZone)} {by}：
                  {changeText(decision === null ? (act === "redo" ? "redo" : "undo") : decision, draft, t)}
                </li>
              ))}
          </ol>
        </details>
      )}
    </Page>
  );
}
