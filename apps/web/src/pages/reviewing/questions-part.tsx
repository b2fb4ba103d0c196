import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { AskedLine } from "../../parts/asked-line.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

/** What the reviewer asked the agency on an item, its answers, and a further question. */
export function QuestionsPart(props: {
  readonly view: ReviewTaskView;
  readonly item: ReviewTaskView["items"][number];
}) {
  const t = useText();
  const id = useId();
  const { view, item } = props;
  const { assessmentId, id: taskId } = view.task;
  const { data = [] } = useQuery(trpc.question.list.queryOptions({ assessmentId }));
  const [said, setSaid] = useState("");
  const { move, isPending, error } = useMoves();
  const own = data.filter((it) => it.indicator === item.code && it.taskId === taskId);
  const mayAsk = view.isReviewing && view.acts.includes("finding.save");
  if (own.length === 0 && !mayAsk) return null;
  return (
    <section aria-label={t("询问机关")}>
      <h3>{t("询问机关")}</h3>
      <ul className="fw-points">
        {own.map((question) => (
          <li key={question.id}>
            <AskedLine question={question} />
            {question.state === "asked" ? (
              <ConfirmButton
                label={t("撤回询问")}
                about={question.asked.said}
                question={t("撤回后机关不再看到这个询问。")}
                isDisabled={isPending}
                onConfirm={() => {
                  const seen = { assessmentId, taskId, id: question.id, seen: question.writes };
                  move(async () => await client.question.withdraw.mutate(seen));
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Fault error={error} />
      {mayAsk ? (
        <details className="fw-more fw-no-print">
          <summary>{t("就本项询问机关")}</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const asked = { assessmentId, taskId, indicator: item.code, said: said.trim() };
              move(async () => {
                await client.question.ask.mutate(asked);
                setSaid("");
              });
            }}
          >
            <label htmlFor={`${id}-said`}>{t("询问内容（机关只看到评审来源，看不到姓名）")}</label>
            <textarea
              id={`${id}-said`}
              className="fh-input"
              rows={3}
              maxLength={2000}
              value={said}
              onChange={({ target }) => setSaid(target.value)}
            />
            <button type="submit" className="fh-button" disabled={said.trim() === "" || isPending}>
              {t("发出询问")}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
