import type { ErrorReport, ProfileInput } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { RuleListing } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { TextField } from "../../parts/text-field.tsx";
import { ParamField } from "./param-field.tsx";
import { paramFieldsOf } from "./param-schema.ts";
import { WarningNotes } from "./warning-notes.tsx";

type Clause = ProfileInput["items"][number]["clauses"][number];

/** What ties a rule to others: the fact it shares, with which indicator that is stated, and the factor on it. */
const OTHERS = [
  ["fact", "数据名称（同名的几款共用，可空）"],
  ["factOf", "数据填报在哪个指标（指标编号，可空）"],
  ["multipliedBy", "乘以本项哪一款系数（条款编号，可空）"],
] as const;

/** One rule with its own parameters, drawn from the JSON Schema its kind publishes. */
export function ClauseEditor(props: {
  readonly clause: Clause;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  readonly warnings: readonly ErrorReport[];
  /** `null`: taken out. */
  readonly onClause: (clause: Clause | null) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { clause, rules, isReadOnly, warnings, onClause } = props;
  const rule = rules.find(({ kind }) => kind === clause.kind);
  return (
    <fieldset className="fw-group fw-clause" disabled={isReadOnly}>
      <legend>
        {rule?.title[language] ?? clause.kind} <code className="fh-place">{clause.id}</code>
      </legend>
      <div className="fw-line">
        <label className="fw-field">
          <span>{t("作用")}</span>
          <select
            className="fh-input"
            value={clause.effect}
            onChange={({ target }) => onClause({ ...clause, effect: target.value === "award" ? "award" : "deduct" })}
          >
            <option value="deduct">{t("扣分")}</option>
            <option value="award">{t("加分")}</option>
          </select>
        </label>
        <TextField
          label={t("本款上限（可空）")}
          inputMode="decimal"
          value={clause.cap === null || clause.cap === undefined ? "" : String(clause.cap)}
          onText={(cap) => onClause({ ...clause, cap: cap.trim() === "" ? null : cap })}
        />
        <TextField label={t("出处")} value={clause.place} onText={(place) => onClause({ ...clause, place })} />
      </div>
      <TextField label={t("规则的话")} value={clause.wording} onText={(wording) => onClause({ ...clause, wording })} />
      <details className="fw-more" open={OTHERS.some(([name]) => (clause[name] ?? null) !== null)}>
        <summary>{t("共用数据与系数")}</summary>
        <div className="fw-line">
          {OTHERS.map(([name, label]) => (
            <TextField
              key={name}
              label={t(label)}
              value={clause[name] ?? ""}
              onText={(text) => onClause({ ...clause, [name]: text.trim() === "" ? null : text.trim() })}
            />
          ))}
        </div>
      </details>
      <div className="fw-line">
        {paramFieldsOf(rule?.params ?? {}, clause.params).map((field) => (
          <ParamField
            key={field.name}
            field={field}
            words={rule?.names[field.name]}
            value={clause.params[field.name]}
            onValue={(value) => {
              const { [field.name]: _old, ...others } = clause.params;
              onClause({ ...clause, params: value === undefined ? others : { ...others, [field.name]: value } });
            }}
          />
        ))}
      </div>
      <WarningNotes warnings={warnings} />
      {isReadOnly ? null : (
        <button type="button" className="fh-link" onClick={() => onClause(null)}>
          {t("删除这条规则")}
        </button>
      )}
    </fieldset>
  );
}
