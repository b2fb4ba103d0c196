import { AskingButton } from "./asking-button.tsx";

/** A button that asks why before it acts; without a reason it does not, and Escape or 取消 leave everything as it was. */
export function ReasonButton(props: {
  readonly label: string;
  /** What it is done to. */
  readonly about: string;
  readonly question: string;
  readonly reasonLabel: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: (reason: string) => void;
}) {
  const { label, about, question, reasonLabel, isDisabled = false, onConfirm } = props;
  return (
    <AskingButton
      label={label}
      about={about}
      question={question}
      reasonLabel={reasonLabel}
      isDisabled={isDisabled}
      className="fh-link"
      onConfirm={onConfirm}
    />
  );
}
