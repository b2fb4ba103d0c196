import { ErrorNotice, FailedPicture, ForbiddenPicture, LoadingPicture } from "@faheng/ui";
import type { ReactNode } from "react";
import { reportOf } from "../api/error-report.ts";

/** Shows what was read, or one of three pictures: still coming, not for you, broken. */
export function QueryGate<Data>(props: {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: (data: Data) => ReactNode;
}) {
  const { query, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <LoadingPicture />;
  const report = reportOf(query.error);
  if (report.status === 403 || report.status === 401) {
    return (
      <ForbiddenPicture>
        <ErrorNotice report={report} />
      </ForbiddenPicture>
    );
  }
  return (
    <FailedPicture>
      {/* What is not there is not there the next time either. */}
      <ErrorNotice report={report} onRetry={report.status === 404 ? undefined : () => void query.refetch()} />
    </FailedPicture>
  );
}
