import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "./words.ts";

/** Asks whether unsaved work is to be left behind; Escape and a press beside it stay. */
export function LeaveDialog(props: {
  /** Why it could not be kept by itself, if that is known. */
  readonly reason: string | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const t = useText();
  const { reason, onStay, onLeave } = props;
  return (
    <ModalOverlay className="fw-overlay" isOpen isDismissable onOpenChange={onStay}>
      <Modal className="fw-modal">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {t("有未保存的改动")}
          </Heading>
          {reason === null ? null : <p>{reason}</p>}
          <p>{t("离开后，未保存的内容会丢失。")}</p>
          <div className="fh-actions">
            <Button className="fh-button fh-button-main" onPress={onStay}>
              {t("留在本页")}
            </Button>
            <Button className="fh-button" onPress={onLeave}>
              {t("不保存，离开")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
