/** Two signing strokes that join into one line: the two agencies that sign together. */
export function LogoMark({ size = 36 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 40 40">
      <rect width="40" height="40" rx="11" fill="#0b5563" />
      <path d="M6.5 27.5c5 1.5 7.5-2.2 9-7.5s3.800-9 8-7.800" fill="none" stroke="#fff" strokeWidth="3.6" strokeLinecap="round" />
      <path d="M33.5 12.500c-5-1.500-7.500 2.200-9 7.500s-3.800 9-8 7.800" fill="none" stroke="#f5b556" strokeWidth="3.6" strokeLinecap="round" />
    </svg>
  );
}

export function Logo({ size = 36 }: { size?: number }) {
  return (
    <>
      <LogoMark size={size} />
      <span className="lk-brand-name">Liên Ký</span>
    </>
  );
}
