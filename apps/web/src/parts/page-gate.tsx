import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { Page } from "./page.tsx";
import { QueryGate } from "./query-gate.tsx";
import { useText } from "./words.ts";

/** A `QueryGate` that is the whole page: where nothing was read, the page still has its head and a way on. */
export function PageGate<Data>(
  props: ComponentProps<typeof QueryGate<Data>> & {
    /** What the page is called until it is known what it is about. */
    readonly title: string;
  },
) {
  const t = useText();
  const { query, title, children } = props;
  const gate = <QueryGate query={query}>{children}</QueryGate>;
  if (query.data !== undefined || query.error === null) return gate;
  return (
    <Page title={title}>
      {gate}
      <p className="fw-gate-way">
        <Link to="/" className="fh-button">
          {t("回到工作台")}
        </Link>
      </p>
    </Page>
  );
}
