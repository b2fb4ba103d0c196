import type { Fact, ProfileInput } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { RuleListing } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { FieldsOf } from "../../parts/form/fields-field.tsx";
import { CLAUSE_FIELDS } from "./form/profile-shapes.ts";
import { ProblemNotes } from "../../parts/form/problem-notes.tsx";
import { type Problem, problemsHere, problemsUnder } from "../../parts/form/problems.ts";
import type { Field } from "../../parts/form/shape.ts";
import { paramFields } from "../../parts/form/shape-of-schema.ts";
import { ValueField } from "../../parts/form/value-field.tsx";

type Clause = ProfileInput["items"][number]["clauses"][number];

const HEAD: readonly Field[] = [
  {
    name: "effect",
    label: "作用",
    isNeeded: true,
    shape: {
      kind: "choice",
      options: [
        { value: "deduct", word: "扣分" },
        { value: "award", word: "加分" },
      ],
    },
  },
  { name: "cap", label: "本款上限（可空）", shape: { kind: "decimal" }, nothing: "null" },
  { name: "place", label: "出处", shape: { kind: "text" }, isNeeded: true },
  { name: "wording", label: "规则的话", shape: { kind: "text", isLong: true }, isNeeded: true },
];
const HEAD_NAMES = HEAD.map(({ name }) => name);
const TIE_NAMES = CLAUSE_FIELDS.map(({ name }) => name);

/** One rule with its own parameters, drawn from the JSON Schema its kind publishes, and the sentence that they make. */
export function ClauseEditor(props: {
  readonly clause: Clause;
  readonly place: string;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  /** How its kind reads it; `null` while the profile has faults. */
  readonly sentence: string | null;
  readonly problems: readonly Problem[];
  /** `null`: taken out. */
  readonly onClause: (clause: Clause | null) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { clause, place, rules, isReadOnly, sentence, problems, onClause } = props;
  const rule = rules.find(({ kind }) => kind === clause.kind);
  const fields = paramFields(rule?.params ?? {}, rule?.names ?? {}, clause.params);
  const own = Object.values(clause.unitParams ?? {}).flatMap((it) => Object.keys(it));
  const isTied =
    own.length > 0 || TIE_NAMES.some((name) => ((clause as Readonly<Record<string, unknown>>)[name] ?? null) !== null);
  const put = (next: unknown): void => onClause(next as Clause);
  const all = { value: clause as unknown as Readonly<Record<string, Fact>>, place, Draw: ValueField };
  return (
    <fieldset className="fw-group fw-clause" disabled={isReadOnly} data-place={place}>
      <legend>
        {rule?.title[language] ?? clause.kind} <code className="fh-place">{clause.id}</code>
      </legend>
      {sentence === null ? null : (
        <p className="fw-sentence" lang="zh-CN">
          {sentence}
          {isReadOnly || clause.wording === sentence ? null : (
            <button type="button" className="fh-link" onClick={() => onClause({ ...clause, wording: sentence })}>
              {t("用作规则的话")}
            </button>
          )}
        </p>
      )}
      <FieldsOf
        {...all}
        fields={HEAD}
        problems={problems.filter(({ rest }) => HEAD_NAMES.includes(rest[0] ?? ""))}
        onValue={put}
      />
      <FieldsOf
        {...{ fields, value: clause.params, place: `${place}.params`, Draw: ValueField }}
        problems={problemsUnder(problems, "params")}
        onValue={(params) => onClause({ ...clause, params })}
      />
      <details className="fw-more" open={isTied || undefined}>
        <summary>{t("系数、共用数据和与其他款的关系")}</summary>
        <FieldsOf
          {...all}
          fields={[...CLAUSE_FIELDS, unitParamsOf(fields)]}
          problems={problems.filter(({ rest }) => [...TIE_NAMES, "unitParams"].includes(rest[0] ?? ""))}
          onValue={put}
        />
      </details>
      <ProblemNotes problems={problemsHere(problems, [...HEAD_NAMES, ...TIE_NAMES, "params", "unitParams"])} />
      {isReadOnly ? null : (
        <button type="button" className="fh-link" onClick={() => onClause(null)}>
          {t("删除这条规则")}
        </button>
      )}
    </fieldset>
  );
}

/** The same parameters for a class of units; only what is filled in differs. */
function unitParamsOf(fields: readonly Field[]): Field {
  const optional = fields.map((field) => ({ ...field, isNeeded: false, nothing: "left out" as const }));
  return {
    name: "unitParams",
    label: "按单位类别不同的参数（只填不同的）",
    shape: { kind: "record", by: "unitClasses", add: "增加一类", of: { kind: "fields", fields: optional } },
  };
}
