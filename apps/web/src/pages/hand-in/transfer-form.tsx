import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, TransfersView } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { numberIn } from "../../parts/number-in.ts";
import { TextField } from "../../parts/text-field.tsx";
import { TransferChapter } from "./transfer-chapter.tsx";
import { useText } from "./words.ts";

/** What goes, to whom, from which day, by which document and why. */
export function TransferForm({ assessment, view }: { readonly assessment: Assessment; readonly view: TransfersView }) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [toAgencyId, setToAgencyId] = useState("");
  const [fromDay, setFromDay] = useState(view.today);
  const [document, setDocument] = useState("");
  const [reason, setReason] = useState("");
  const [find, setFind] = useState("");
  const set = useMutation(
    trpc.transfer.set.mutationOptions({
      onSuccess: () => {
        setChosen(new Set());
        setFind("");
        setDocument("");
        setReason("");
      },
      // After a refusal too: what is there now is shown.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const { framework, responses } = assessment;
  const gone = new Set(
    view.transfers.flatMap(({ side, state, items }) =>
      side === "given" && state === "standing" ? items.map(({ indicator }) => indicator) : [],
    ),
  );
  const items = framework.indicators
    .filter(({ code }) => !gone.has(code))
    .map((it) => ({ code: it.code, name: `${numberIn(framework, it) ?? ""} ${it.title}`.trim() }))
    .filter(({ code, name }) => chosen.has(code) || name.includes(find.trim()));
  const isReady = chosen.size > 0 && toAgencyId !== "" && document.trim() !== "" && reason.trim() !== "";
  if (view.receivers.length === 0) return <p className="fh-quiet">{t("进行中的周期里没有其他机关可以承接。")}</p>;
  return (
    <form
      className="fw-stack fw-no-print"
      aria-label={t("办理职能划转")}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({
          assessmentId: assessment.id,
          items: [...chosen].map((indicator) => ({ indicator, expectedVersion: responses[indicator]?.version ?? 0 })),
          toAgencyId,
          fromDay,
          document: document.trim(),
          reason: reason.trim(),
        });
      }}
    >
      <h3>{t("办理职能划转")}</h3>
      <p className="fh-quiet">
        {t(
          "所选事项自划转之日起不再由本机关填报，按方案的“不涉及”规则计分（本系统的理解）；历史、材料和批注留在原处。",
        )}
      </p>
      <TextField label={t("查找要划转的事项")} type="search" value={find} onText={setFind} />
      <TransferChapter
        framework={framework}
        gone={gone}
        chosen={chosen}
        onChoose={(codes, isChosen) => {
          const next = new Set(chosen);
          for (const code of codes)
            if (isChosen) next.add(code);
            else next.delete(code);
          setChosen(next);
        }}
      />
      <fieldset className="fw-hand-in-items">
        <legend>{t("选择要划转的事项（{n}）", { n: chosen.size })}</legend>
        {items.map(({ code, name }) => (
          <label key={code} lang="zh-CN">
            <input
              type="checkbox"
              checked={chosen.has(code)}
              onChange={() => {
                const next = new Set(chosen);
                if (!next.delete(code)) next.add(code);
                setChosen(next);
              }}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
      <div className="fw-assign-bar">
        <label>
          <span>{t("由哪个机关承接")}</span>
          <select className="fh-input" value={toAgencyId} onChange={({ target }) => setToAgencyId(target.value)}>
            <option value="">—</option>
            {view.receivers.map(({ id, name, cycle }) => (
              <option key={id} value={id} lang="zh-CN">
                {cycle === null ? name : t("{agency}（记入“{cycle}”）", { agency: name, cycle })}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t("划转之日")}
          type="date"
          required
          min={view.from}
          max={view.today}
          value={fromDay}
          onText={setFromDay}
        />
        <TextField label={t("文件名称和文号")} required maxLength={100} value={document} onText={setDocument} />
        <TextField label={t("划转的理由")} required maxLength={1000} value={reason} onText={setReason} />
      </div>
      <p className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={!isReady || set.isPending}>
          {t("划转所选 {n} 项", { n: chosen.size })}
        </button>
      </p>
      <Fault error={set.error} />
      <p role="status">{set.data ? t("已划转，双方的法治工作机构会收到通知。") : null}</p>
    </form>
  );
}
