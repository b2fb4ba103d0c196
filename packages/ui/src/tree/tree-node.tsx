import { Button } from "react-aria-components/Button";
import { TreeItem as AriaTreeItem, TreeItemContent } from "react-aria-components/Tree";
import { useUiText } from "../i18n/language.tsx";
import { signedSpanText } from "../score/interval-text.ts";
import { StateIcon } from "../score/state-icon.tsx";
import type { TreeItem, TreeNode } from "./tree-model.ts";

/** One heading with all below it, or one indicator. */
export function TreeNodeView(props: {
  readonly node: TreeNode;
  readonly hasStates: boolean;
  readonly onToggle: (code: string) => void;
}) {
  const t = useUiText();
  const { node, hasStates, onToggle } = props;
  if (node.kind === "item") return <ItemView item={node.item} />;
  const { group, done, count, children } = node;
  return (
    <AriaTreeItem
      id={group.code}
      textValue={`${group.printedNumber ?? ""}${group.title}`}
      className="fh-tree-group"
      onAction={() => onToggle(group.code)}
    >
      <TreeItemContent>
        {({ isExpanded, level }) => (
          <div className={`fh-tree-line fh-level-${level}`}>
            <Button slot="chevron" className="fh-twist" aria-label={isExpanded ? t("收起") : t("展开")} />
            <span className="fh-tree-title" lang="zh-CN">
              {group.printedNumber === null ? null : <span className="fh-printed">{group.printedNumber}</span>}
              {group.title}
            </span>
            <span className="fh-tree-side">
              {hasStates ? t("{done}/{n} 项", { done, n: count }) : t("{n} 项", { n: count })}
            </span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <TreeNodeView
          key={child.kind === "group" ? child.group.code : child.item.code}
          node={child}
          hasStates={hasStates}
          onToggle={onToggle}
        />
      ))}
    </AriaTreeItem>
  );
}

function ItemView({ item }: { item: TreeItem }) {
  const t = useUiText();
  return (
    <AriaTreeItem id={item.code} textValue={`${item.printedNumber ?? ""}${item.title}`} className="fh-tree-item">
      <TreeItemContent>
        {({ level }) => (
          <div className={`fh-tree-line fh-level-${level}`}>
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
          </div>
        )}
      </TreeItemContent>
    </AriaTreeItem>
  );
}
