import { useUiText } from "../i18n/language.tsx";
import type { CompletionView } from "../views.ts";

/** How much is answered, as a bar and in words; not-applicable is shown apart, never as done. */
export function CompletionBar({ completion, isCompact = false }: { completion: CompletionView; isCompact?: boolean }) {
  const t = useUiText();
  const { answered, pending, notApplicable, total } = completion;
  const share = (count: number): number => (total === 0 ? 0 : (count / total) * 100);
  const words = t("已填 {answered}，待填 {pending}，不涉及 {na}，共 {total}", {
    answered,
    pending,
    na: notApplicable,
    total,
  });
  return (
    <span className="fh-completion" title={isCompact ? words : undefined}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={`${t("完成情况")}：${words}`}>
        <rect className="fh-bar-ground" width="100" height="8" />
        <rect className="fh-bar-sure" width={share(answered)} height="8" />
        <rect className="fh-bar-apart" x={share(answered)} width={share(notApplicable)} height="8" />
      </svg>
      <span aria-hidden="true">{isCompact ? `${answered + notApplicable} / ${total}` : words}</span>
    </span>
  );
}
