import type { Fact } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { RuleListing } from "../../api/outputs.ts";
import { FieldsOf } from "../../parts/form/fields-field.tsx";
import { paramFields } from "../../parts/form/shape-of-schema.ts";
import { ValueField } from "../../parts/form/value-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { StatedClause } from "./decision.ts";
import type { ClauseView } from "./draft-view.ts";
import { useText } from "./words.ts";

const BLANK: StatedClause = { effect: "deduct", kind: "", params: {}, cap: null, share: null };

/** Kind and parameters of one rule; what its kind asks for, its kind says. Kept whole or not at all. */
export function RuleForm(props: {
  /** The rule as it stands; `null` for a new one. */
  readonly start: ClauseView | null;
  readonly rules: readonly RuleListing[];
  readonly onKeep: (clause: StatedClause) => void;
  readonly onLeave: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { start, rules, onKeep, onLeave } = props;
  const [clause, setClause] = useState<StatedClause>(() => (start === null ? BLANK : stated(start)));
  const rule = rules.find(({ kind }) => kind === clause.kind);
  const params: Readonly<Record<string, Fact>> = clause.params;
  const choose = (kind: string): void => {
    const found = rules.find((it) => it.kind === kind);
    const example: StatedClause["params"] = found?.example?.params ?? {};
    // What both kinds ask for stays: the amount and the words.
    const kept = Object.entries(params).filter(([name]) => Object.hasOwn(example, name));
    setClause({ ...clause, kind, params: Object.assign({}, example, Object.fromEntries(kept)) });
  };
  return (
    <form
      className="fw-group fw-import-form"
      aria-label={start === null ? t("补一条规则") : t("修改规则")}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(clause);
      }}
    >
      <div className="fw-line">
        <label className="fw-field">
          <span>{t("作用")}</span>
          <select
            className="fh-input"
            value={clause.effect}
            onChange={({ target }) => setClause({ ...clause, effect: target.value as StatedClause["effect"] })}
          >
            <option value="deduct">{t("扣分")}</option>
            <option value="award">{t("加分")}</option>
            <option value="veto">{t("一票否决")}</option>
          </select>
        </label>
        <label className="fw-field">
          <span>{t("规则类型")}</span>
          <select className="fh-input" value={clause.kind} required onChange={({ target }) => choose(target.value)}>
            <option value="">{t("请选择")}</option>
            {rules.map(({ kind, title }) => (
              <option key={kind} value={kind}>
                {title[language]}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t("最多（可空）")}
          inputMode="decimal"
          pattern="[0-9]+(\.[0-9]{1,3})?"
          value={clause.cap ?? ""}
          onText={(cap) => setClause({ ...clause, cap: cap.trim() === "" ? null : cap.trim() })}
        />
      </div>
      {rule === undefined ? null : (
        <FieldsOf
          fields={paramFields(rule.params, rule.names, clause.params)}
          value={params}
          place="params"
          problems={[]}
          Draw={ValueField}
          onValue={(next) => setClause({ ...clause, params: next as StatedClause["params"] })}
        />
      )}
      <p className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={clause.kind === ""}>
          {t("保存这条规则")}
        </button>
        <button type="button" className="fh-button" onClick={onLeave}>
          {t("取消")}
        </button>
      </p>
    </form>
  );
}

function stated({ effect, kind, params, cap, share }: ClauseView): StatedClause {
  return { effect, kind, params: params as StatedClause["params"], cap, share };
}
