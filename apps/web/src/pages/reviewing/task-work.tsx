import { EmptyPicture, useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { differenceText } from "../../parts/effect-text.ts";
import { Fault } from "../../parts/fault.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMoves } from "../../parts/use-moves.ts";
import { FiguresPart } from "./figures-part.tsx";
import { ItemSides } from "./item-sides.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { reviewingSearch } from "./reviewing-entry.ts";
import { QuestionsPart } from "./questions-part.tsx";
import { VetoPart } from "./veto-part.tsx";
import { useText } from "./words.ts";

type Item = ReviewTaskView["items"][number];

/** One task: its items in a list, one of them open, and what is done with the whole. */
export function TaskWork({ view }: { readonly view: ReviewTaskView }) {
  const t = useText();
  const language = useLanguage();
  const [search, change] = useAddress(reviewingSearch);
  const shown = view.items.filter((it) => fits(it, search));
  const current = shown.find(({ code }) => code === search.item) ?? shown[0];
  const order = shown.map(({ code }) => code);
  const open = (code: string | undefined): void => {
    if (code !== undefined) change({ item: code }, { replace: true, resetScroll: false });
  };
  const at = order.indexOf(current?.code ?? "");
  const waiting = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find(({ finding }) => finding === null);
  const [isHelp, setHelp] = useState(false);
  useItemKeys({
    j: () => open(order[at + 1]),
    k: () => open(order[at - 1]),
    n: () => open(waiting?.code),
    "?": () => setHelp(true),
  });
  const words = view.task.words[language];
  return (
    <Page
      title={t("“{title}”的评审", { title: view.agency.name })}
      above={
        <span lang="zh-CN">
          {view.cycle.title} · {view.frameworkTitle} · {words}
        </span>
      }
      side={<Link to="/reviewing">{t("返回评审清单")}</Link>}
    >
      {view.isReviewing ? null : <p className="fh-notice">{t("评审尚未开始，只能查看")}</p>}
      <TaskActs view={view} />
      <FiguresPart view={view} />
      <div className="fw-review-sieve fw-no-print">
        <ChoiceField
          label={t("章节")}
          none={t("全部章节")}
          chosen={search.chapter ?? null}
          options={view.chapters.map((it) => [it.code, `${it.printedNumber ?? ""} ${it.title}`.trim()] as const)}
          onChoose={(chapter) => change({ chapter }, { replace: true })}
        />
        <ChoiceField
          label={t("显示")}
          none={t("全部事项")}
          chosen={search.show ?? null}
          options={[
            ["open", t("只看未评")],
            ["differs", t("只看有差额")],
          ]}
          onChoose={(show) => change({ show: show === "open" || show === "differs" ? show : null }, { replace: true })}
        />
        <button type="button" className="fh-link" onClick={() => setHelp(true)}>
          {t("键盘操作（?）")}
        </button>
        <KeysHelp isOpen={isHelp} onClose={() => setHelp(false)} />
      </div>
      {current === undefined ? (
        <EmptyPicture title={t("没有符合条件的事项")} />
      ) : (
        <div className="fw-reviewing">
          <nav aria-label={t("事项")} className="fw-review-items">
            <ol>
              {shown.map((it) => (
                <li key={it.code}>
                  <button
                    type="button"
                    aria-current={it.code === current.code ? "true" : undefined}
                    className="fw-review-item"
                    onClick={() => open(it.code)}
                  >
                    <span lang="zh-CN">{`${it.printedNumber ?? ""} ${it.title}`.trim()}</span>
                    <ItemMark item={it} />
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <Panel title={<span lang="zh-CN">{current.title}</span>}>
            {current.requirement === null ? null : (
              <p className="fh-quiet" lang="zh-CN">
                {current.requirement}
              </p>
            )}
            <ItemSides
              key={`${current.code} ${current.finding?.version ?? 0}`}
              view={view}
              item={current}
              onSaved={() => open(order[order.indexOf(current.code) + 1])}
            />
            <QuestionsPart key={current.code} view={view} item={current} />
            <VetoPart key={`${current.code} veto`} view={view} item={current} />
          </Panel>
        </div>
      )}
    </Page>
  );
}

/** What has been said of an item, in a word beside it. */
function ItemMark({ item }: { readonly item: Item }) {
  const t = useText();
  if (item.isDisputed && item.finding === null) return <span className="fh-mark">{t("有分歧")}</span>;
  if (item.finding === null) return <span className="fh-mark fh-mark-plain">{t("未评")}</span>;
  const difference = item.effect?.difference ?? null;
  if (item.finding.points.length === 0 || difference === 0) return <span className="fh-quiet">{t("已评")}</span>;
  return <span className="fw-review-difference">{differenceText(difference)}</span>;
}

function fits(item: Item, { chapter, show }: ReturnType<typeof reviewingSearch>): boolean {
  if (chapter !== undefined && item.chapter !== chapter) return false;
  if (show === "open") return item.finding === null;
  return show !== "differs" || (item.finding?.points.length ?? 0) > 0;
}

/** Keys that go from item to item, except where somebody types. */
function useItemKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      acts[event.key.toLowerCase()]?.();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}

/** Submitting, taking back, standing back. */
function TaskActs({ view }: { readonly view: ReviewTaskView }) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const { id: taskId, assessmentId, writes: seen } = view.task;
  const place = { assessmentId, taskId, seen };
  const open = view.items.filter(({ finding }) => finding === null).length;
  return (
    <div className="fh-actions fw-no-print">
      <span>{t("已评 {n} 项，共 {of} 项", { n: view.items.length - open, of: view.items.length })}</span>
      {view.acts.includes("review.submit") && view.isReviewing ? (
        <ConfirmButton
          label={t("提交意见")}
          question={t("提交后计入考评，公布前可以取回。")}
          isMain
          isDisabled={open > 0 || isPending}
          onConfirm={() => move(async () => await client.review.submit.mutate(place))}
        />
      ) : null}
      {view.acts.includes("review.take-back") && view.isReviewing ? (
        <ConfirmButton
          label={t("取回意见")}
          question={t("取回后不计入考评，改好后再提交。")}
          isDisabled={isPending}
          onConfirm={() => move(async () => await client.review.takeBack.mutate(place))}
        />
      ) : null}
      {view.acts.includes("review.void") ? (
        <ReasonButton
          label={t("回避")}
          about={view.agency.name}
          question={t("回避后您的意见全部作废，也不能再查看该单位。")}
          reasonLabel={t("回避的理由")}
          isDisabled={isPending}
          onConfirm={(reason) => move(async () => await client.review.void.mutate({ ...place, reason }))}
        />
      ) : null}
      <Fault error={error} />
    </div>
  );
}
