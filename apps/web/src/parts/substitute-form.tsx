import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SubstitutesView } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { useSession } from "../ground/session.tsx";
import { Fault } from "./fault.tsx";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** Says who stands for whom, from when to when, and why; nothing for whoever may say it of nobody. */
export function SubstituteForm({ agencyId, view }: { agencyId: string; view: SubstitutesView }) {
  const t = useText();
  const { person } = useSession();
  const absent = view.people.filter(({ maySet }) => maySet);
  const [chosen, setChosen] = useState("");
  const [substituteId, setSubstituteId] = useState("");
  const [fromDay, setFromDay] = useState(view.today);
  const [toDay, setToDay] = useState("");
  const [reason, setReason] = useState("");
  const own = absent.find(({ id }) => id === person.id);
  const personId = chosen === "" ? (own ?? absent[0])?.id : chosen;
  const set = useMutation(
    trpc.substitute.set.mutationOptions({
      onSuccess: async () => {
        setSubstituteId("");
        setToDay("");
        setReason("");
        await queryClient.invalidateQueries({ queryKey: trpc.substitute.list.queryKey() });
      },
    }),
  );
  if (personId === undefined) return null;
  // Nobody makes themselves a substitute.
  const others = view.people.filter(({ id }) => id !== personId && id !== person.id);
  return (
    <form
      className="fw-stack fw-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ agencyId, personId, substituteId, fromDay, toDay, reason: reason.trim() });
      }}
    >
      <div className="fw-assign-bar">
        <label>
          <span>{t("被代理人")}</span>
          <select className="fh-input" value={personId} onChange={({ target }) => setChosen(target.value)}>
            {absent.map(({ id, name }) => (
              <option key={id} value={id} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("由谁代理")}</span>
          <select
            className="fh-input"
            required
            value={substituteId}
            onChange={({ target }) => setSubstituteId(target.value)}
          >
            <option value="">—</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id} lang="zh-CN">
                {name}
              </option>
            ))}
          </select>
        </label>
        <TextField label={t("代理自")} type="date" required min={view.today} value={fromDay} onText={setFromDay} />
        <TextField label={t("代理至")} type="date" required min={fromDay} value={toDay} onText={setToDay} />
        <TextField label={t("代理事由")} required maxLength={200} value={reason} onText={setReason} />
      </div>
      <p className="fh-actions">
        <button
          type="submit"
          className="fh-button"
          disabled={set.isPending || substituteId === "" || toDay === "" || reason.trim() === ""}
        >
          {t("确定代理安排")}
        </button>
      </p>
      <Fault error={set.error} />
      <p role="status">{set.data ? t("代理已安排，到期自动结束，也可提前结束。") : null}</p>
    </form>
  );
}
