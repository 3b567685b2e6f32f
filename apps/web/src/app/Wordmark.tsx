/** Three hairs, thin to thick, and the name. */
export function Wordmark({ size = 26 }: { readonly size?: number }) {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 9 }}>
      <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
        <g fill="none" stroke="var(--accent)" strokeLinecap="round">
          <path d="M4.500 23C4 15.500 5.800 9 10 3.500" strokeWidth="1.300" />
          <path d="M11 23c-.3-7.500 1.400-14 6-19" strokeWidth="2.300" />
          <path d="M17.800 23c0-5.500.9-10 3.400-13.800" strokeWidth="3.400" />
        </g>
      </svg>
      <span style={{ fontWeight: 650, fontSize: "1.125rem", letterSpacing: "-0.015em" }}>Anagen</span>
    </span>
  );
}
