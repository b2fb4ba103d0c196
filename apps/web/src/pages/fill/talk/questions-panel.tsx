import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { AskedQuestion } from "../../../api/outputs.ts";
import { client, trpc } from "../../../api/trpc.ts";
import { AskedLine } from "../../../parts/asked-line.tsx";
import { Fault } from "../../../parts/fault.tsx";
import { Panel } from "../../../parts/page.tsx";
import { useMoves } from "../../../parts/use-moves.ts";
import { useText } from "../words.ts";

/** What reviewers ask about an indicator, and the agency's answers. */
export function QuestionsPanel(props: { readonly assessmentId: string; readonly indicator: string }) {
  const t = useText();
  const { assessmentId, indicator } = props;
  const { data = [] } = useQuery(trpc.question.list.queryOptions({ assessmentId }));
  const own = data.filter((it) => it.indicator === indicator);
  if (own.length === 0) return null;
  return (
    <Panel title={t("评审员的询问")}>
      <ul className="fw-points">
        {own.map((question) => (
          <li key={question.id}>
            <AskedLine question={question} />
            {question.mayAnswer ? (
              <AnswerForm key={question.writes} assessmentId={assessmentId} question={question} />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AnswerForm({ assessmentId, question }: { readonly assessmentId: string; readonly question: AskedQuestion }) {
  const t = useText();
  const id = useId();
  const [said, setSaid] = useState("");
  const { move, isPending, error } = useMoves();
  return (
    <form
      aria-label={t("答复询问")}
      onSubmit={(event) => {
        event.preventDefault();
        const answer = { assessmentId, id: question.id, seen: question.writes, said: said.trim() };
        move(async () => await client.question.answer.mutate(answer));
      }}
    >
      <label htmlFor={`${id}-said`}>{t("答复（不改变已上报的填报内容）")}</label>
      <textarea
        id={`${id}-said`}
        className="fh-input"
        rows={3}
        maxLength={2000}
        value={said}
        onChange={({ target }) => setSaid(target.value)}
      />
      <Fault error={error} />
      <button type="submit" className="fh-button fh-button-main" disabled={said.trim() === "" || isPending}>
        {t("答复询问")}
      </button>
    </form>
  );
}
