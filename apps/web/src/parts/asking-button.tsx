import { lazy, Suspense, useState } from "react";
import { NotFetched } from "./not-fetched.tsx";

const loadDialog = () => import("./ask-dialog.tsx");

/**
 * The dialog comes when somebody is about to press, not with the page. Where it cannot be fetched, the page stands and says so:
 * nothing is done unasked, and nothing typed elsewhere on the page is lost.
 */
const AskDialog = lazy(async () => {
  try {
    return { default: (await loadDialog()).AskDialog };
  } catch {
    return { default: NotFetched };
  }
});

/** A button that asks before it acts. */
export function AskingButton(props: {
  readonly label: string;
  /** What it is done to; `null` where the label says everything. */
  readonly about: string | null;
  readonly question: string;
  readonly reasonLabel: string | null;
  readonly isDisabled: boolean;
  readonly className: string;
  readonly onConfirm: (reason: string) => void;
}) {
  const { label, about, question, reasonLabel, isDisabled, className, onConfirm } = props;
  const [isOpen, setOpen] = useState(false);
  // Whether it comes is said by the dialog itself.
  const ahead = (): void => void loadDialog().catch(() => undefined);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={isDisabled}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(about === null ? {} : { "aria-label": `${label} ${about}` })}
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <AskDialog
            title={about === null ? label : `${label} · ${about}`}
            question={question}
            label={label}
            reasonLabel={reasonLabel}
            onCancel={() => setOpen(false)}
            onConfirm={(reason) => {
              setOpen(false);
              onConfirm(reason);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
