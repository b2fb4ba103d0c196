import { parsePoints } from "@faheng/domain";
import { type FormEvent, useState } from "react";
import type { DutyView } from "../../../api/outputs.ts";
import { Fault } from "../../../parts/fault.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useText } from "../words.ts";
import type { DutyWork } from "./use-duty.ts";

/** States what was done in a period, or waives it with a reason. */
export function PeriodForm(props: {
  readonly duty: DutyView;
  readonly act: "state" | "waive";
  readonly name: string;
  readonly today: string;
  readonly work: DutyWork;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const { duty, act, name, today, work, onCancel } = props;
  const { period, countsTo, wanted, unit } = duty;
  const [doneOn, setDoneOn] = useState("");
  const [amount, setAmount] = useState("");
  const [note, setNote] = useState("");
  const [reason, setReason] = useState("");
  const said = amount === "" ? null : parsePoints(amount);
  const isWrong = amount !== "" && (said === null || said <= 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (act === "waive") work.waive(reason);
    else if (!isWrong) work.state({ doneOn, amount: wanted === null ? null : said, note });
  };
  return (
    <form onSubmit={submit} aria-label={act === "waive" ? t("{name}免报", { name }) : t("填写{name}", { name })}>
      {act === "waive" ? (
        <TextField label={t("免报的理由")} required maxLength={500} value={reason} onText={setReason} />
      ) : (
        <>
          {wanted === null ? null : (
            <TextField
              label={t("完成数量（{unit}）", { unit })}
              inputMode="decimal"
              required
              value={amount}
              onText={setAmount}
              problem={isWrong ? t("填大于零的数，最多三位小数") : null}
            />
          )}
          <TextField
            label={wanted === null ? t("完成日期") : t("最近一次的日期")}
            type="date"
            required
            min={period.from}
            max={countsTo < today ? countsTo : today}
            value={doneOn}
            onText={setDoneOn}
          />
          <TextField label={t("说明（可不填）")} maxLength={500} value={note} onText={setNote} />
        </>
      )}
      <Fault error={work.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={work.isPending}>
          {act === "waive" ? t("确认免报") : t("保存本期")}
        </button>
        <button type="button" className="fh-button" disabled={work.isPending} onClick={onCancel}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
