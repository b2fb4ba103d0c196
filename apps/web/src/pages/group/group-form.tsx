import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Assessment, GroupView } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { useCycleDays } from "../../parts/near-days.ts";
import { TextField } from "../../parts/text-field.tsx";
import {
  GROUP_KIND_WORDS,
  GROUP_ROLE_WORDS,
  GROUP_ROLES,
  type GroupKind,
  type GroupRow,
  linesOf,
} from "./group-kinds.ts";
import { useText } from "./words.ts";

type Content = Parameters<typeof client.group.record.mutate>[0]["content"];
/** Everything that any kind asks for; each takes its own. */
interface Draft {
  readonly title: string;
  readonly number: string;
  readonly agenda: string;
  readonly decisions: string;
  /** By role, an office a line. */
  readonly offices: Readonly<Record<(typeof GROUP_ROLES)[number], string>>;
  readonly departmentId: string | null;
  readonly indicator: string | null;
  readonly found: string;
  readonly dueOn: string;
  /** Keys of the files that are attached. */
  readonly files: readonly string[];
}

const NO_OFFICES = { leader: "", deputy: "", member: "", office: "" } as const;

/** A record of its own, or a correction of one: the version before it stays. */
export function GroupForm(props: {
  readonly assessment: Assessment;
  readonly view: GroupView;
  readonly kind: GroupKind;
  readonly before: GroupRow | null;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { assessment, view, kind, before, onDone } = props;
  const cache = useQueryClient();
  const days = useCycleDays(assessment.cycle);
  const [draft, setDraft] = useState<Draft>(() => draftOf(before, view.today));
  const [heldOn, setHeldOn] = useState(before?.heldOn ?? view.today);
  const [reason, setReason] = useState("");
  const change = (patch: Partial<Draft>): void => setDraft(Object.assign({}, draft, patch));
  const assessmentId = assessment.id;
  const record = useMutation({
    mutationFn: async () => {
      const seen = before === null ? null : { n: before.n, version: before.version };
      const content = contentOf(kind, draft, view.files);
      const why = before === null ? null : reason;
      return await client.group.record.mutate({ assessmentId, seen, heldOn, reason: why, content });
    },
    onSuccess: onDone,
    onSettled: async () => await cache.invalidateQueries(trpc.group.list.queryFilter({ assessmentId })),
  });
  const words = t(GROUP_KIND_WORDS[kind]);
  const label =
    before === null ? t("登记{kind}", { kind: words }) : t("更正第{n}条（{kind}）", { n: before.n, kind: words });
  return (
    <form
      aria-label={label}
      className="fw-record-form fw-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate();
      }}
    >
      <h3>{label}</h3>
      <TextField label={t(DAYS[kind])} type="date" required max={view.today} value={heldOn} onText={setHeldOn} />
      {kind === "members" ? (
        <>
          <TextField
            label={t("成立或调整的文件")}
            required
            maxLength={200}
            value={draft.title}
            onText={(title) => change({ title })}
          />
          {GROUP_ROLES.map((role) => (
            <LinesField
              key={role}
              label={t("{role}（每行一个职务）", { role: t(GROUP_ROLE_WORDS[role]) })}
              value={draft.offices[role]}
              onText={(text) => change({ offices: Object.assign({}, draft.offices, { [role]: text }) })}
            />
          ))}
        </>
      ) : null}
      {kind === "briefing" ? (
        <TextField
          label={t("期号")}
          required
          maxLength={200}
          value={draft.number}
          onText={(number) => change({ number })}
        />
      ) : null}
      {kind === "meeting" || kind === "briefing" ? (
        <TextField
          label={kind === "meeting" ? t("会议名称") : t("简报标题")}
          required
          maxLength={200}
          value={draft.title}
          onText={(title) => change({ title })}
        />
      ) : null}
      {kind === "meeting" ? (
        <>
          <LinesField label={t("议题（每行一项）")} value={draft.agenda} onText={(agenda) => change({ agenda })} />
          <LinesField
            label={t("议定事项（每行一项）")}
            value={draft.decisions}
            onText={(decisions) => change({ decisions })}
          />
        </>
      ) : null}
      {kind === "supervision" ? (
        <>
          <ChoiceField
            label={t("受督导处室")}
            none={t("请选择")}
            isRequired
            chosen={draft.departmentId}
            options={view.departments.map(({ id, name }) => [id, name] as const)}
            onChoose={(departmentId) => change({ departmentId })}
          />
          <ChoiceField
            label={t("督导事项")}
            none={t("请选择")}
            isRequired
            chosen={draft.indicator}
            options={assessment.framework.indicators.map(
              ({ code, printedNumber, title }) => [code, `${printedNumber ?? ""} ${title}`] as const,
            )}
            onChoose={(indicator) => change({ indicator })}
          />
          <TextField
            label={t("发现的问题")}
            required
            maxLength={2000}
            value={draft.found}
            onText={(found) => change({ found })}
          />
          <TextField
            label={t("整改期限")}
            type="date"
            required
            min={heldOn}
            max={days.max}
            value={draft.dueOn}
            problem={days.problemOf(draft.dueOn)}
            onText={(dueOn) => change({ dueOn })}
          />
        </>
      ) : null}
      {kind === "members" || view.files.length === 0 ? null : (
        <fieldset>
          <legend>{t("附件（已提交的佐证材料）")}</legend>
          {view.files.map((file) => {
            const key = keyOf(file);
            const isChosen = draft.files.includes(key);
            const files = isChosen ? draft.files.filter((it) => it !== key) : [...draft.files, key];
            return (
              <label key={key} className="fh-choice">
                <input type="checkbox" checked={isChosen} onChange={() => change({ files })} />
                <span lang="zh-CN">
                  {file.indicator} {file.fileName}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      {before === null ? null : (
        <TextField label={t("更正的理由")} required maxLength={2000} value={reason} onText={setReason} />
      )}
      {kind === "supervision" ? (
        <p className="fh-quiet">{t("登记后通知受督导处室，并列在其工作台上，答复后销去。")}</p>
      ) : null}
      <Fault error={record.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={record.isPending}>
          {t("保存记录")}
        </button>
        <button type="button" className="fh-button" disabled={record.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}

const DAYS = {
  members: "文件日期",
  meeting: "会议日期",
  briefing: "印发日期",
  supervision: "督导日期",
} as const satisfies Readonly<Record<GroupKind, string>>;

function LinesField(props: {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  const { label, value, onText } = props;
  const id = useId();
  return (
    <div className="fw-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="fh-input" rows={2} value={value} onChange={({ target }) => onText(target.value)} />
    </div>
  );
}

function keyOf({ indicator, sha256 }: GroupView["files"][number]): string {
  return `${indicator} ${sha256}`;
}

function draftOf(before: GroupRow | null, today: string): Draft {
  const empty: Draft = {
    title: "",
    number: "",
    agenda: "",
    decisions: "",
    offices: NO_OFFICES,
    departmentId: null,
    indicator: null,
    found: "",
    dueOn: today,
    files: [],
  };
  if (before === null) return empty;
  const { content } = before;
  if (content.kind === "members") {
    const own = (role: (typeof GROUP_ROLES)[number]): string =>
      content.members.flatMap((it) => (it.role === role ? [it.office] : [])).join("\n");
    const offices = { leader: own("leader"), deputy: own("deputy"), member: own("member"), office: own("office") };
    return Object.assign(empty, { title: content.document, offices });
  }
  const files = content.files.map(keyOf);
  if (content.kind === "meeting") {
    const { title, agenda, decisions } = content;
    return Object.assign(empty, { title, files, agenda: agenda.join("\n"), decisions: decisions.join("\n") });
  }
  if (content.kind === "briefing") {
    const { title, number } = content;
    return Object.assign(empty, { title, number, files });
  }
  const { departmentId, indicator, found, dueOn } = content;
  return Object.assign(empty, { departmentId, indicator, found, dueOn, files });
}

function contentOf(kind: GroupKind, draft: Draft, offered: GroupView["files"]): Content {
  const { title, number, found, dueOn } = draft;
  if (kind === "members") {
    const members = GROUP_ROLES.flatMap((role) => linesOf(draft.offices[role]).map((office) => ({ role, office })));
    return { kind, document: title, members };
  }
  const files = offered.filter((it) => draft.files.includes(keyOf(it)));
  if (kind === "meeting") {
    return { kind, title, agenda: linesOf(draft.agenda), decisions: linesOf(draft.decisions), files };
  }
  if (kind === "briefing") return { kind, number, title, files };
  const { departmentId, indicator } = draft;
  return { kind, departmentId: departmentId ?? "", indicator: indicator ?? "", found, dueOn, files };
}
