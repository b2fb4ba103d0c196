import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { nextKey, type TypedGrade, type TypedGrades } from "./typed-method.ts";
import { useText } from "./words.ts";

/** Grades by category, highest first in each. */
export function GradeLists(props: {
  readonly lists: readonly TypedGrades[];
  readonly onChange: (lists: readonly TypedGrades[]) => void;
}) {
  const { lists, onChange } = props;
  const t = useText();
  const put = (key: number, patch: Partial<TypedGrades>): void =>
    onChange(lists.map((it) => (it.key === key ? { ...it, ...patch } : it)));
  return (
    <>
      {lists.map((list) => {
        const { key, category, ties, list: rows } = list;
        const putRow = (row: number, patch: Partial<TypedGrade>): void =>
          put(key, { list: rows.map((it) => (it.key === row ? { ...it, ...patch } : it)) });
        return (
          <fieldset key={key} className="fw-fieldset">
            <legend>
              {t("等次")} {category}
            </legend>
            <TextField
              label={t("适用类别（空为其他各类）")}
              maxLength={40}
              value={category}
              onText={(text) => put(key, { category: text })}
            />
            <ChoiceField
              label={t("并列超出名额时")}
              chosen={ties}
              options={[
                ["none", t("都不进入本等次")],
                ["all", t("都进入本等次")],
              ]}
              onChoose={(it) => put(key, { ties: it === "all" ? "all" : "none" })}
            />
            {rows.map((row) => (
              <div key={row.key} className="fw-record-form">
                <TextField
                  label={t("等次名称")}
                  required
                  maxLength={20}
                  value={row.name}
                  onText={(name) => putRow(row.key, { name })}
                />
                <TextField
                  label={t("不低于（分）")}
                  required
                  inputMode="decimal"
                  value={row.atLeast}
                  onText={(atLeast) => putRow(row.key, { atLeast })}
                />
                <TextField
                  label={t("名额（本等次及以上，百分比，空为不限）")}
                  inputMode="decimal"
                  value={row.quota}
                  onText={(quota) => putRow(row.key, { quota })}
                />
                <button
                  type="button"
                  className="fh-link"
                  aria-label={`${t("移除")} ${row.name}`}
                  onClick={() => put(key, { list: rows.filter((it) => it.key !== row.key) })}
                >
                  {t("移除")}
                </button>
              </div>
            ))}
            <button
              type="button"
              className="fh-link"
              onClick={() => put(key, { list: [...rows, { key: nextKey(), name: "", atLeast: "", quota: "" }] })}
            >
              {t("增加等次")}
            </button>{" "}
            <button
              type="button"
              className="fh-link"
              aria-label={`${t("移除")} ${t("等次")} ${category}`}
              onClick={() => onChange(lists.filter((it) => it.key !== key))}
            >
              {t("移除")}
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        className="fh-link"
        onClick={() =>
          onChange([
            ...lists,
            {
              key: nextKey(),
              category: "",
              ties: "none",
              list: [{ key: nextKey(), name: "", atLeast: "", quota: "" }],
            },
          ])
        }
      >
        {lists.length === 0 ? t("增加等次") : t("增加类别")}
      </button>
    </>
  );
}
