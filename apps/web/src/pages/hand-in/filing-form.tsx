import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { FilingsView } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useText } from "./words.ts";

type Filing = FilingsView["records"][number];

/** Words of where something went. */
export const FILING_KIND_WORDS = {
  system: "外部系统",
  website: "网站公开",
  agency: "报送机关",
} as const satisfies Readonly<Record<Filing["kind"], string>>;
const KINDS = Object.keys(FILING_KIND_WORDS) as Filing["kind"][];

/** A record of its own, or a correction of one: the version before it stays. */
export function FilingForm(props: {
  readonly assessmentId: string;
  readonly view: FilingsView;
  readonly before: Filing | null;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { assessmentId, view, before, onDone } = props;
  const { systems, today } = view;
  const list = useId();
  const cache = useQueryClient();
  const [kind, setKind] = useState<Filing["kind"]>(before?.kind ?? "system");
  const [target, setTarget] = useState(before?.target ?? (systems.length === 1 ? (systems[0] ?? "") : ""));
  const [subject, setSubject] = useState(before?.subject ?? "");
  const [filedOn, setFiledOn] = useState(before?.filedOn ?? today);
  const [receipt, setReceipt] = useState(before?.receipt ?? "");
  const [reason, setReason] = useState("");
  const record = useMutation({
    mutationFn: async () => {
      const seen = before === null ? null : { n: before.n, version: before.version };
      const said = { kind, target, subject, filedOn, receipt };
      const why = before === null ? null : reason;
      return await client.filing.record.mutate(Object.assign(said, { assessmentId, seen, reason: why }));
    },
    onSuccess: onDone,
    onSettled: async () => await cache.invalidateQueries(trpc.filing.list.queryFilter({ assessmentId })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record.mutate();
  };
  const label = before === null ? t("登记一条报送记录") : t("更正第{n}条报送记录", { n: before.n });
  return (
    <form onSubmit={submit} aria-label={label} className="fw-record-form fw-no-print">
      <h3>{label}</h3>
      <ChoiceField
        label={t("方式")}
        chosen={kind}
        options={KINDS.map((it) => [it, t(FILING_KIND_WORDS[it])] as const)}
        onChoose={(chosen) => setKind(KINDS.find((it) => it === chosen) ?? "system")}
      />
      <TextField
        label={t("系统、网站或机关的名称")}
        required
        maxLength={200}
        list={list}
        value={target}
        onText={setTarget}
      />
      <datalist id={list}>
        {systems.map((it) => (
          <option key={it}>{it}</option>
        ))}
      </datalist>
      <TextField
        label={t("报送、公开的内容")}
        required
        maxLength={200}
        help={t("如：法治政府建设年度报告")}
        value={subject}
        onText={setSubject}
      />
      <TextField label={t("报送、公开的日期")} type="date" required max={today} value={filedOn} onText={setFiledOn} />
      <TextField
        label={t("回执号或网址")}
        maxLength={500}
        help={t("没有回执的留空")}
        value={receipt}
        onText={setReceipt}
      />
      {before === null ? null : (
        <TextField label={t("更正的理由")} required maxLength={2000} value={reason} onText={setReason} />
      )}
      <Fault error={record.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={record.isPending}>
          {t("保存记录")}
        </button>
        <button type="button" className="fh-button" disabled={record.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
