import type { ErrorReport, Indicator, ProfileInput } from "@faheng/domain";
import { useState } from "react";
import type { RuleListing } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ClauseEditor } from "./clause-editor.tsx";
import { blankClause, blankItem } from "./profile-edit.ts";
import { WarningNotes } from "./warning-notes.tsx";

type Item = ProfileInput["items"][number];

/** What one indicator is worth and by which rules. */
export function ItemEditor(props: {
  readonly indicator: Indicator;
  readonly item: Item | null;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  /** Those beside this item, or beside one of its rules. */
  readonly warningsOf: (clause: string | null) => readonly ErrorReport[];
  readonly onItem: (item: Item | null) => void;
}) {
  const t = useText();
  const { indicator, item, rules, isReadOnly, warningsOf, onItem } = props;
  const title = (
    <span lang="zh-CN">
      {indicator.printedNumber === null ? null : <span className="fh-printed">{indicator.printedNumber}</span>}
      {indicator.title}
    </span>
  );
  if (item === null) {
    return (
      <Panel title={title}>
        <p className="fh-quiet">{t("本方案不对这一项计分。")}</p>
        {isReadOnly ? null : (
          <button type="button" className="fh-button" onClick={() => onItem(blankItem(indicator.code))}>
            {t("列入计分")}
          </button>
        )}
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      side={
        isReadOnly ? null : (
          <button type="button" className="fh-link" onClick={() => onItem(null)}>
            {t("不计分")}
          </button>
        )
      }
    >
      <p className="fh-quiet" lang="zh-CN">
        {indicator.place} {indicator.requirement}
      </p>
      <fieldset className="fw-line fw-bare" disabled={isReadOnly}>
        <TextField
          label={t("标准分")}
          inputMode="decimal"
          value={String(item.points)}
          onText={(points) => onItem({ ...item, points })}
        />
        <label className="fw-field">
          <span>{t("起始")}</span>
          <select
            className="fh-input"
            value={item.start}
            onChange={({ target }) => onItem({ ...item, start: target.value === "zero" ? "zero" : "full" })}
          >
            <option value="full">{t("从满分扣")}</option>
            <option value="zero">{t("从零加")}</option>
          </select>
        </label>
        <label className="fw-field">
          <span>{t("下限")}</span>
          <select
            className="fh-input"
            value={item.floor.kind}
            onChange={({ target }) =>
              onItem({
                ...item,
                floor: target.value === "none" ? { kind: "none" } : { kind: "points", points: "0" },
              })
            }
          >
            <option value="points">{t("扣完为止（0 分）")}</option>
            <option value="none">{t("不设下限")}</option>
            {item.floor.kind === "multiple" ? <option value="multiple">{t("标准分的倍数")}</option> : null}
          </select>
        </label>
      </fieldset>
      <WarningNotes warnings={warningsOf(null)} />
      {item.clauses.map((clause, position) => (
        <ClauseEditor
          key={clause.id}
          clause={clause}
          rules={rules}
          isReadOnly={isReadOnly}
          warnings={warningsOf(clause.id)}
          onClause={(next) =>
            onItem({
              ...item,
              clauses: item.clauses.flatMap((other, index) => (index === position ? (next ?? []) : other)),
            })
          }
        />
      ))}
      {isReadOnly ? null : <NewClause item={item} rules={rules} place={indicator.place} onItem={onItem} />}
    </Panel>
  );
}

function NewClause(props: {
  readonly item: Item;
  readonly rules: readonly RuleListing[];
  readonly place: string;
  readonly onItem: (item: Item) => void;
}) {
  const t = useText();
  const { item, rules, place, onItem } = props;
  const [kind, setKind] = useState(rules[0]?.kind ?? "");
  const rule = rules.find((other) => other.kind === kind);
  return (
    <p className="fw-steps">
      <select
        className="fh-input"
        aria-label={t("规则类型")}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
      >
        {rules.map((other) => (
          <option key={other.kind} value={other.kind}>
            {other.title.zh}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="fh-button"
        disabled={rule === undefined}
        onClick={() =>
          onItem({ ...item, clauses: [...item.clauses, blankClause(item, kind, rule?.example?.params ?? {}, place)] })
        }
      >
        {t("增加规则")}
      </button>
    </p>
  );
}
