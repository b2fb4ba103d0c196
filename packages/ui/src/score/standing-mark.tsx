import { useUiText } from "../i18n/language.tsx";

const WORDS = {
  official: "文件规定分值",
  platform: "平台自拟分值，非文件规定",
  office: "依法治市办自拟分值，非文件规定",
  bureau: "本局自拟分值，非文件规定",
} as const;

/** Says whose points these are; a profile that is not the document's own is marked wherever it shows. */
export function StandingMark({ standing }: { standing: keyof typeof WORDS }) {
  const t = useUiText();
  return (
    <span className={`fh-mark ${standing === "official" ? "fh-mark-plain" : "fh-mark-ours"}`}>
      {t(WORDS[standing])}
    </span>
  );
}
