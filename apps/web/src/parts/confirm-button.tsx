import { AskingButton } from "./asking-button.tsx";

/** A button that asks before it acts; it says what it will do, and Escape or 取消 leave everything as it was. */
export function ConfirmButton(props: {
  readonly label: string;
  /** What it is done to, for those who can't see the row it stands in. */
  readonly about?: string;
  readonly question: string;
  readonly isDisabled?: boolean;
  /** What the page is for: it looks like a button then, not like a link in a row. */
  readonly isMain?: boolean;
  readonly onConfirm: () => void;
}) {
  const { label, about = null, question, isDisabled = false, isMain = false, onConfirm } = props;
  return (
    <AskingButton
      label={label}
      about={about}
      question={question}
      reasonLabel={null}
      isDisabled={isDisabled}
      className={isMain ? "fh-button fh-button-main" : "fh-link"}
      onConfirm={onConfirm}
    />
  );
}
