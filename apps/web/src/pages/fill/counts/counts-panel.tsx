import type { Indicator } from "@faheng/domain";
import { factText, useLanguage, useUiText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Assessment, CountLists } from "../../../api/outputs.ts";
import { trpc } from "../../../api/trpc.ts";
import { timeText } from "../../../ground/dates.ts";
import { useTimeZone } from "../../../ground/session.tsx";
import type { Answer } from "../use-answer.ts";
import { useText } from "../words.ts";
import { CountSteps } from "./count-steps.tsx";

/** 按清单计数: which numbers rest on a list, and the way to let one rest on it. */
export function CountsPanel(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly isReadOnly: boolean;
}) {
  const t = useText();
  const { assessment, indicator, answer, isReadOnly } = props;
  const place = { assessmentId: assessment.id, indicator: indicator.code };
  const isAsked = (assessment.fields[indicator.code] ?? []).some(
    ({ statedBy, enteredAt, field }) =>
      statedBy === "agency" && enteredAt === null && (field.kind === "count" || field.kind === "ratio"),
  );
  const query = useQuery({ ...trpc.response.counts.queryOptions(place), enabled: isAsked });
  const [open, setOpen] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (key: string): void => {
    // The steps are gone; whoever took them goes on beside what came of them, and sees it.
    opener.current?.focus({ preventScroll: true });
    opener.current?.scrollIntoView({ block: "center" });
    setOpen((now) => (now === key ? null : now));
  };
  if (!isAsked || !query.data) return null;
  const { questions, lists, kept } = query.data;
  if (isReadOnly && lists.length === 0) return null;
  return (
    <section className="fw-office-facts fw-counts" aria-label={t("按清单计数")}>
      <h3>{t("按清单计数")}</h3>
      {isReadOnly ? null : (
        <p className="fh-quiet fw-no-print">
          {t(
            "次数和比率可以由清单（.xlsx）计算。文件照原样存为佐证；计数只读所选的列，清单里的内容不另外存储，请不要写个人姓名、证件号、电话。",
          )}
        </p>
      )}
      <dl>
        {questions.map(({ key, label, isRatio }) => (
          <div key={key}>
            <dt lang="zh-CN">{label}</dt>
            <dd>
              <Standing
                assessment={assessment}
                indicator={indicator.code}
                lists={lists.filter((it) => it.fact === key)}
                stated={answer.draft.facts[key]}
              />
              {isReadOnly ? null : (
                <button
                  ref={open === key ? opener : null}
                  type="button"
                  className="fh-button fw-no-print"
                  aria-expanded={open === key}
                  aria-label={t("{label}：{act}", { label, act: open === key ? t("收起") : t("按清单计数…") })}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  {open === key ? t("收起") : t("按清单计数…")}
                </button>
              )}
              {open === key && !isReadOnly ? (
                <CountSteps
                  place={Object.assign({ fact: key }, place)}
                  isRatio={isRatio}
                  kept={kept}
                  answer={answer}
                  onDone={() => close(key)}
                />
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What a number rests on, or rested on before somebody wrote another by hand. */
function Standing(props: {
  readonly assessment: Assessment;
  readonly indicator: string;
  readonly lists: CountLists["lists"];
  readonly stated: Assessment["responses"][string]["facts"][string] | undefined;
}) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessment, indicator, lists, stated } = props;
  const [last] = lists;
  if (last === undefined) return <p className="fh-quiet">{t("没有清单，按填写的数。")}</p>;
  const question = (assessment.fields[indicator] ?? []).find((it) => it.key === last.fact);
  const { counted, marked, fileName, sha256, columns, countedByName: by, countedAt } = last;
  const href = `/files/evidence/${encodeURIComponent(assessment.id)}/${encodeURIComponent(indicator)}/${sha256}`;
  const value = marked === null ? counted : { numerator: marked, denominator: counted };
  const text = question === undefined ? String(counted) : factText(ui, question.field, value);
  const at = timeText(countedAt, language, timeZone);
  return (
    <p>
      {last.holds ? (
        <strong className="fw-keep-safe">{t("按清单计数：{text}", { text })}</strong>
      ) : (
        <strong className="fh-loss">
          {t("已改为手工填写（{now}），不再按清单；清单计 {text}", {
            now: question === undefined ? "" : factText(ui, question.field, stated),
            text,
          })}
        </strong>
      )}{" "}
      <a href={href} download={fileName} lang="zh-CN">
        {fileName}
      </a>{" "}
      <span className="fh-quiet">
        {columns.only === null ? null : t("只计“{only}”的 ", { only: columns.only })}
        {t("{by} {at}", { by, at })}
      </span>
    </p>
  );
}
