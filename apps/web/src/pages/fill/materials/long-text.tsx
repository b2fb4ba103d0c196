import { useText } from "../words.ts";

/** A text of several lines with how many characters it has. */
export function LongText(props: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const t = useText();
  const { label, text, onText } = props;
  return (
    <label className="fw-progress">
      <span>{label}</span>
      <textarea
        className="fh-input"
        rows={8}
        maxLength={4000}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <small className="fh-quiet">{t("{n} 字", { n: text.length })}</small>
    </label>
  );
}
