/** What the colours of a plot mean. */
export function Legend({ entries }: { entries: readonly { readonly name: string; readonly className: string }[] }) {
  return (
    <ul className="fh-plot-legend">
      {entries.map(({ name, className }) => (
        <li key={name}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <rect className={className} x="1" y="1" width="12" height="12" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
