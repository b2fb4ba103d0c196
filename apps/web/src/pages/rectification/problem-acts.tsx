import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { DAY_FORMS, DayActForm } from "./day-form.tsx";
import { EscalateForm } from "./escalate-form.tsx";
import { LinkForm } from "./link-form.tsx";
import { PlanForm } from "./plan-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import { useText } from "./words.ts";

const FORMS = ["plan", "claim", ...DAY_FORMS, "reopen", "escalate", "link"] as const;
type Form = (typeof FORMS)[number];

const FORM_WORDS = {
  plan: "填报整改方案",
  claim: "申请销号",
  "ask-later": "申请延期",
  "grant-later": "准许延期",
  "look-back": "回头看（整改良好）",
  reopen: "回头看后重启",
  escalate: "采取督办措施",
  link: "归入共性问题",
} as const satisfies Readonly<Record<Form, string>>;

/** What somebody may do to a problem: forms for what says more than why, buttons for the rest. */
export function ProblemActs({ rectification }: { readonly rectification: Rectification }) {
  const t = useText();
  const { assessmentId, id, writes: seen, acts, found } = rectification;
  const [open, setOpen] = useState<Form | null>(null);
  const move = useMutation({
    mutationFn: async (send: () => Promise<unknown>) => await send(),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const place = { assessmentId, id, seen };
  const common = { about: found, reasonLabel: t("理由"), isDisabled: move.isPending };
  if (acts.length === 0) return null;
  const done = (): void => setOpen(null);
  return (
    <div className="fw-no-print">
      <div className="fh-actions">
        {FORMS.filter((it) => acts.includes(`rectification.${it}`)).map((it) => (
          <button
            key={it}
            type="button"
            className="fh-button"
            aria-expanded={open === it}
            onClick={() => setOpen(open === it ? null : it)}
          >
            {t(FORM_WORDS[it])}
          </button>
        ))}
        {acts.includes("rectification.close") ? (
          <ConfirmButton
            label={t("销号")}
            about={found}
            question={t("核实整改到位后销号；销号后仍可经回头看重启。")}
            isMain
            isDisabled={move.isPending}
            onConfirm={() => move.mutate(async () => await client.rectification.close.mutate(place))}
          />
        ) : null}
        {acts.includes("rectification.return") ? (
          <ReasonButton
            label={t("退回整改")}
            question={t("退回后由责任处室继续整改，再次申请销号。")}
            {...common}
            onConfirm={(reason) =>
              move.mutate(async () => await client.rectification.return.mutate({ ...place, reason }))
            }
          />
        ) : null}
        {acts.includes("rectification.withdraw") ? (
          <ConfirmButton
            label={t("撤回销号申请")}
            about={found}
            question={t("撤回后可以补充证明，再次申请。")}
            isDisabled={move.isPending}
            onConfirm={() => move.mutate(async () => await client.rectification.withdraw.mutate(place))}
          />
        ) : null}
        {acts.includes("rectification.refuse-later") ? (
          <ReasonButton
            label={t("不准延期")}
            question={t("仍按原期限整改。")}
            {...common}
            onConfirm={(reason) =>
              move.mutate(async () => await client.rectification.refuseLater.mutate({ ...place, reason }))
            }
          />
        ) : null}
        {acts.includes("rectification.withdraw-later") ? (
          <ConfirmButton
            label={t("撤回延期申请")}
            about={found}
            question={t("撤回后仍按原期限整改。")}
            isDisabled={move.isPending}
            onConfirm={() => move.mutate(async () => await client.rectification.withdrawLater.mutate(place))}
          />
        ) : null}
        {acts.includes("rectification.cancel") ? (
          <ReasonButton
            label={t("撤项")}
            question={t("申诉成立、重复立项或移交的，写明依据后撤项；撤项后不再办理。")}
            {...common}
            onConfirm={(reason) =>
              move.mutate(async () => await client.rectification.cancel.mutate({ ...place, reason }))
            }
          />
        ) : null}
      </div>
      {open === "plan" ? <PlanForm rectification={rectification} onDone={done} /> : null}
      {open === "claim" ? <ClaimForm rectification={rectification} onDone={done} /> : null}
      {DAY_FORMS.map((form) =>
        open === form ? <DayActForm key={form} form={form} rectification={rectification} onDone={done} /> : null,
      )}
      {open === "reopen" ? <ReopenForm rectification={rectification} onDone={done} /> : null}
      {open === "escalate" ? <EscalateForm rectification={rectification} onDone={done} /> : null}
      {open === "link" ? <LinkForm rectification={rectification} onDone={done} /> : null}
      <Fault error={move.error} />
    </div>
  );
}
