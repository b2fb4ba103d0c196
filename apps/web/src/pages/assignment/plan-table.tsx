import { Fragment, useState } from "react";
import type { AssignmentPlan } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { between } from "./between.ts";
import { type PlanItem, rowsOf, rowsOfPart } from "./plan-edit.ts";
import { PlanLine } from "./plan-line.tsx";
import { type PlanDraft, placeKey } from "./plan-place.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** Indicators by chapter, with the printed names beside who has them; clauses and materials under their indicator. */
export function PlanTable(props: {
  readonly plan: AssignmentPlan;
  readonly items: readonly PlanItem[];
  readonly draft: PlanDraft;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}) {
  const t = useText();
  const { plan, items, draft, chosen, onChoose } = props;
  const words = usePlanWords(plan);
  const chapters = Map.groupBy(items, (it) => it.chapter?.code ?? "");
  // As they are drawn: a document need not print a chapter's items in one place.
  const shown = [...chapters.values()].flat().map((it) => it.indicator.code);
  const [last, setLast] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const choose = (code: string, isChosen: boolean, isReaching: boolean): void => {
    onChoose(isReaching && last !== null ? between(shown, last, code) : [code], isChosen);
    setLast(code);
  };
  const isChosen = (key: string): boolean | null => (plan.canAssign ? chosen.has(key) : null);
  const linesOf = (item: PlanItem) => {
    const { indicator, parts } = item;
    const { code } = indicator;
    const isOpen = opened.has(code);
    const isAssigned = rowsOf(item, draft).length > 0;
    const listed = parts.filter(({ key }) => isOpen || rowsOfPart(item, key, draft).length > 0);
    const others = new Set(opened);
    if (!others.delete(code)) others.add(code);
    return (
      <Fragment key={code}>
        <PlanLine
          label={`${indicator.printedNumber ?? ""} ${indicator.title}`.trim()}
          printed={item.printed.join("、")}
          rows={rowsOfPart(item, "", draft)}
          proposal={isAssigned ? [] : item.proposal}
          whenNone={isAssigned ? t("按条款、材料分配") : <em>{t("无人负责")}</em>}
          isChanged={code in draft}
          isPart={false}
          words={words}
          isChosen={isChosen(code)}
          onChoose={(is, isReaching) => choose(code, is, isReaching)}
          extra={
            parts.length === 0 ? null : (
              <button type="button" className="fh-link" aria-expanded={isOpen} onClick={() => setOpened(others)}>
                {t("条款、材料（{n}）", { n: parts.length })}
              </button>
            )
          }
        />
        {listed.map(({ key, kind, title }) => {
          const place = placeKey(code, key);
          return (
            <PlanLine
              key={place}
              label={`${kind === "clause" ? t("条款") : t("材料")}：${title}`}
              printed=""
              rows={rowsOfPart(item, key, draft)}
              proposal={[]}
              whenNone="—"
              isChanged={place in draft}
              isPart
              words={words}
              isChosen={isChosen(place)}
              onChoose={(is) => onChoose([place], is)}
            />
          );
        })}
      </Fragment>
    );
  };
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("任务")}</th>
            <th scope="col">{t("文件所列部门")}</th>
            <th scope="col">{t("牵头处室")}</th>
            <th scope="col">{t("配合处室")}</th>
            <th scope="col">{t("责任人")}</th>
            <th scope="col">{t("完成时限")}</th>
          </tr>
        </thead>
        {[...chapters].map(([group, its]) => {
          const codes = its.map((it) => it.indicator.code);
          const chapter = its[0]?.chapter;
          const heading = `${chapter?.printedNumber ?? ""} ${chapter?.title ?? ""}`.trim();
          return (
            <tbody key={group}>
              <tr>
                <th colSpan={6} scope="rowgroup" lang="zh-CN">
                  {plan.canAssign ? (
                    <label className="fh-choice">
                      <input
                        type="checkbox"
                        checked={codes.every((code) => chosen.has(code))}
                        onChange={({ target }) => onChoose(codes, target.checked)}
                      />
                      <span>{heading}</span>
                    </label>
                  ) : (
                    heading
                  )}
                </th>
              </tr>
              {its.map(linesOf)}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
