import { useCallback, useMemo, useRef, useState } from "react";
import { Tree, type Key } from "react-aria-components/Tree";
import { useUiText } from "../i18n/language.tsx";
import { TreeFilterBar } from "./tree-filter-bar.tsx";
import { departmentsIn, matches, treeNodes, type TreeFilter, type TreeGroup, type TreeItem } from "./tree-model.ts";
import { TreeNodeView } from "./tree-node.tsx";

const CHOSEN = '[role="row"][aria-selected="true"]';

/**
 * The framework as a tree: counts at each heading, state and contribution at each indicator, filters above, the usual keys
 * of a tree and type-ahead. The filter lives with the caller, so that it can stand in the address.
 */
export function IndicatorTree(props: {
  readonly groups: readonly TreeGroup[];
  readonly items: readonly TreeItem[];
  readonly selected: string | null;
  readonly filter: TreeFilter;
  readonly onFilter: (filter: TreeFilter) => void;
  /** `isWalk` where a key of the tree goes from row to row: the choice follows the focus, which stays in the tree. */
  readonly onSelect: (code: string, isWalk: boolean) => void;
  readonly label?: string;
}) {
  const t = useUiText();
  const { groups, items, selected, onFilter, onSelect, label } = props;
  const filter = useSameFilter(props.filter);
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const isByKey = useRef(false);
  /** Pressing what is chosen changes no choice, and the tree says nothing of it; it opens all the same. */
  const isChosenPressed = useRef(false);
  const nodes = useMemo(() => treeNodes(groups, items, filter), [groups, items, filter]);
  const departments = useMemo(() => departmentsIn(items), [items]);
  const shown = useMemo(() => items.filter((item) => matches(item, filter)).length, [items, filter]);
  const codes = useMemo(() => new Set<Key>(groups.map(({ code }) => code)), [groups]);
  const isGroup = (key: Key): boolean => codes.has(key);
  const hasStates = items.some(({ state }) => state !== null);
  const open = useMemo(() => [...codes].filter((code) => !closed.has(code)), [codes, closed]);
  const toggle = useCallback((key: Key): void => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  // A framework may have two hundred rows; they are drawn anew when they change, not whenever one of them is chosen.
  const rows = useMemo(
    () =>
      nodes.map((node) => (
        <TreeNodeView
          key={node.kind === "group" ? node.group.code : node.item.code}
          node={node}
          hasStates={hasStates}
          onToggle={toggle}
        />
      )),
    [nodes, hasStates, toggle],
  );
  return (
    <div
      className="fh-tree"
      onKeyDownCapture={() => (isByKey.current = true)}
      onPointerDownCapture={({ target }) => {
        isByKey.current = false;
        isChosenPressed.current = target instanceof Element && target.closest(CHOSEN) !== null;
      }}
      onClickCapture={({ target }) => {
        const isChosen = isChosenPressed.current && target instanceof Element && target.closest(CHOSEN) !== null;
        if (isChosen && selected !== null) onSelect(selected, false);
      }}
    >
      <TreeFilterBar filter={filter} departments={departments} hasStates={hasStates} onFilter={onFilter} />
      <p className="fh-tree-count" role="status">
        {shown === items.length ? t("共 {n} 项", { n: shown }) : t("{shown} / {n} 项", { shown, n: items.length })}
      </p>
      <Tree
        aria-label={label ?? t("指标")}
        className="fh-tree-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        expandedKeys={open}
        onExpandedChange={(keys) => setClosed(new Set([...codes].filter((code) => !keys.has(code))))}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined && !isGroup(key)) onSelect(String(key), isByKey.current);
        }}
        onAction={(key) => (isGroup(key) ? toggle(key) : onSelect(String(key), false))}
        renderEmptyState={() => <p className="fh-quiet">{t("没有符合条件的指标。")}</p>}
      >
        {rows}
      </Tree>
    </div>
  );
}

/** The same filter for as long as it says the same, however often the caller reads it from the address. */
function useSameFilter({ text, department, state }: TreeFilter): TreeFilter {
  return useMemo(() => ({ text, department, state }), [text, department, state]);
}
