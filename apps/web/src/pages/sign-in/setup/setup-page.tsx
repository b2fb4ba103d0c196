import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../../api/trpc.ts";
import { useText } from "../words.ts";
import { Fault } from "../../../parts/fault.tsx";
import { ROLE_WORDS } from "../../../ground/role-words.ts";
import { Door } from "../door.tsx";
import { AdministratorStep } from "./administrator-step.tsx";
import { PlaceStep } from "./place-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { EMPTY_PLAN, planOf, problemOf, STEPS, type SetupDraft, type Step } from "./setup-draft.ts";

/** The first run of a real installation: the city, then three administrators, who each type their own password. */
export function SetupPage({ onDone }: { onDone: () => void }) {
  const t = useText();
  const [draft, setDraft] = useState<SetupDraft>(EMPTY_PLAN);
  const [at, setAt] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  const complete = useMutation(
    trpc.setup.complete.mutationOptions({
      onSuccess: () => {
        onDone();
        return queryClient.invalidateQueries({ queryKey: trpc.setup.state.queryKey() });
      },
    }),
  );
  const step: Step = STEPS[at] ?? "place";
  const words = (it: Step): string =>
    it === "place" ? t("设置码与城市") : it === "review" ? t("核对并完成") : t(ROLE_WORDS[it]);
  const go = (to: number): void => {
    setAt(to);
    complete.reset();
  };
  useEffect(() => {
    if (at > 0) head.current?.focus();
  }, [at]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (step === "review") complete.mutate(planOf(draft));
    else if (step === "place" || problemOf(draft, step) === null) go(at + 1);
  };
  return (
    <Door title={t("首次设置")} isWide>
      <ol className="fw-wizard" aria-label={t("步骤")}>
        {STEPS.map((it, index) => (
          <li key={it} className={index < at ? "fw-past" : ""} aria-current={index === at ? "step" : undefined}>
            <span className="fw-wizard-dot" aria-hidden="true">
              {index < at ? "✓" : index + 1}
            </span>
            {words(it)}
          </li>
        ))}
      </ol>
      <form onSubmit={submit} className="fw-stack" key={step}>
        <h2 ref={head} tabIndex={-1}>
          {words(step)}
        </h2>
        {step === "place" ? (
          <PlaceStep draft={draft} onDraft={setDraft} />
        ) : step === "review" ? (
          <ReviewStep draft={draft} />
        ) : (
          <AdministratorStep role={step} draft={draft} onDraft={setDraft} />
        )}
        <Fault error={complete.error} />
        <div className="fh-actions">
          <button type="submit" className="fh-button fh-button-main" disabled={complete.isPending}>
            {step === "review" ? t("完成设置") : t("下一步")}
          </button>
          {at === 0 ? null : (
            <button type="button" className="fh-button" disabled={complete.isPending} onClick={() => go(at - 1)}>
              {t("上一步")}
            </button>
          )}
        </div>
      </form>
    </Door>
  );
}
