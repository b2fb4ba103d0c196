import { TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EditionList } from "../../api/outputs.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { GradeLists } from "./grade-lists.tsx";
import { asTyped, type TypedMethod, typedMethod } from "./typed-method.ts";
import { useText } from "./words.ts";

/** How agencies are compared, in a form; what is wrong with it the server says, with its place. */
export function MethodForm({ list, onDone }: { readonly list: EditionList; readonly onDone: () => void }) {
  const t = useText();
  const last = list.methods.at(-1) ?? null;
  const [typed, setTyped] = useState<TypedMethod>(() => typedMethod(last?.method ?? null, t("比较方法")));
  const [reason, setReason] = useState("");
  const change = (patch: Partial<TypedMethod>): void => setTyped({ ...typed, ...patch });
  const save = useMutation({
    mutationFn: async () =>
      await client.edition.chooseMethod.mutate({
        cycleId: list.cycle.id,
        expectedVersion: last?.version ?? 0,
        method: asTyped(typed),
        reason: last === null ? null : reason.trim(),
      }),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <form
      aria-label={t("比较方法")}
      className="fw-record-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={t("方法名称")}
        required
        maxLength={100}
        value={typed.title}
        onText={(title) => change({ title })}
      />
      <ChoiceField
        label={t("总分小数位数")}
        chosen={typed.digits}
        options={["0", "1", "2", "3"].map((it) => [it, it] as const)}
        onChoose={(digits) => change({ digits: digits ?? "2" })}
      />
      <p className="fh-quiet">{t("名次和等次按印出的总分确定，印出来相同的并列。")}</p>
      <GradeLists lists={typed.grades} onChange={(grades) => change({ grades })} />
      <ChoiceField
        label={t("共性指数")}
        none={t("不计算共性指数")}
        chosen={typed.taxonomy}
        options={(Object.keys(TAXONOMIES) as TaxonomyId[]).map((id) => [id, TAXONOMIES[id].title.zh] as const)}
        onChoose={(taxonomy) => change({ taxonomy: taxonomy as TaxonomyId | null, weights: {} })}
      />
      {typed.taxonomy === null ? null : (
        <fieldset className="fw-fieldset">
          <legend>{t("各维度权重（整数，空为不计）")}</legend>
          {Object.entries(TAXONOMIES[typed.taxonomy].entries).map(([code, title]) => (
            <TextField
              key={code}
              label={`${code} ${title}`}
              inputMode="numeric"
              pattern="[0-9]{0,4}"
              value={typed.weights[code] ?? ""}
              onText={(text) => change({ weights: { ...typed.weights, [code]: text } })}
            />
          ))}
          <TextField
            label={t("权重浮动（±百分比）")}
            inputMode="numeric"
            required
            pattern="[0-9]{1,2}"
            value={typed.box}
            onText={(box) => change({ box })}
          />
        </fieldset>
      )}
      <label className="fw-field">
        <span>{t("方法说明")}</span>
        <textarea
          className="fh-input"
          rows={4}
          maxLength={5000}
          value={typed.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </label>
      {last === null ? null : (
        <TextField label={t("修改理由")} required maxLength={2000} value={reason} onText={setReason} />
      )}
      <Fault error={save.error} />
      <div className="fw-acts">
        <button type="submit" className="fh-button fh-button-main" disabled={save.isPending}>
          {t("保存比较方法")}
        </button>
        <button type="button" className="fh-button" onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
