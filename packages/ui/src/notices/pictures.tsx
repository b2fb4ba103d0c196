import type { ReactNode } from "react";
import { useUiText } from "../i18n/language.tsx";

/** Nothing there yet, and what one can do about it. */
export function EmptyPicture({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useUiText();
  return (
    <Picture kind="empty" title={title ?? t("没有内容")} below={children}>
      <path d="M14 26h52v38H14zM14 26l8-12h36l8 12M30 26v8h20v-8" />
    </Picture>
  );
}

/** Still coming. */
export function LoadingPicture() {
  const t = useUiText();
  return (
    <Picture kind="loading" title={t("加载中…")} role="status">
      <circle cx="22" cy="40" r="4" />
      <circle cx="40" cy="40" r="4" />
      <circle cx="58" cy="40" r="4" />
    </Picture>
  );
}

/** There, but not for this person. */
export function ForbiddenPicture({ children }: { children?: ReactNode }) {
  const t = useUiText();
  return (
    <Picture kind="forbidden" title={t("没有权限")} below={children}>
      <path d="M24 36h32v26H24zM30 36V26a10 10 0 0 1 20 0v10M40 46v7" />
    </Picture>
  );
}

/** It broke; what is known about it stands below. */
export function FailedPicture({ children }: { children?: ReactNode }) {
  const t = useUiText();
  return (
    <Picture kind="failed" title={t("没有打开")} below={children} role="alert">
      <path d="M40 14l28 50H12zM40 34v14M40 54v3" />
    </Picture>
  );
}

function Picture(props: {
  readonly kind: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
  readonly role?: string;
}) {
  const { kind, title, children, below, role } = props;
  return (
    <div className={`fh-picture fh-picture-${kind}`} role={role}>
      <svg viewBox="0 0 80 80" width="80" height="80" aria-hidden="true" focusable="false">
        {children}
      </svg>
      <p className="fh-picture-title">{title}</p>
      {below ? <div className="fh-picture-below">{below}</div> : null}
    </div>
  );
}
