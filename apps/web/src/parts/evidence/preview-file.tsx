import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "../words.ts";
import type { FilePlace } from "./material-place.ts";
import { PreviewOffice } from "./preview-office.tsx";
import { PreviewPdf } from "./preview-pdf.tsx";
import { PreviewPicture } from "./preview-picture.tsx";

/** A file that may be looked at here. */
interface Shown {
  readonly href: string;
  readonly name: string;
  readonly mediaType: string;
  readonly place: FilePlace;
}

/** How a file is looked at; `null` for what is only downloaded. */
function wayOf({ mediaType, name }: Pick<Shown, "mediaType" | "name">): "picture" | "pdf" | "office" | null {
  if (mediaType.startsWith("image/")) return "picture";
  if (mediaType === "application/pdf") return "pdf";
  return /\.(?:docx|xlsx)$/iu.test(name) ? "office" : null;
}

/** A button that shows a file in a window over the page, where there is a safe way to. */
export function PreviewFile(props: Shown) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { href, name, place } = props;
  const way = wayOf(props);
  if (way === null) return null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="fh-link" aria-label={t("预览 {name}", { name })}>
        {t("预览")}
      </Button>
      <ModalOverlay className="fw-overlay" isDismissable>
        <Modal className="fw-modal fw-modal-reading">
          <Dialog>
            <Heading slot="title" level={2}>
              <span lang="zh-CN">{name}</span>
            </Heading>
            <div className="fw-preview">
              {way === "picture" ? <PreviewPicture href={href} name={name} /> : null}
              {way === "pdf" ? <PreviewPdf href={href} name={name} /> : null}
              {way === "office" ? <PreviewOffice place={place} /> : null}
            </div>
            <div className="fh-actions">
              <a className="fh-button" href={href} download={name}>
                {t("下载")}
              </a>
              <Button className="fh-button" onPress={() => setOpen(false)}>
                {t("关闭")}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
