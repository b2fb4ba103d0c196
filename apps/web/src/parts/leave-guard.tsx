import { useBlocker } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { word } from "../ground/search.ts";
import { useText } from "./words.ts";

/** Where somebody is and where they are going; a tree's filter in the address is the same place. */
interface Place {
  readonly pathname: string;
  readonly of: string | undefined;
  readonly search: Readonly<Record<string, unknown>>;
}

/**
 * Keeps unsaved work from being left by accident: it is kept first where it can be, else one is asked; closing the window
 * always asks. `holds` says which moves leave the work behind.
 */
export function LeaveGuard(props: {
  readonly isDirty: boolean;
  /** Why it could not be kept by itself, if that is known. */
  readonly reason: string | null;
  readonly holds: (from: Place, to: Place) => boolean;
  /** Tries to keep the work; whether nothing is left to lose. */
  readonly onLeave?: () => Promise<boolean>;
  readonly onAbandon?: () => void;
}) {
  const t = useText();
  const { isDirty, reason, holds, onLeave, onAbandon } = props;
  const blocked = useBlocker({
    disabled: !isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
    shouldBlockFn: async ({ current, next }) => {
      if (!holds(placeOf(current), placeOf(next))) return false;
      return !(onLeave && (await onLeave()));
    },
  });
  return (
    <ModalOverlay
      className="fw-overlay"
      isOpen={blocked.status === "blocked"}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) blocked.reset?.();
      }}
    >
      <Modal className="fw-modal">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {t("有未保存的改动")}
          </Heading>
          {reason === null ? null : <p>{reason}</p>}
          <p>{t("离开后，未保存的内容会丢失。")}</p>
          <div className="fh-actions">
            <Button className="fh-button fh-button-main" onPress={() => blocked.reset?.()}>
              {t("留在本页")}
            </Button>
            <Button
              className="fh-button"
              onPress={() => {
                onAbandon?.();
                blocked.proceed?.();
              }}
            >
              {t("不保存，离开")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function placeOf({ pathname, search }: { pathname: string; search: object }): Place {
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(search));
  return { pathname, of: word(said["of"]), search: said };
}
