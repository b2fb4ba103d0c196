import type { Fact, Indicator, ProfileInput } from "@faheng/domain";
import { useState } from "react";
import type { RuleListing } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ClauseEditor } from "./clause-editor.tsx";
import { blankClause, blankItem } from "./profile-edit.ts";
import { FieldsOf } from "../../parts/form/fields-field.tsx";
import { ProblemNotes } from "../../parts/form/problem-notes.tsx";
import { type Problem, problemsHere, problemsUnder } from "../../parts/form/problems.ts";
import { ITEM_FIELDS } from "./form/profile-shapes.ts";
import { ValueField } from "../../parts/form/value-field.tsx";

type Item = ProfileInput["items"][number];

/** Limits stand beside the points; the rest is for few items. */
const LIMITS = ITEM_FIELDS.filter(({ name }) => name === "floor" || name === "ceiling");
const FURTHER = ITEM_FIELDS.filter((field) => !LIMITS.includes(field));
const NAMES = ["points", "start", "clauses", ...ITEM_FIELDS.map(({ name }) => name)];

/** What one indicator is worth and by which rules. */
export function ItemEditor(props: {
  readonly indicator: Indicator;
  readonly item: Item | null;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
  /** How a rule reads by its parameters, `null` while the profile has faults. */
  readonly sentenceOf: (clause: string) => string | null;
  readonly onItem: (item: Item | null) => void;
}) {
  const t = useText();
  const { indicator, item, rules, isReadOnly, problems, sentenceOf, onItem } = props;
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
  const place = `items.${item.indicator}`;
  const own = {
    value: item as unknown as Fact,
    place,
    Draw: ValueField,
    onValue: (next: unknown) => onItem(next as Item),
  };
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
      <fieldset className="fw-line fw-bare" disabled={isReadOnly} data-place={place}>
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
      </fieldset>
      <fieldset className="fw-bare" disabled={isReadOnly}>
        <FieldsOf {...own} fields={LIMITS} problems={among(problems, LIMITS)} />
        <details className="fw-more" open={hasFurther(item) || undefined}>
          <summary>{t("几款合计限额、不涉及、分类分值")}</summary>
          <FieldsOf {...own} fields={FURTHER} problems={among(problems, FURTHER)} />
        </details>
      </fieldset>
      <ProblemNotes problems={problemsHere(problems, NAMES.slice(2))} />
      {item.clauses.map((clause, position) => (
        <ClauseEditor
          key={clause.id}
          clause={clause}
          place={`${place}.clauses.${clause.id}`}
          rules={rules}
          isReadOnly={isReadOnly}
          sentence={sentenceOf(clause.id)}
          problems={problemsUnder(problems, "clauses", clause.id)}
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

function among(problems: readonly Problem[], fields: readonly { readonly name: string }[]): readonly Problem[] {
  return problems.filter(({ rest }) => fields.some(({ name }) => name === rest[0]));
}

/** Whether it states what few items do. */
function hasFurther({ jointCaps = [], unitPoints = {}, notApplicable = null }: Item): boolean {
  return jointCaps.length > 0 || Object.keys(unitPoints).length > 0 || notApplicable !== null;
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
