import { Button } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useText } from "./words.ts";

/** Where a workbook is chosen, or dropped. */
export function WorkbookFile(props: {
  readonly isBusy: boolean;
  readonly chosen: string | null;
  /** What it may be, while none is chosen. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
}) {
  const t = useText();
  const { isBusy, chosen, hint, onFile } = props;
  return (
    <DropZone
      className="fw-drop"
      isDisabled={isBusy}
      aria-label={t("把文件拖到这里")}
      onDrop={async ({ items }) => {
        const dropped = items.find((it) => it.kind === "file");
        if (dropped !== undefined) onFile(await dropped.getFile());
      }}
    >
      <FileTrigger
        acceptedFileTypes={[".xlsx"]}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) onFile(file);
        }}
      >
        <Button className="fh-button fh-button-main" isDisabled={isBusy}>
          {chosen === null ? t("选择文件（.xlsx）") : t("换一个文件（.xlsx）")}
        </Button>
      </FileTrigger>
      <span className="fh-quiet">{chosen ?? hint}</span>
    </DropZone>
  );
}
