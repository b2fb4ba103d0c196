import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Register } from "../../api/outputs.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { useCycleDays } from "../../parts/near-days.ts";
import { HELD_KIND_WORDS, HELD_MARK_WORDS } from "../../parts/register-words.ts";
import { TextField } from "../../parts/text-field.tsx";
import { unitName } from "./unit-name.ts";
import { useText } from "./words.ts";

type Kind = keyof typeof HELD_KIND_WORDS;
type Mark = keyof typeof HELD_MARK_WORDS;
const KINDS = Object.keys(HELD_KIND_WORDS) as Kind[];
const MARKS = Object.keys(HELD_MARK_WORDS) as Mark[];

/** One entry for all agencies at once. The arrow keys go through the marks of an agency, and Tab to the next one. */
export function EntryForm({ view, onDone }: { readonly view: Register; readonly onDone: () => void }) {
  const t = useText();
  const days = useCycleDays(view.cycle);
  const [kind, setKind] = useState<Kind>("meeting");
  const [title, setTitle] = useState("");
  const [heldOn, setHeldOn] = useState(view.today);
  const [objectUntil, setUntil] = useState("");
  const [basis, setBasis] = useState("");
  const open = view.agencies.filter(({ isOpen }) => isOpen);
  // Whoever was not asked has no mark, and the entry says nothing of them.
  const [marks, setMarks] = useState<Readonly<Record<string, Mark | null>>>({});
  const markOf = (id: string): Mark | null => (Object.hasOwn(marks, id) ? (marks[id] ?? null) : "present");
  const rows = open.flatMap(({ assessmentId }) => {
    const mark = markOf(assessmentId);
    return mark === null ? [] : [{ assessmentId, mark }];
  });
  const enter = useMutation({
    mutationFn: async () =>
      await client.register.enter.mutate({
        cycleId: view.cycle.id,
        kind,
        title: title.trim(),
        heldOn,
        objectUntil,
        basis: basis.trim(),
        rows,
      }),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  const count = (mark: Mark): number => rows.filter((it) => it.mark === mark).length;
  const isComplete = title.trim() !== "" && basis.trim() !== "" && objectUntil !== "" && rows.length > 0;
  return (
    <form
      aria-label={t("登记一次会议或报送")}
      className="fw-record-form"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <ChoiceField
        label={t("类别")}
        chosen={kind}
        options={KINDS.map((it) => [it, t(HELD_KIND_WORDS[it])] as const)}
        onChoose={(it) => setKind(KINDS.find((known) => known === it) ?? "meeting")}
      />
      <TextField label={t("名称")} required maxLength={100} value={title} onText={setTitle} />
      <TextField
        label={t("日期")}
        type="date"
        required
        min={days.min}
        max={view.today}
        value={heldOn}
        onText={setHeldOn}
      />
      <TextField
        label={t("登记依据（通知文号、签到表等）")}
        required
        maxLength={1000}
        value={basis}
        onText={setBasis}
      />
      <TextField
        label={t("陈述截止日（含当日）")}
        type="date"
        required
        min={view.today}
        max={days.max}
        value={objectUntil}
        problem={days.problemOf(objectUntil)}
        onText={setUntil}
      />
      <table className="fh-table fw-register-marks">
        <caption>
          {t("各机关情况")}{" "}
          <button type="button" className="fh-link" onClick={() => setMarks({})}>
            {t("全部按时")}
          </button>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("机关")}</th>
            {MARKS.map((it) => (
              <th key={it} scope="col">
                {t(HELD_MARK_WORDS[it])}
              </th>
            ))}
            <th scope="col">{t("不涉及")}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((unit) => {
            const { assessmentId } = unit;
            const name = unitName(unit, view.agencies);
            return (
              <tr key={assessmentId}>
                <th scope="row" lang="zh-CN">
                  {name}
                </th>
                {[...MARKS, null].map((mark) => (
                  <td key={mark ?? ""}>
                    <input
                      type="radio"
                      name={`mark-${assessmentId}`}
                      aria-label={`${name}：${mark === null ? t("不涉及") : t(HELD_MARK_WORDS[mark])}`}
                      checked={markOf(assessmentId) === mark}
                      onChange={() => setMarks({ ...marks, [assessmentId]: mark })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p aria-live="polite">
        {t("登记 {n} 家，其中迟 {late} 家、缺 {absent} 家", {
          n: rows.length,
          late: count("late"),
          absent: count("absent"),
        })}
      </p>
      <Fault error={enter.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={!isComplete || enter.isPending}>
          {t("登记并告知")}
        </button>
        <button type="button" className="fh-button" disabled={enter.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
