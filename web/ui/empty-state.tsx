import type { ReactNode } from 'react';

type Drawing = 'clear' | 'search' | 'mail' | 'road';

const drawings: Record<Drawing, ReactNode> = {
  clear: (
    <>
      <rect x="34" y="22" width="80" height="88" rx="10" fill="#fff" stroke="#7d949b" strokeWidth="2.5" />
      <path d="M50 46h30M50 62h48M50 78h40" stroke="#d5e1e3" strokeWidth="6" strokeLinecap="round" />
      <circle cx="108" cy="92" r="24" fill="#0b5563" />
      <path d="m97 92 8 8 15-16" fill="none" stroke="#fff" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M22 34c6-10 14-12 14-12M126 40c4 4 6 10 6 10" stroke="#e08a1e" strokeWidth="4" strokeLinecap="round" fill="none" />
    </>
  ),
  search: (
    <>
      <rect x="24" y="30" width="84" height="22" rx="8" fill="#fff" stroke="#d5e1e3" strokeWidth="2.5" />
      <rect x="24" y="62" width="62" height="22" rx="8" fill="#fff" stroke="#d5e1e3" strokeWidth="2.5" />
      <circle cx="96" cy="76" r="23" fill="#e2f0f1" stroke="#0b5563" strokeWidth="5" />
      <path d="m113 93 17 17" stroke="#e08a1e" strokeWidth="8" strokeLinecap="round" />
    </>
  ),
  mail: (
    <>
      <rect x="24" y="36" width="102" height="70" rx="10" fill="#fff" stroke="#0b5563" strokeWidth="4" />
      <path d="m28 44 47 36 47-36" fill="none" stroke="#0b5563" strokeWidth="4" strokeLinejoin="round" />
      <path d="M58 22c6-6 28-6 34 0" stroke="#e08a1e" strokeWidth="5" strokeLinecap="round" fill="none" />
    </>
  ),
  road: (
    <>
      <path d="M20 104c22-2 26-26 48-28s26-26 58-32" fill="none" stroke="#d5e1e3" strokeWidth="9" strokeLinecap="round" />
      <path d="M20 104c22-2 26-26 48-28s26-26 58-32" fill="none" stroke="#0b5563" strokeWidth="3" strokeDasharray="7 9" strokeLinecap="round" />
      <circle cx="20" cy="104" r="8" fill="#0b5563" />
      <circle cx="70" cy="76" r="8" fill="#e08a1e" />
      <path d="M126 44V18l18 7-18 8" fill="#e08a1e" stroke="#8f4f08" strokeWidth="2" />
    </>
  ),
};

export function EmptyState({ drawing, title, children }: { drawing: Drawing; title: string; children?: ReactNode }) {
  return (
    <div className="lk-card lk-empty">
      <svg aria-hidden="true" viewBox="0 0 150 124">{drawings[drawing]}</svg>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
