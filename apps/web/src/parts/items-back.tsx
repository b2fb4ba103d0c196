import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { Assessment } from "../api/outputs.ts";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { AskingButton } from "./asking-button.tsx";
import { useCycleDays } from "./near-days.ts";
import { numberIn } from "./number-in.ts";
import { pageWords } from "./page-words.ts";
import { TextField } from "./text-field.tsx";

const useText = pageWords({});

/** Items that go back to an agency, as the office names them. */
export interface ItemsBack {
  readonly items: string[];
  readonly dueOn: string;
  readonly reason: string;
}

/** Chooses items of an assessment that go back to its agency, by which day, and asks why. */
export function ItemsBackForm(props: {
  readonly assessment: Assessment;
  /** Which of its items may be chosen. */
  readonly isOffered?: (code: string) => boolean;
  readonly label: string;
  readonly reasonLabel: string;
  readonly isPending: boolean;
  readonly onConfirm: (back: ItemsBack) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessment, isOffered = () => true, label, reasonLabel, isPending, onConfirm } = props;
  const days = useCycleDays(assessment.cycle);
  const [dueOn, setDueOn] = useState("");
  const [find, setFind] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { framework } = assessment;
  const items = framework.indicators
    .filter(({ code }) => isOffered(code))
    .map((it) => ({ code: it.code, name: `${numberIn(framework, it) ?? ""} ${it.title}`.trim() }))
    .filter(({ name }) => name.includes(find.trim()));
  const toggle = (code: string): void =>
    setChosen((known) => {
      const next = new Set(known);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  return (
    <>
      <TextField
        label={t("补正期限")}
        type="date"
        min={today(timeZone)}
        max={days.max}
        value={dueOn}
        problem={days.problemOf(dueOn)}
        onText={(text) => setDueOn(text)}
      />
      <TextField label={t("查找事项")} type="search" value={find} onText={setFind} />
      <fieldset className="fw-hand-in-items">
        <legend>{t("选择事项（{n}）", { n: chosen.size })}</legend>
        {items.map(({ code, name }) => (
          <label key={code} lang="zh-CN">
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} /> {name}
          </label>
        ))}
      </fieldset>
      <AskingButton
        label={label}
        about={assessment.agency.name}
        question={t("{n} 项退回，补正期限为{day}。", {
          n: chosen.size,
          day: dueOn === "" ? "" : dayText(dueOn, language),
        })}
        reasonLabel={reasonLabel}
        className="fh-button"
        isDisabled={isPending || dueOn === "" || days.problemOf(dueOn) !== null || chosen.size === 0}
        onConfirm={(reason) => onConfirm({ items: [...chosen], dueOn, reason })}
      />
    </>
  );
}
