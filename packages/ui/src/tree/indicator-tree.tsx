import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useUiText } from "../i18n/language.tsx";
import { TreeFilterBar } from "./tree-filter-bar.tsx";
import { codeOf, moveFor } from "./tree-keys.ts";
import { departmentsIn, matches, treeRows, type TreeFilter, type TreeGroup, type TreeItem } from "./tree-model.ts";
import { TreeRowView } from "./tree-row.tsx";

/**
 * The framework as a tree: counts at each heading, state and contribution at each indicator, filters above, the usual keys
 * of a tree. The filter lives with the caller, so that it can stand in the address.
 */
export function IndicatorTree(props: {
  readonly groups: readonly TreeGroup[];
  readonly items: readonly TreeItem[];
  readonly selected: string | null;
  readonly filter: TreeFilter;
  readonly onFilter: (filter: TreeFilter) => void;
  readonly onSelect: (code: string) => void;
  readonly label?: string;
}) {
  const t = useUiText();
  const { groups, items, selected, filter, onFilter, onSelect, label } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => treeRows(groups, items, filter, closed), [groups, items, filter, closed]);
  const departments = useMemo(() => departmentsIn(items), [items]);
  const shown = useMemo(() => items.filter((item) => matches(item, filter)).length, [items, filter]);
  const focused = [active, selected].find((code) => rows.some((row) => codeOf(row) === code)) ?? firstCode(rows);

  const toggle = (code: string): void => {
    const next = new Set(closed);
    if (!next.delete(code)) next.add(code);
    setClosed(next);
  };
  const choose = (position: number): void => {
    const row = rows[position];
    if (!row) return;
    setActive(codeOf(row));
    if (row.kind === "group") toggle(row.group.code);
    else onSelect(row.item.code);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const position = rows.findIndex((row) => codeOf(row) === focused);
    const move = moveFor(event.key, rows, position, closed);
    if (!move) return;
    event.preventDefault();
    if (move.kind === "select") choose(move.position);
    else if (move.kind === "focus") {
      const row = rows[move.position];
      setActive(row ? codeOf(row) : null);
      list.current?.querySelectorAll<HTMLElement>("[role=treeitem]")[move.position]?.focus();
    } else toggle(move.code);
  };

  return (
    <div className="fh-tree">
      <TreeFilterBar filter={filter} departments={departments} onFilter={onFilter} />
      <p className="fh-tree-count" role="status">
        {shown === items.length ? t("共 {n} 项", { n: shown }) : t("{shown} / {n} 项", { shown, n: items.length })}
      </p>
      {rows.length === 0 ? (
        <p className="fh-quiet">{t("没有符合条件的指标。")}</p>
      ) : (
        <ul role="tree" aria-label={label ?? t("指标")} ref={list} onKeyDown={onKeyDown} className="fh-tree-list">
          {rows.map((row, position) => (
            <TreeRowView
              key={`${row.kind}:${codeOf(row)}`}
              row={row}
              isClosed={closed.has(codeOf(row))}
              isSelected={codeOf(row) === selected && row.kind === "item"}
              isFocusStop={codeOf(row) === focused}
              onChoose={() => choose(position)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function firstCode(rows: ReturnType<typeof treeRows>): string | null {
  const [first] = rows;
  return first ? codeOf(first) : null;
}
