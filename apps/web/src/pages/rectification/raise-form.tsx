import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AssessmentBase, RectificationsView } from "../../api/outputs.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { LongField } from "./long-field.tsx";
import { useText } from "./words.ts";

/** 立项: a problem by hand, or from an inspection. */
export function RaiseForm(props: {
  readonly assessmentId: string;
  readonly framework: AssessmentBase["framework"];
  readonly view: RectificationsView;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { assessmentId, framework, view, onDone } = props;
  const [kind, setKind] = useState<"hand" | "inspection">("hand");
  const [name, setName] = useState("");
  const [on, setOn] = useState(view.today);
  const [document, setDocument] = useState("");
  const [indicator, setIndicator] = useState<string | null>(null);
  const [found, setFound] = useState("");
  const [departmentId, setDepartment] = useState<string | null>(null);
  const [personId, setPerson] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState("");
  const raise = useMutation({
    mutationFn: async () =>
      await client.rectification.raise.mutate({
        assessmentId,
        origin: kind === "hand" ? { kind } : { kind, name, on, document: document === "" ? null : document },
        indicator,
        found,
        departmentId,
        personId,
        dueOn: dueOn === "" ? null : dueOn,
      }),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  const people = view.departments.find(({ id }) => id === departmentId)?.people ?? [];
  return (
    <form
      aria-label={t("立项")}
      className="fw-record-form fw-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        raise.mutate();
      }}
    >
      <ChoiceField
        label={t("来源")}
        chosen={kind}
        options={[
          ["hand", t("自行发现")],
          ["inspection", t("督察、检查")],
        ]}
        onChoose={(it) => setKind(it === "inspection" ? it : "hand")}
      />
      {kind === "hand" ? null : (
        <>
          <TextField label={t("督察、检查名称")} required maxLength={200} value={name} onText={setName} />
          <TextField label={t("发现日期")} type="date" required max={view.today} value={on} onText={setOn} />
          <TextField label={t("文号（没有的不填）")} maxLength={100} value={document} onText={setDocument} />
        </>
      )}
      <LongField label={t("存在问题")} isRequired value={found} onText={setFound} />
      <ChoiceField
        label={t("所属指标")}
        none={t("不属于某项指标")}
        chosen={indicator}
        options={framework.indicators.map((it) => [it.code, `${it.printedNumber ?? ""} ${it.title}`.trim()] as const)}
        onChoose={setIndicator}
      />
      <ChoiceField
        label={t("责任处室")}
        none={t("由指标的责任处室或法治工作机构明确")}
        chosen={departmentId}
        options={view.departments.map((it) => [it.id, it.name] as const)}
        onChoose={(it) => {
          setDepartment(it);
          setPerson(null);
        }}
      />
      {people.length === 0 ? null : (
        <ChoiceField
          label={t("责任人")}
          none={t("本处室人员")}
          chosen={personId}
          options={people.map((it) => [it.id, it.name] as const)}
          onChoose={setPerson}
        />
      )}
      <TextField
        label={t("最迟完成日期（可不填，由整改方案定）")}
        type="date"
        min={view.today}
        value={dueOn}
        onText={setDueOn}
      />
      <Fault error={raise.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={raise.isPending}>
          {t("立项并通知")}
        </button>
        <button type="button" className="fh-button" disabled={raise.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
