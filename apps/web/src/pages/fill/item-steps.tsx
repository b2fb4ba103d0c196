import { useText } from "./words.ts";

/** The way to the indicator before and after, in the order of the list. */
export function ItemSteps(props: {
  readonly order: readonly string[];
  readonly at: string;
  readonly onChoose: (code: string) => void;
}) {
  const t = useText();
  const { order, at, onChoose } = props;
  const position = order.indexOf(at);
  const [previous, next] = [order[position - 1], order[position + 1]];
  return (
    <div className="fw-steps">
      <button
        type="button"
        className="fh-button"
        disabled={previous === undefined}
        onClick={() => previous && onChoose(previous)}
      >
        {t("上一项")}
      </button>
      <button
        type="button"
        className="fh-button fh-button-main"
        disabled={next === undefined}
        onClick={() => next && onChoose(next)}
      >
        {t("下一项")}
      </button>
    </div>
  );
}
