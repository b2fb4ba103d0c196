import { compareTexts, comparePeople, DESK_SOURCE, REVIEW_SOURCES } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewChoices } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { CheckList } from "./check-list.tsx";
import { OutcomeWords } from "./outcome-words.tsx";
import { ScopeChoice } from "./scope-choice.tsx";

/** Who reviews which agencies of one framework, and what of it. */
export function AssignForm(props: {
  readonly cycleId: string;
  readonly framework: ReviewChoices["frameworks"][number];
  readonly reviewers: ReviewChoices["reviewers"];
}) {
  const t = useText();
  const language = useLanguage();
  const { cycleId, framework, reviewers } = props;
  const [agencyIds, setAgencies] = useState<readonly string[]>([]);
  const [personIds, setPeople] = useState<readonly string[]>([]);
  const [source, setSource] = useState<string>(DESK_SOURCE);
  const [indicators, setIndicators] = useState<readonly string[] | null>(null);
  const assign = useMutation(
    trpc.review.assign.mutationOptions({
      onSuccess: () => {
        setAgencies([]);
        setPeople([]);
        return queryClient.invalidateQueries({ queryKey: trpc.review.list.queryKey() });
      },
    }),
  );
  const people = reviewers
    .map((reviewer) => {
      const own = framework.agencies.find(({ id }) => agencyIds.includes(id) && reviewer.agencyIds.includes(id));
      return { ...reviewer, refused: own ? t("本人在“{agency}”任职，应当回避", { agency: own.name }) : null };
    })
    .toSorted((one, other) => comparePeople(one.name, other.name));
  const reviewing = people.filter(({ id, refused }) => refused === null && personIds.includes(id)).map(({ id }) => id);
  const scope = indicators === null ? null : [...indicators];
  const content = { cycleId, agencyIds: [...agencyIds], personIds: reviewing, indicators: scope, source };
  const isComplete = agencyIds.length > 0 && reviewing.length > 0 && indicators?.length !== 0;
  return (
    <form
      className="fw-review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) assign.mutate(content);
      }}
    >
      <div className="fw-review-choices">
        <CheckList
          legend={t("被评审的机关")}
          options={framework.agencies
            .map((it) => ({ ...it, refused: null }))
            .toSorted((one, other) => compareTexts(one.name, other.name))}
          chosen={agencyIds}
          onChoose={setAgencies}
        />
        <CheckList legend={t("评审人")} options={people} chosen={personIds} onChoose={setPeople} />
        <ScopeChoice chapters={framework.chapters} chosen={indicators} onChoose={setIndicators} />
      </div>
      <ChoiceField
        label={t("评审来源")}
        chosen={source}
        options={Object.entries(REVIEW_SOURCES).map(([key, words]) => [key, words[language]] as const)}
        onChoose={(key) => setSource(key ?? DESK_SOURCE)}
      />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={!isComplete || assign.isPending}>
          {t("安排（{agencies} 个机关 × {people} 名评审人员）", {
            agencies: agencyIds.length,
            people: reviewing.length,
          })}
        </button>
        <span role="status">{assign.data ? <OutcomeWords reviews={assign.data} /> : null}</span>
      </div>
      <Fault error={assign.error} />
    </form>
  );
}
