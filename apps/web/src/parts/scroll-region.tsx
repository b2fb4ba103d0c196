import type { ReactNode } from "react";

/** What scrolls on its own, a wide table most often: it has a name, and is reached and moved by the keyboard. */
export function ScrollRegion(props: {
  readonly name: string;
  /** Whether it is no higher than a part of the window, with its head in sight. */
  readonly isBounded?: boolean;
  readonly children: ReactNode;
}) {
  const { name, isBounded = false, children } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className={isBounded ? "fw-scroll fw-roster" : "fw-scroll"} tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}
