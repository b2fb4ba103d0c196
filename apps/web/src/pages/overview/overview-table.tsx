import { shareOf } from "@faheng/domain";
import { CompletionBar, DisqualifiedMark, IntervalBar, ScoreHeadline, StandingMark, useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";
import type { OverviewRow } from "../../api/outputs.ts";
import { dayOfText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ASSESSMENT_STATE_WORDS } from "../../parts/assessment-state.ts";
import { ListLink } from "../../parts/list-link.tsx";
import { SuccessionNote } from "../../parts/succession-note.tsx";
import { differenceText } from "../../parts/effect-text.ts";
import { figuresDifference } from "../../parts/figures-difference.ts";
import { figuresText } from "../../parts/figures-text.ts";
import { hasVerdict } from "./has-verdict.ts";

/** Agencies under each other; heads sort. */
export function OverviewTable(props: {
  readonly rows: readonly OverviewRow[];
  readonly sort: string;
  readonly isDown: boolean;
  readonly onSort: (sort: string, isDown: boolean) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { rows, sort, isDown, onSort } = props;
  const columns = [
    ["agency", t("机关")],
    ["category", t("类别")],
    ["score", t("得分")],
    ["span", t("区间")],
    ["review", t("自评与考评")],
    ["completion", t("完成情况")],
    ["overdue", t("逾期")],
    ["state", t("上报")],
  ] as const;
  return (
    <div className="fw-scroll">
      <Table
        aria-label={t("各机关得分与完成情况")}
        className="fh-table fw-overview"
        sortDescriptor={{ column: sort, direction: isDown ? "descending" : "ascending" }}
        onSortChange={({ column, direction }) => onSort(String(column), direction === "descending")}
      >
        <TableHeader>
          {columns.map(([id, label]) => (
            <Column key={id} id={id} isRowHeader={id === "agency"} allowsSorting={id !== "span" && id !== "review"}>
              {({ sortDirection }) => (
                <>
                  {label}
                  {id === "span" || id === "review" ? null : (
                    <span className="fw-sort" aria-hidden="true">
                      {sortDirection === undefined ? "↕" : sortDirection === "ascending" ? "↑" : "↓"}
                    </span>
                  )}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <p className="fh-quiet">{t("没有符合条件的机关。")}</p>}>
          {rows.map((row) => (
            <Row key={row.assessmentId} id={row.assessmentId}>
              <Cell>
                <Link to="/assessments/$assessmentId/score" params={{ assessmentId: row.assessmentId }} lang="zh-CN">
                  {row.agencyName}
                </Link>
                <div className="fh-place fw-under" lang="zh-CN">
                  {row.frameworkTitle}
                </div>
                <div className="fw-under">
                  <SuccessionNote assessment={row} />
                  {row.isReadOnly ? <span className="fh-quiet">{t("本次考核暂时只能查看")}</span> : null}
                </div>
              </Cell>
              <Cell>{row.category}</Cell>
              <Cell>
                <Score row={row} />
              </Cell>
              <Cell className="fw-bar-cell">
                {row.interval === null || row.applicable === null || hasVerdict(row) ? (
                  "—"
                ) : (
                  <IntervalBar interval={row.interval} full={row.applicable} />
                )}
              </Cell>
              <Cell>
                <ReviewCell row={row} />
              </Cell>
              <Cell className="fw-bar-cell">
                <CompletionBar completion={row.completion} isCompact />
              </Cell>
              <Cell className="fh-number">
                {row.overdue > 0 ? (
                  <ListLink assessmentId={row.assessmentId} show="late">
                    <strong className="fh-loss">{row.overdue}</strong>
                  </ListLink>
                ) : (
                  "0"
                )}
              </Cell>
              <Cell>
                <Link to="/assessments/$assessmentId/hand-in" params={{ assessmentId: row.assessmentId }}>
                  {t(ASSESSMENT_STATE_WORDS[row.state])}
                </Link>
                {row.moved === null ? null : (
                  <div className="fh-place fw-under">{dayOfText(row.moved.at, language, timeZone)}</div>
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** What the review came to once it is announced, beside the agency's own under the same answers; before, how far it is. */
function ReviewCell({ row }: { row: OverviewRow }) {
  const t = useText();
  const { review, state, assessmentId } = row;
  if (review === null) return <span className="fh-quiet">{state === "reviewing" ? t("尚未公布") : "—"}</span>;
  const { self, judged } = review;
  const difference = figuresDifference(self, judged);
  return (
    <>
      <Link to="/assessments/$assessmentId/result" params={{ assessmentId }}>
        {t("考评 {judged}", { judged: figuresText(t, judged) })}
      </Link>
      <div className="fh-place fw-under">
        {t("自评 {self}", { self: figuresText(t, self) })}
        {difference === null ? null : (
          <span className={difference < 0 ? "fw-review-difference" : ""}>
            {" "}
            {t("差额 {difference}", { difference: differenceText(difference) })}
          </span>
        )}
      </div>
    </>
  );
}

function Score({ row }: { row: OverviewRow }) {
  const t = useText();
  const { interval, full, applicable, completion, profileStanding, grade, isDisqualified, headline } = row;
  if (interval === null || headline === null) return <span className="fh-quiet">{t("不计分")}</span>;
  const isVerdict = hasVerdict(row);
  const [least, most] = [shareOf(interval.worst, applicable), shareOf(interval.best, applicable)];
  return (
    <>
      <ScoreHeadline headline={headline} pending={completion.pending} full={full} />
      {grade === null ? null : <span className="fh-mark fh-mark-plain">{grade}</span>}
      {isDisqualified ? <DisqualifiedMark outcomes={headline.outcomes ?? []} /> : null}
      {least === null || most === null || isVerdict ? null : (
        <div className="fh-place fw-under">
          {t("得分率")} {least === most ? percent(least) : `${percent(least)}–${percent(most)}`}
        </div>
      )}
      {profileStanding === null || profileStanding === "official" ? null : (
        <div className="fw-under-mark">
          <StandingMark standing={profileStanding} />
        </div>
      )}
    </>
  );
}

function percent(thousandths: number): string {
  return `${thousandths / 10}%`;
}
