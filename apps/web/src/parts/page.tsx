import { useEffect, type ReactNode } from "react";

/** A page's head and body; its title is also the window's. */
export function Page(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly side?: ReactNode;
  /** Printed across instead of upright. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const { title, above, side, isWide = false, children } = props;
  useEffect(() => {
    document.title = `${title} · 法衡`;
  }, [title]);
  return (
    <div className={isWide ? "fw-page fw-print-wide" : "fw-page"}>
      <div className="fw-page-head">
        <div>
          {above ? <div className="fw-page-above">{above}</div> : null}
          <h1>{title}</h1>
        </div>
        {side ? <div className="fw-page-side">{side}</div> : null}
      </div>
      {children}
    </div>
  );
}

/** A white panel with a heading. */
export function Panel(props: {
  readonly title?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const { title, side, children, className = "" } = props;
  return (
    <section className={`fw-panel ${className}`}>
      {title || side ? (
        <div className="fw-panel-head">
          {title ? <h2>{title}</h2> : <span />}
          {side}
        </div>
      ) : null}
      {children}
    </section>
  );
}
