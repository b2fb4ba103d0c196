import { useLanguage } from "@faheng/ui";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import type { JobRow } from "../api/outputs.ts";
import { useText } from "./words.ts";

/** The file that a job made, for whoever asked for it; to others, that there is one and until when. */
export function JobFile({ id, file }: { readonly id: string; readonly file: NonNullable<JobRow["file"]> }) {
  const t = useText();
  const language = useLanguage();
  const take = file.form === "document" ? `${t("下载")} PDF` : t("下载");
  const until = timeText(file.until, language, useTimeZone());
  return (
    <>
      {file.isOwn ? (
        <a
          className="fh-button"
          href={
            file.form === "folder"
              ? `/files/year/${encodeURIComponent(id)}/all.zip`
              : `/files/exports/${encodeURIComponent(id)}`
          }
          aria-label={`${take} ${file.fileName}`}
          download
        >
          {take}
        </a>
      ) : (
        <span className="fh-quiet">{t("文件只有提出者可以下载")}</span>
      )}
      <div className="fh-quiet">
        {file.form === "document"
          ? sizeText(file.bytes)
          : file.form === "folder"
            ? t("{n} 份，{size}", { n: file.rows, size: sizeText(file.bytes) })
            : t("{n} 条，{size}", { n: file.rows, size: sizeText(file.bytes) })}
        <br />
        {t("保留到 {time}", { time: until })}
      </div>
    </>
  );
}

function sizeText(bytes: number): string {
  const mebibytes = bytes / 1_048_576;
  return mebibytes >= 0.1 ? `${mebibytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
