/** The rules that read a fact, each with its place in the document. */
export function ClauseLines(props: {
  readonly clauses: readonly { readonly id: string; readonly wording: string; readonly place: string }[];
}) {
  return (
    <ul className="fh-clauses" lang="zh-CN">
      {props.clauses.map(({ id, wording, place }) => (
        <li key={id}>
          {wording}
          <span className="fh-place">{place}</span>
        </li>
      ))}
    </ul>
  );
}
