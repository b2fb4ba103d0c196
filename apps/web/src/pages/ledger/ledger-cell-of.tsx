import { useLanguage } from "@faheng/ui";
import type { LedgerLine, LedgerView } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { type LineSaid, saidOf, typed } from "./ledger-draft.ts";
import type { LedgerWork } from "./use-ledger.ts";
import { useText } from "./words.ts";

/** One line as it stands in a table. */
export interface LineProps {
  readonly line: LedgerLine;
  readonly work: LedgerWork;
  readonly isWritable: boolean;
}

/** A cell of a line, by its column’s key. */
export function LedgerCellOf({
  column,
  view,
  ...props
}: LineProps & { readonly column: string; readonly view: LedgerView }) {
  const { line } = props;
  if (column === "level3") {
    return (
      <th scope="row" lang="zh-CN">
        {line.number} {line.title}
        <Marks line={line} />
      </th>
    );
  }
  if (column === "methods") return <td lang="zh-CN">{line.methods.join("、")}</td>;
  if (column === "materials") {
    return (
      <td lang="zh-CN" className="fw-ledger-materials">
        {line.materials.map((it) => (
          <p key={it}>{it}</p>
        ))}
      </td>
    );
  }
  if (column === "progress") return <ProgressCell {...props} />;
  return column === "contact" ? <ContactCell view={view} {...props} /> : <td>—</td>;
}

function Marks({ line }: { readonly line: LedgerLine }) {
  const t = useText();
  return (
    <>
      {line.isMoved ? <small className="fh-quiet">{t("已改由其他处室负责")}</small> : null}
      {line.exemption === null ? null : (
        <small className="fh-quiet">{t("不涉及，无需填写：{reason}", { reason: line.exemption })}</small>
      )}
    </>
  );
}

/** 已完成 or 未完成, and how. */
function ProgressCell({ line, work, isWritable }: LineProps) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const said = saidOf(work.draft, line);
  const set = (change: Partial<LineSaid>): void => work.setDraft((draft) => typed(draft, line, change));
  const name = `${line.number} ${line.title}`;
  const shown = isWritable ? said : line;
  const { answered } = line;
  return (
    <td className="fw-ledger-progress">
      {isWritable && line.exemption === null ? (
        <fieldset className="fw-ledger-said fw-no-print">
          <legend className="fh-hidden">{t("{name}的完成进度", { name })}</legend>
          {(["done", "undone"] as const).map((status) => (
            <label key={status}>
              <input
                type="radio"
                name={`said ${line.indicator}`}
                checked={said.status === status}
                onChange={() => set({ status })}
              />
              {status === "done" ? t("已完成") : t("未完成")}
            </label>
          ))}
          <textarea
            className="fh-input"
            rows={3}
            maxLength={4000}
            lang="zh-CN"
            aria-label={t("{name}的完成情况", { name })}
            value={said.text}
            onChange={({ target }) => set({ text: target.value })}
          />
          {answered === null || answered.text === "" || answered.text === said.text ? null : (
            <button
              type="button"
              className="fh-link"
              aria-label={t("采用填报内容：{name}", { name })}
              onClick={() => set({ status: answered.status === "done" ? "done" : "undone", text: answered.text })}
            >
              {t("采用填报内容")}
            </button>
          )}
        </fieldset>
      ) : null}
      <div lang="zh-CN" className={isWritable && line.exemption === null ? "fw-paper-only" : undefined}>
        <SaidWords said={shown} />
      </div>
      {line.corrected === null ? null : (
        <p className="fw-ledger-corrected" lang="zh-CN">
          {t("※ 已更正，原为：")}
          <SaidWords said={line.corrected} />
        </p>
      )}
      {line.savedBy === null || line.savedAt === null ? null : (
        <small className="fh-quiet fw-no-print" lang="zh-CN">
          {t("{name}，{time}", { name: line.savedBy, time: timeText(line.savedAt, language, timeZone) })}
        </small>
      )}
    </td>
  );
}

/** What a line says, in the ledger’s words. */
export function SaidWords({ said }: { readonly said: Pick<LedgerLine, "status" | "text"> }) {
  const t = useText();
  const word = { done: t("已完成"), undone: t("未完成"), "not-applicable": t("不涉及") };
  if (said.status === null && said.text === "") return <span className="fh-quiet">{t("未填")}</span>;
  return (
    <>
      {said.status === null ? null : <strong>{word[said.status]}</strong>} {said.text}
    </>
  );
}

/** Who answers for a line: somebody of the department, or only a name. */
function ContactCell({ view, line, work, isWritable }: LineProps & { readonly view: LedgerView }) {
  const t = useText();
  const { responsible } = saidOf(work.draft, line);
  if (!isWritable || line.exemption !== null) return <td lang="zh-CN">{line.responsible.name}</td>;
  const id = `people ${line.indicator}`;
  return (
    <td lang="zh-CN">
      <input
        className="fh-input fw-no-print"
        list={id}
        maxLength={60}
        aria-label={t("{name}的责任人", { name: `${line.number} ${line.title}` })}
        value={responsible.name}
        onChange={({ target: { value } }) => {
          const person = view.people.find((it) => it.name === value);
          const next = { personId: person?.id ?? null, name: value };
          work.setDraft((draft) => typed(draft, line, { responsible: next }));
        }}
      />
      <datalist id={id}>
        {view.people.map((it) => (
          <option key={it.id} value={it.name}>
            {it.name}
          </option>
        ))}
      </datalist>
      <span className="fw-paper-only">{responsible.name}</span>
    </td>
  );
}
