import type { FrameworkInput, IndicatorInput } from "@faheng/domain";
import { memo, type ReactNode } from "react";
import type { DraftFieldName } from "./cell-map.ts";
import type { Decision } from "./decision.ts";
import { itemSentences } from "./clause-words.ts";
import type { DoubtView, DraftView } from "./draft-view.ts";
import { groupText } from "./group-path.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { fieldShape, fieldsShown, fieldText, fieldValue, isLost } from "./item-fields.ts";
import { MendCell, type MendShape } from "./mend-cell.tsx";
import { useLanguage } from "@faheng/ui";
import { useText } from "./words.ts";

/** An indicator in one line: what one sees while reading the file beside it. */
export const ItemLine = memo(function ItemLine(props: {
  readonly draft: DraftView;
  readonly item: IndicatorInput;
  readonly doubts: number;
  readonly onOpen: (code: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { draft, item, doubts, onOpen } = props;
  const points = fieldText(draft, item, "points");
  const lead = fieldText(draft, item, "lead").split("\n").join("、");
  const sentences = itemSentences(draft, item.code, language);
  return (
    <li className="fw-import-item">
      <button type="button" className="fw-import-open" data-item={item.code} onClick={() => onOpen(item.code)}>
        <span className="fw-import-item-head" lang="zh-CN">
          {item.printedNumber === null ? null : <span className="fh-printed">{item.printedNumber}</span>}
          <strong>{item.title}</strong>
        </span>
        <span className="fw-import-item-side">
          {item.kind === "item" || item.kind === undefined ? null : (
            <span className="fh-mark">{item.kind === "bonus" ? t("加分项") : t("否决项")}</span>
          )}
          {points === "" ? null : <span>{points.endsWith("分") ? points : t("{n} 分", { n: points })}</span>}
          {lead === "" ? null : <span lang="zh-CN">{lead}</span>}
          {doubts > 0 ? <span className="fw-import-count">{t("存疑 {n}", { n: doubts })}</span> : null}
        </span>
      </button>
      {sentences.length === 0 ? null : (
        <ul className="fw-import-sentences">
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
});

/** An indicator with all that the draft has of it, each value mended in place and leading to its cell in the file. */
export function OpenItem(props: {
  readonly draft: DraftView;
  readonly item: IndicatorInput;
  /** The field that is looked at. */
  readonly field: DraftFieldName | null;
  readonly doubts: readonly DoubtView[];
  readonly isReadOnly: boolean;
  readonly onReach: (field: DraftFieldName) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
  /** The rules of the item, and a try of them. */
  readonly children: ReactNode;
}) {
  const t = useText();
  const { draft, item, field, doubts, isReadOnly, onReach, onDecide, onClose, children } = props;
  const { code } = item;
  const shapeOf = (own: DraftFieldName): MendShape => {
    if (own === "kind") {
      return {
        kind: "choice",
        options: [
          ["item", t("一般指标")],
          ["bonus", t("加分项")],
          ["veto", t("否决项")],
        ],
      };
    }
    return own === "group" ? { kind: "choice", options: groupOptions(draft.framework) } : fieldShape(own);
  };
  return (
    <li className="fw-import-item fw-import-chosen" data-item={code} aria-current="true">
      <div className="fw-import-item-bar">
        <span className="fh-quiet" lang="zh-CN">
          {item.place}
        </span>
        <span>
          {isReadOnly ? null : (
            <button type="button" className="fh-link" onClick={() => onDecide({ kind: "left-out", code })}>
              {t("这不是指标，去掉")}
            </button>
          )}{" "}
          <button type="button" className="fh-link" onClick={onClose}>
            {t("收起")}
          </button>
        </span>
      </div>
      <dl className="fw-import-fields">
        {fieldsShown(draft, item).map((own) => (
          <div key={own} className={field === own ? "fw-import-field fw-import-picked" : "fw-import-field"}>
            <dt>
              {t(FIELD_WORDS[own])}
              {own === "title" && item.titleIsOurs === true ? (
                <span className="fh-mark fh-mark-ours">{t("我们拟的")}</span>
              ) : null}
            </dt>
            <dd lang="zh-CN">
              <MendCell
                key={`${code} ${own}`}
                label={t(FIELD_WORDS[own])}
                value={own === "kind" ? (item.kind ?? "item") : fieldText(draft, item, own)}
                shape={shapeOf(own)}
                isReadOnly={isReadOnly}
                none={isLost(item, own) ? t("原文缺这一格") : t("（空）")}
                isMarked={isLost(item, own)}
                place={`${code} ${own}`}
                onReach={() => onReach(own)}
                onValue={(typed) => {
                  if (own === "standard") return;
                  onDecide({ kind: "field", code, field: own, value: fieldValue(own, typed) });
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {doubts.length === 0 ? null : (
        <ul className="fw-import-notes" lang="zh-CN">
          {doubts.map(({ key, note, printed, settled }) => (
            <li key={key} className={settled ? "fh-quiet" : ""}>
              {settled ? "✓ " : ""}
              {note}
              {printed === "" ? null : <span className="fh-place">{t("原文：{printed}", { printed })}</span>}
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}

function groupOptions({ groups }: FrameworkInput): readonly (readonly [string, string])[] {
  return groups.map((group) => [group.code, `${"　".repeat(group.level - 1)}${groupText(group)}`]);
}
