import { useId } from "react";
import { useUiText } from "../i18n/language.tsx";
import { useStateWord } from "../score/state-icon.tsx";
import type { IndicatorState } from "../views.ts";
import type { TreeFilter } from "./tree-model.ts";

const STATES: readonly IndicatorState[] = [
  "not-started",
  "in-progress",
  "done",
  "not-applicable",
  "awaiting-approval",
  "returned",
];

/** Text, department and state, above the tree. */
export function TreeFilterBar(props: {
  readonly filter: TreeFilter;
  readonly departments: readonly string[];
  readonly hasStates: boolean;
  readonly onFilter: (filter: TreeFilter) => void;
}) {
  const t = useUiText();
  const word = useStateWord();
  const id = useId();
  const { filter, departments, hasStates, onFilter } = props;
  return (
    <div className={`fh-tree-filter ${hasStates ? "" : "fh-tree-filter-short"}`} role="search">
      <label className="fh-hidden" htmlFor={`${id}-text`}>
        {t("查找指标")}
      </label>
      <input
        id={`${id}-text`}
        type="search"
        className="fh-input"
        placeholder={t("查找指标：编号、名称")}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select
        className="fh-input"
        aria-label={t("责任单位")}
        value={filter.department}
        onChange={(event) => onFilter({ ...filter, department: event.target.value })}
      >
        <option value="">{t("全部单位")}</option>
        {departments.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      {hasStates ? (
        <select
          className="fh-input"
          aria-label={t("状态")}
          value={filter.state}
          onChange={(event) => onFilter({ ...filter, state: event.target.value as TreeFilter["state"] })}
        >
          <option value="">{t("全部状态")}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {word(state)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
