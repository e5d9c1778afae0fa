/** The rail on its stairs: the drawing of `public/icon/tesuri-small.svg`, inline. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#17606b" />
      <path
        d="M0 14H6V12H10V9H16V12.5A3.5 3.5 0 0 1 12.5 16H3.5A3.5 3.5 0 0 1 0 12.5Z"
        fill="#0b3a42"
      />
      <path d="M4 9H5V14H4ZM8 6H9V12H8ZM12 3H13V9H12Z" fill="#8fced6" />
      <path
        d="M2 9H4.7L11.3 3H14"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
