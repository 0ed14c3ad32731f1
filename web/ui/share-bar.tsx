export type ShareTone = 'positive' | 'primary' | 'neutral' | 'warning';
export interface Share { key: string; label: string; count: number; tone: ShareTone }

/** A bar of shares with their numbers below it: the numbers are for everyone, the bar only shows them faster. */
export function ShareBar({ label, shares, total }: { label: string; shares: readonly Share[]; /** What is counted so far and still to come; the sum when absent. */ total?: number }) {
  const whole = Math.max(1, total ?? 0, shares.reduce((sum, { count }) => sum + count, 0));
  return (
    <div>
      <div className="lk-share" aria-hidden="true">{shares.filter(({ count }) => count > 0).map(({ key, count, tone }) => <span key={key} className={`lk-share-${tone}`} style={{ width: `${(count / whole) * 100}%` }} />)}</div>
      <ul className="lk-legend list-unstyled" aria-label={label}>
        {shares.map(({ key, label: name, count, tone }) => <li key={key}><i className={`lk-share-${tone}`} aria-hidden="true" /> {name} <strong className="lk-number">{count}</strong></li>)}
      </ul>
    </div>
  );
}
