/** The mark and the name. */
export function Brand() {
  return (
    <>
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        <rect x="2.5" y="4" width="19" height="13" rx="2" />
        <path d="M2.5 10.5h19M8 4v13M15.5 4v13M7 21h10" />
      </svg>
      Dockboard
    </>
  )
}
