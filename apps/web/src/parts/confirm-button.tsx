import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "./words.ts";

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
  const t = useText();
  const { label, about, question, isDisabled = false, isMain = false, onConfirm } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={isMain ? "fh-button fh-button-main" : "fh-link"}
        isDisabled={isDisabled}
        {...(about ? { "aria-label": `${label} ${about}` } : {})}
      >
        {label}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal">
          <Dialog role="alertdialog">
            <Heading slot="title" level={2}>
              {about ? `${label} · ${about}` : label}
            </Heading>
            <p>{question}</p>
            <div className="fh-actions">
              <Button className="fh-button" onPress={() => setOpen(false)}>
                {t("取消")}
              </Button>
              <Button
                className="fh-button fh-button-main"
                onPress={() => {
                  setOpen(false);
                  onConfirm();
                }}
              >
                {label}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
