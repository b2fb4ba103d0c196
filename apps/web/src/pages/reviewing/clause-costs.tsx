import { signedSpanText } from "@faheng/ui";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

type Item = ReviewTaskView["items"][number];

/** Every clause of an item with what it takes or gives: as the agency stated it, and by what is being typed. */
export function ClauseCosts(props: {
  readonly questions: Item["questions"];
  readonly clauses: Item["clauses"];
  /** Whether the second amount is of what is typed now. */
  readonly isLive: boolean;
}) {
  const t = useText();
  const { questions, clauses, isLive } = props;
  const asked = [
    ...new Map(questions.flatMap((question) => question.clauses).map((clause) => [clause.id, clause])).values(),
  ];
  if (asked.length === 0) return null;
  const amounts = new Map(clauses.map((it) => [it.clause, it]));
  return (
    <div>
      <h3>{t("评分标准逐款")}</h3>
      <ScrollRegion name={t("评分标准逐款")}>
        <table className="fh-table fw-clause-costs">
          <thead>
            <tr>
              <th scope="col">{t("出处")}</th>
              <th scope="col">{t("评分标准")}</th>
              <th scope="col">{t("按机关所报")}</th>
              <th scope="col">{isLive ? t("按正在填写的意见") : t("按已存意见")}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ id, place, wording, rule }) => {
              const { self = null, judged = null } = amounts.get(id) ?? {};
              const [from, to] = [textOf(self), textOf(judged)];
              return (
                <tr key={id}>
                  <th scope="row" lang="zh-CN">
                    {place}
                  </th>
                  <td lang="zh-CN">
                    {wording}
                    <small className="fh-quiet fw-under">{rule}</small>
                  </td>
                  <td>{from}</td>
                  <td className={from === to ? "" : "fw-review-difference"} aria-live={isLive ? "polite" : undefined}>
                    {to}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function textOf(amount: Item["clauses"][number]["self"]): string {
  return amount === null ? "—" : signedSpanText(amount);
}
