import { useText } from "./words.ts";

/** Several out of a list of names, or all that may be chosen. */
export function CheckList(props: {
  readonly legend: string;
  /** `refused` says why a name can't be chosen. */
  readonly options: readonly { readonly id: string; readonly name: string; readonly refused: string | null }[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const t = useText();
  const { legend, options, chosen, onChoose } = props;
  const free = options.filter(({ refused }) => refused === null).map(({ id }) => id);
  const isChosen = (id: string): boolean => chosen.includes(id) && free.includes(id);
  return (
    <fieldset className="fw-review-list">
      <legend>{legend}</legend>
      {options.length > 1 ? (
        <label className="fh-choice">
          <input
            type="checkbox"
            checked={free.length > 0 && free.every(isChosen)}
            onChange={({ target }) => onChoose(target.checked ? free : [])}
          />
          <strong>{t("全选（{n}）", { n: free.length })}</strong>
        </label>
      ) : null}
      {options.map(({ id, name, refused }) => (
        <label key={id} className="fh-choice">
          <input
            type="checkbox"
            checked={isChosen(id)}
            disabled={refused !== null}
            onChange={({ target }) => onChoose(target.checked ? [...chosen, id] : chosen.filter((it) => it !== id))}
          />
          <span>
            <span lang="zh-CN">{name}</span>
            {refused === null ? null : <small className="fh-quiet fw-under">{refused}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
