import { type ClipboardEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { pastedFile } from "./pasted-table.ts";
import { useText } from "./words.ts";

/** Forms of files that are read. */
const KINDS = [".docx", ".xlsx", ".doc", ".xls", ".wps", ".et", ".ods", ".rtf", ".csv", ".txt", ".pdf"];

/** Where the file of a framework is dropped, chosen, or pasted; how far it has gone out, and a way to stop it. */
export function DraftFile(props: {
  /** Share that has gone out, 0 to 1; `null` while nothing is sent. */
  readonly share: number | null;
  readonly fileName: string | null;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const { share, fileName, onFile, onCancel } = props;
  const [isEmpty, setEmpty] = useState(false);
  const onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    event.preventDefault();
    const [file] = clipboardData.files;
    const pasted = pastedFile(clipboardData.getData("text/html"), clipboardData.getData("text/plain"));
    // Excel puts a picture of the cells beside them: cells are what is meant.
    if (pasted !== null) onFile(new File([pasted.text], pasted.name, { type: "text/plain" }));
    else if (file !== undefined) onFile(file);
    setEmpty(pasted === null && file === undefined);
  };
  if (share !== null) {
    return (
      <div className="fw-drop fw-import-drop" role="status">
        <p lang="zh-CN">{fileName}</p>
        <progress max={1} value={share < 1 ? share : undefined} aria-label={t("上传进度")} />
        <p className="fh-quiet">
          {share < 1 ? t("正在上传：{percent}%", { percent: Math.floor(share * 100) }) : t("正在读文件，一般几秒钟……")}
        </p>
        <button type="button" className="fh-button" onClick={onCancel}>
          {t("取消")}
        </button>
      </div>
    );
  }
  return (
    <DropZone
      className="fw-drop fw-import-drop"
      aria-label={t("把考核文件拖到这里")}
      onDrop={async ({ items }) => {
        const dropped = items.find((it) => it.kind === "file");
        if (dropped !== undefined) onFile(await dropped.getFile());
      }}
    >
      <strong>{t("把考核文件拖到这里")}</strong>
      <FileTrigger
        acceptedFileTypes={KINDS}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) onFile(file);
        }}
      >
        <Button className="fh-button fh-button-main">{t("选择文件")}</Button>
      </FileTrigger>
      <label className="fw-import-paste">
        <span>{t("或在这里粘贴从 Word、Excel、网页复制的表格（Ctrl+V）")}</span>
        <textarea className="fh-input" rows={1} value="" onChange={() => {}} onPaste={onPaste} />
      </label>
      {isEmpty ? (
        <p className="fh-problem" role="alert">
          {t("剪贴板里没有表格或文字；请在原文件里选中表格，复制后再粘贴。")}
        </p>
      ) : null}
      <small className="fh-quiet">
        {t("Word、Excel、WPS、CSV、文本、PDF 都可以，最大 50 MB；扫描件请先转成文字。文件只在本系统内读取。")}
      </small>
    </DropZone>
  );
}
