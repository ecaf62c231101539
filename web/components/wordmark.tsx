/** The product's name and its mark: one point where many lines meet. */
export function Wordmark() {
  return (
    <>
      <svg
        aria-hidden="true"
        className="shrink-0"
        width={18}
        height={18}
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
      >
        <path
          d="M1.5 3.5h3.5l4 5.5-4 5.5H1.5M9 9H1.5"
          strokeWidth={1.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <circle cx={13} cy={9} r={3.25} fill="currentColor" stroke="none" />
      </svg>
      ModelHub
    </>
  );
}
