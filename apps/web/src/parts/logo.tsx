/** 衡: a balance. */
export function Logo() {
  return (
    <svg className="fw-logo" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 5v22M10 27h12M6 9h20" />
        <path className="fw-logo-pans" d="M6 9l-4 9h8zM26 9l-4 9h8z" />
      </g>
    </svg>
  );
}
