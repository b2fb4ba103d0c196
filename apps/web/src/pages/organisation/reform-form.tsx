import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import type { Successor } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { AgencyRow } from "./agency-row.ts";

/** How an agency ends: into another one, taken over by a new one, or without a successor. */
export function ReformForm(props: {
  readonly agency: AgencyRow;
  readonly others: readonly AgencyRow[];
  readonly onNext: (successor: Successor) => void;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const { agency, others, onNext, onCancel } = props;
  const [kind, setKind] = useState<Successor["kind"]>("existing");
  const [into, setInto] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [category, setCategory] = useState(agency.category);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (kind === "nobody") onNext({ kind });
    if (kind === "new") onNext({ kind, name: name.trim(), category: category.trim() });
    if (kind === "existing" && into !== null) onNext({ kind, agencyId: into });
  };
  const ways = [
    ["existing", t("并入其他机关")],
    ["new", t("由新机关承接（更名、重组）")],
    ["nobody", t("撤销，无承接机关")],
  ] as const;
  return (
    <form onSubmit={submit} className="fw-reform">
      <fieldset>
        <legend>{t("改革方式")}</legend>
        {ways.map(([way, words]) => (
          <label key={way} className="fh-choice">
            <input type="radio" name="way" checked={kind === way} onChange={() => setKind(way)} /> {words}
          </label>
        ))}
      </fieldset>
      {kind === "existing" ? (
        <ChoiceField
          label={t("承接机关")}
          none={t("请选择")}
          isRequired
          chosen={into}
          options={others.map((it) => [it.id, it.name] as const)}
          onChoose={setInto}
        />
      ) : null}
      {kind === "new" ? (
        <>
          <TextField label={t("新机关名称")} required maxLength={100} value={name} onText={setName} />
          <TextField
            label={t("类别（同类机关一起排名）")}
            required
            maxLength={100}
            value={category}
            onText={setCategory}
          />
        </>
      ) : null}
      <div className="fh-actions">
        <Button className="fh-button" onPress={onCancel}>
          {t("取消")}
        </Button>
        <button type="submit" className="fh-button fh-button-main">
          {t("下一步：核对清单")}
        </button>
      </div>
    </form>
  );
}
