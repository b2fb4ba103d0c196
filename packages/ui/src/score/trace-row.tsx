import { useState } from "react";
import { useUiText } from "../i18n/language.tsx";
import type { TraceView } from "../views.ts";
import { signedSpanText } from "./interval-text.ts";
import { shownChildren } from "./trace-filter.ts";

/** One node of the explanation with what is below it. */
export function TraceRow(props: {
  readonly node: TraceView;
  readonly level: number;
  readonly openTo: number;
  readonly onlyTelling: boolean;
  readonly onIndicator: ((code: string) => void) | undefined;
}) {
  const t = useUiText();
  const { node, level, openTo, onlyTelling, onIndicator } = props;
  const [isOpen, setOpen] = useState(level <= openTo);
  const children = shownChildren(node, onlyTelling);
  const { indicator } = node;
  return (
    <li>
      <div className={`fh-trace-row fh-trace-${tone(node)}`} data-kind={node.kind}>
        {children.length > 0 ? (
          <button
            type="button"
            className="fh-twist"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? t("收起") : t("展开")}：${node.label}`}
            onClick={() => setOpen(!isOpen)}
          />
        ) : (
          <span className="fh-twist-none" />
        )}
        <span className="fh-trace-label" lang="zh-CN">
          {indicator !== null && onIndicator ? (
            <button type="button" className="fh-link" onClick={() => onIndicator(indicator)}>
              {node.label}
            </button>
          ) : (
            node.label
          )}
          {node.isPending ? <span className="fh-mark fh-mark-pending">{t("待填")}</span> : null}
          {node.reading === null ? null : (
            <span className="fh-mark fh-mark-ours" title={node.reading}>
              {t("本平台解读")}
            </span>
          )}
        </span>
        <span className="fh-trace-amount">{signedSpanText(node.amount)}</span>
        {node.arithmetic === "" && node.place === null && node.reading === null ? null : (
          <p className="fh-trace-why" lang="zh-CN">
            {node.arithmetic}
            {node.place === null ? null : <span className="fh-place">{t("出处：{place}", { place: node.place })}</span>}
            {node.reading === null ? null : <span className="fh-reading">{node.reading}</span>}
          </p>
        )}
      </div>
      {isOpen && children.length > 0 ? (
        <ul className="fh-trace-list">
          {children.map((child, position) => (
            <TraceRow
              key={`${child.kind}:${child.indicator ?? ""}:${child.clause ?? ""}:${position}`}
              node={child}
              level={level + 1}
              openTo={openTo}
              onlyTelling={onlyTelling}
              onIndicator={onIndicator}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Totals and bases are plain; only contributions are coloured. */
function tone({ kind, amount, isPending }: TraceView): string {
  if (kind === "total" || kind === "base") return "plain";
  if (isPending) return "open";
  if ((amount.best ?? 0) < 0) return "loss";
  return (amount.worst ?? 0) > 0 && kind !== "group" ? "gain" : "plain";
}
