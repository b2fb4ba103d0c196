import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LongField } from "./long-field.tsx";
import { useText } from "./words.ts";

/** 整改方案: cause, measures, until when and by whom. */
export function PlanForm(props: { readonly rectification: Rectification; readonly onDone: () => void }) {
  const t = useText();
  const { rectification, onDone } = props;
  const { assessmentId, id, writes: seen, plan, limitOn, today } = rectification;
  const { data } = useQuery(trpc.rectification.list.queryOptions({ assessmentId }));
  const [cause, setCause] = useState(plan?.cause ?? "");
  const [measures, setMeasures] = useState(plan?.measures ?? "");
  const [dueOn, setDueOn] = useState(rectification.dueOn ?? limitOn ?? "");
  const [departmentId, setDepartment] = useState(rectification.departmentId);
  const [personId, setPerson] = useState(rectification.personId);
  const departments = data?.departments ?? [];
  const people = departments.find((it) => it.id === departmentId)?.people ?? [];
  return (
    <ActForm
      label={t("填报整改方案")}
      send={t("保存整改方案")}
      onSend={async () =>
        await client.rectification.plan.mutate({
          assessmentId,
          id,
          seen,
          cause,
          measures,
          dueOn,
          departmentId: departmentId ?? "",
          personId,
        })
      }
      onDone={onDone}
    >
      <LongField label={t("整改原因")} isRequired value={cause} onText={setCause} />
      <LongField label={t("整改措施")} isRequired value={measures} onText={setMeasures} />
      <TextField
        label={t("完成时限")}
        type="date"
        required
        min={rectification.dueOn !== null && rectification.dueOn < today ? rectification.dueOn : today}
        {...(limitOn !== null && limitOn >= today ? { max: limitOn } : {})}
        value={dueOn}
        onText={setDueOn}
      />
      <ChoiceField
        label={t("责任处室")}
        none={t("请选择")}
        isRequired
        chosen={departmentId}
        options={departments.map((it) => [it.id, it.name] as const)}
        onChoose={(it) => {
          setDepartment(it);
          setPerson(null);
        }}
      />
      <ChoiceField
        label={t("责任人")}
        none={t("本处室人员")}
        chosen={personId}
        options={people.map((it) => [it.id, it.name] as const)}
        onChoose={setPerson}
      />
    </ActForm>
  );
}
