import { useState } from "react";
import type { Register } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { HELD_MARK_WORDS, REGISTER_MARK_WORDS, REGISTER_STATE_WORDS } from "../../parts/register-words.ts";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

type Cell = Register["entries"][number]["cells"][number];
type Mark = Cell["mark"];
const MARKS = Object.keys(HELD_MARK_WORDS) as (keyof typeof HELD_MARK_WORDS)[];

/** How one agency took part, what it says to it, and what the office decides. */
export function RegisterCell(props: {
  readonly cycleId: string;
  readonly entryId: string;
  readonly cell: Cell;
  readonly about: string;
}) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const { cycleId, entryId, cell, about } = props;
  const { assessmentId, writes, mark, entered, state, objection, decided, acts } = cell;
  const row = { assessmentId, seen: writes };
  const isPlain = mark === "present" && entered === "present" && state !== "struck";
  return (
    <>
      <strong className={mark === "present" || state === "struck" ? "" : "fw-review-difference"}>
        {t(REGISTER_MARK_WORDS[mark])}
      </strong>
      {mark === entered ? null : (
        <small className="fh-quiet fw-under">{t("原登记为{mark}", { mark: t(REGISTER_MARK_WORDS[entered]) })}</small>
      )}
      {isPlain && state === "notified" ? null : (
        <small className="fh-quiet fw-under">{t(REGISTER_STATE_WORDS[state])}</small>
      )}
      {objection === null ? null : (
        <small className="fw-under" lang="zh-CN">
          {t("陈述：{said}", { said: objection.said })}
        </small>
      )}
      {decided?.reason ? (
        <small className="fh-quiet fw-under" lang="zh-CN">
          {decided.reason}
        </small>
      ) : null}
      <Fault error={error} />
      {acts.includes("register.stand") && (objection !== null || mark !== "present") ? (
        <details className="fw-more fw-no-print">
          <summary>{t("认定")}</summary>
          <StandForm
            mark={mark}
            mustSay={state === "objected" || mark === "found"}
            isPending={isPending}
            onStand={(as, reason) =>
              move(
                async () =>
                  await client.register.stand.mutate({ cycleId, entryId, rows: [{ ...row, mark: as }], reason }),
              )
            }
          />
        </details>
      ) : null}
      {acts.includes("register.strike") && !(mark === "present" && state === "notified") ? (
        <span className="fw-no-print">
          <ReasonButton
            label={t("撤销登记")}
            about={about}
            question={t("撤销后不再计入成绩。")}
            reasonLabel={t("撤销的理由")}
            isDisabled={isPending}
            onConfirm={(reason) =>
              move(
                async () => await client.register.strike.mutate({ cycleId, entryId, rows: [{ ...row, mark }], reason }),
              )
            }
          />
        </span>
      ) : null}
    </>
  );
}

function StandForm(props: {
  readonly mark: Mark;
  readonly mustSay: boolean;
  readonly isPending: boolean;
  readonly onStand: (mark: Mark, reason: string | null) => void;
}) {
  const t = useText();
  const { mark, mustSay, isPending, onStand } = props;
  const [as, setAs] = useState(mark);
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStand(as, said === "" ? null : said);
      }}
    >
      {/* A veto is found, or it is struck. */}
      {mark === "found" ? null : (
        <ChoiceField
          label={t("认定为")}
          chosen={as}
          options={MARKS.map((it) => [it, t(HELD_MARK_WORDS[it])] as const)}
          onChoose={(it) => setAs(MARKS.find((known) => known === it) ?? mark)}
        />
      )}
      <TextField
        label={t("理由")}
        maxLength={2000}
        required={mustSay || as !== mark}
        value={reason}
        onText={(text) => setReason(text)}
      />
      <button type="submit" className="fh-button" disabled={isPending || ((mustSay || as !== mark) && said === "")}>
        {t("认定成立")}
      </button>
    </form>
  );
}
