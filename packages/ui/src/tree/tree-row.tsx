import { useUiText } from "../i18n/language.tsx";
import { signedSpanText } from "../score/interval-text.ts";
import { StateIcon } from "../score/state-icon.tsx";
import type { TreeRow } from "./tree-model.ts";

/** One line of the tree. */
export function TreeRowView(props: {
  readonly row: TreeRow;
  readonly isClosed: boolean;
  readonly isSelected: boolean;
  readonly isFocusStop: boolean;
  readonly onChoose: () => void;
}) {
  const t = useUiText();
  const { row, isClosed, isSelected, isFocusStop, onChoose } = props;
  const shared = {
    role: "treeitem",
    "aria-level": row.level,
    tabIndex: isFocusStop ? 0 : -1,
    onClick: onChoose,
  } as const;
  if (row.kind === "group") {
    const { group, done, count } = row;
    return (
      <li {...shared} aria-expanded={!isClosed} aria-selected={false} className={`fh-tree-group fh-level-${row.level}`}>
        <span className={`fh-twist-mark ${isClosed ? "" : "fh-open"}`} aria-hidden="true" />
        <span className="fh-tree-title" lang="zh-CN">
          {group.printedNumber === null ? null : <span className="fh-printed">{group.printedNumber}</span>}
          {group.title}
        </span>
        <span className="fh-tree-side">{t("{done}/{n} 项", { done, n: count })}</span>
      </li>
    );
  }
  const { item } = row;
  return (
    <li {...shared} aria-selected={isSelected} className={`fh-tree-item fh-level-${row.level}`}>
      {item.state === null ? <span className="fh-dot" aria-hidden="true" /> : <StateIcon state={item.state} />}
      <span className="fh-tree-title" lang="zh-CN">
        {item.printedNumber === null ? null : <span className="fh-printed">{item.printedNumber}</span>}
        {item.title}
        {item.titleIsOurs ? <span className="fh-hidden">（{t("标题为本平台所拟")}）</span> : null}
      </span>
      {item.amount === null ? null : (
        <span className={`fh-tree-side ${(item.amount.best ?? 0) < 0 ? "fh-loss" : ""}`}>
          {signedSpanText(item.amount)}
        </span>
      )}
    </li>
  );
}
