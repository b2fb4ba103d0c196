import type { Indicator } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, Saved } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { dayText, timeText, today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Fault } from "../../parts/fault.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { useCycleDays } from "../../parts/near-days.ts";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { Answer } from "./use-answer.ts";
import { useText } from "./words.ts";

/** Acts that need nothing but a press, in the order in which they stand, each with its button. */
const PRESSED = [
  ["response.submit", "报送"],
  ["response.withdraw", "撤回报送"],
  ["response.approve", "审定"],
  ["response.revise", "修订"],
] as const;

const SENDERS = {
  "response.submit": client.response.submit.mutate,
  "response.withdraw": client.response.withdraw.mutate,
  "response.approve": client.response.approve.mutate,
  "response.revise": client.response.revise.mutate,
} as const;

/** Where the answer stands, by whose hand and why, and what this person may do with it now: no more and no less. */
export function HandlingBar(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly answer: Answer;
}) {
  const t = useText();
  const timeZone = useTimeZone();
  const { assessment, indicator, answer } = props;
  const cache = useQueryClient();
  const days = useCycleDays(assessment.cycle);
  const [dueOn, setDueOn] = useState("");
  const stored = assessment.responses[indicator.code];
  const handed = useMutation({
    mutationFn: async (send: () => Promise<Saved>) => await send(),
    onSuccess: async (saved) => {
      answer.handedOn(saved);
      // What may be done with evidence depends on where its answer stands.
      const place = { assessmentId: assessment.id, indicator: indicator.code };
      await cache.invalidateQueries(trpc.evidence.list.queryFilter(place));
    },
  });
  if (!stored) return null;
  const acts = assessment.acts[indicator.code] ?? [];
  const place = { assessmentId: assessment.id, indicator: indicator.code, expectedVersion: stored.version };
  // What is not kept yet is kept first: nobody hands on what the server does not hold.
  const isDisabled = handed.isPending || answer.isDirty || answer.conflict !== null;
  const reasoned = { about: indicator.title, reasonLabel: t("退回的理由"), isDisabled };
  return (
    <div className="fw-handling">
      <HandlingWords stored={stored} />
      <Fault error={handed.error} />
      <div className="fh-actions">
        {PRESSED.filter(([act]) => acts.includes(act)).map(([act, word]) => (
          <button
            key={act}
            type="button"
            className={
              act === "response.submit" || act === "response.approve" ? "fh-button fh-button-main" : "fh-button"
            }
            disabled={isDisabled}
            onClick={() => handed.mutate(async () => await SENDERS[act](place))}
          >
            {t(word)}
          </button>
        ))}
        {acts.includes("response.return") ? (
          <ReasonButton
            label={t("退回")}
            question={t("退回后由责任处室修改、重新报送。")}
            {...reasoned}
            onConfirm={(reason) =>
              handed.mutate(async () => await client.response.return.mutate(Object.assign({ reason }, place)))
            }
          />
        ) : null}
        {acts.includes("response.recall") ? (
          <>
            <TextField
              label={t("补正期限")}
              type="date"
              min={today(timeZone)}
              max={days.max}
              value={dueOn}
              problem={days.problemOf(dueOn)}
              onText={setDueOn}
            />
            <ReasonButton
              label={t("退回补正")}
              question={t("退回后审定失效，由责任处室在期限内补正、重新报送。")}
              {...reasoned}
              isDisabled={isDisabled || dueOn === "" || days.problemOf(dueOn) !== null}
              onConfirm={(reason) =>
                handed.mutate(async () => await client.response.recall.mutate(Object.assign({ reason, dueOn }, place)))
              }
            />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** The state in words: what, who, when and why. */
function HandlingWords({ stored }: { readonly stored: NonNullable<Assessment["responses"][string]> }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { handling, returned } = stored;
  const when = (at: string): string => timeText(at, language, timeZone);
  if (returned !== undefined) {
    return (
      <div className="fh-notice fh-notice-conflict" role="status">
        <p lang="zh-CN">{t("已由 {name} 退回：{reason}", { name: returned.by, reason: returned.reason })}</p>
        <p>{t("{name} 退回于 {time}", { name: returned.by, time: when(returned.at) })}</p>
        {returned.dueOn === undefined ? null : (
          <p>{t("补正期限：{day}", { day: dayText(returned.dueOn, language) })}</p>
        )}
      </div>
    );
  }
  const words = (): string => {
    if (handling?.approved) {
      const by = { name: handling.approved.by, time: when(handling.approved.at) };
      return handling.approved.isSecond
        ? t("已审定：{name}（机关领导代行第二人审定），{time}", by)
        : t("已审定：{name}，{time}", by);
    }
    if (handling?.submitted) {
      return t("已报送：{name}，{time}；待审定", { name: handling.submitted.by, time: when(handling.submitted.at) });
    }
    const state = handlingStateOf(stored);
    // From before answers had a state of their own.
    if (state === "submitted") return t("已报送，待审定");
    return state === "approved" ? t("已审定") : t("草稿：尚未报送");
  };
  return <p role="status">{words()}</p>;
}
