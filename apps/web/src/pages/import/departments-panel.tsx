import type { FrameworkInput } from "@faheng/domain";
import { EmptyPicture } from "@faheng/ui";
import { type FormEvent, useMemo, useState } from "react";
import { TextField } from "../../parts/text-field.tsx";
import type { Decision } from "./decision.ts";
import { departmentsOf } from "./department-names.ts";
import { useText } from "./words.ts";

/** The departments that the file names: several spellings of one are made one, a single one is renamed. */
export function DepartmentsPanel(props: {
  readonly framework: FrameworkInput;
  readonly isReadOnly: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const { framework, isReadOnly, onDecide } = props;
  const all = useMemo(() => departmentsOf(framework), [framework]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [into, setInto] = useState("");
  const picked = chosen.filter((name) => all.some((it) => it.name === name));
  if (all.length === 0) {
    return <EmptyPicture title={t("文件没有写单位")}>{t("可以在每项指标里填上牵头单位和配合单位。")}</EmptyPicture>;
  }
  const toggle = (name: string): void => {
    const next = picked.includes(name) ? picked.filter((it) => it !== name) : [...picked, name];
    setChosen(next);
    if (into === "" || all.some((it) => it.name === into)) setInto(next[0] ?? "");
  };
  const merge = (event: FormEvent): void => {
    event.preventDefault();
    onDecide({ kind: "departments", from: picked, into: into.trim() });
    setChosen([]);
    setInto("");
  };
  return (
    <form onSubmit={merge}>
      <p className="fh-quiet">{t("同一个单位有几种写法的，选中后合成一个；写错的，选中后改名。")}</p>
      <table className="fh-table">
        <thead>
          <tr>
            {isReadOnly ? null : <th scope="col">{t("选择")}</th>}
            <th scope="col">{t("单位")}</th>
            <th scope="col">{t("涉及指标")}</th>
            <th scope="col">{t("可能是同一个")}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {all.map(({ name, items, like }) => (
            <tr key={name}>
              {isReadOnly ? null : (
                <td>
                  <label className="fw-import-tick">
                    <input
                      type="checkbox"
                      aria-label={t("选择“{name}”", { name })}
                      checked={picked.includes(name)}
                      onChange={() => toggle(name)}
                    />
                  </label>
                </td>
              )}
              <th scope="row">{name}</th>
              <td>{items}</td>
              <td>{like === null ? null : <span className="fw-import-count">{like}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isReadOnly ? null : (
        <div className="fw-import-merge">
          <TextField
            label={picked.length > 1 ? t("合成一个，叫做") : t("改名为")}
            value={into}
            disabled={picked.length === 0}
            onText={setInto}
          />
          <button
            type="submit"
            className="fh-button fh-button-main"
            disabled={picked.length === 0 || into.trim() === "" || (picked.length === 1 && into.trim() === picked[0])}
          >
            {picked.length > 1 ? t("把这 {n} 个合成一个", { n: picked.length }) : t("改名")}
          </button>
        </div>
      )}
    </form>
  );
}
