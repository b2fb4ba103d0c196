/** A panel's heading, with the cycle it belongs to where there are several. */
export function PanelTitle({ words, cycle }: { words: string; cycle: string | null }) {
  return (
    <>
      {words}
      {cycle === null ? null : (
        <small className="fh-place" lang="zh-CN">
          {cycle}
        </small>
      )}
    </>
  );
}
