import { useTranslation } from 'react-i18next';
import { Glyph } from '../../glyph';
import type { Standing } from './use-standing';

/** Whether the kept scenarios are green on the draft as it is: beside the name of the page that plays them. Nothing while none is kept. */
export function StandingBadge({ standing: { state, green, count } }: { standing: Standing }) {
  const { t } = useTranslation();
  if (state === 'none') return null;
  const settled = state === 'done';
  const tone = !settled ? 'neutral' : green === count ? 'positive' : 'negative';
  return (
    <span className={`lk-badge lk-tone-${tone} ms-2`} data-standing={settled ? (green === count ? 'green' : 'red') : state}>
      <Glyph name={!settled ? 'hourglass-split' : green === count ? 'check-circle-fill' : 'exclamation-octagon'} size={13} />
      {settled ? `${green}/${count}` : '…'}<span className="visually-hidden"> {t(settled ? 'rehearsal.standing.scenarios' : 'rehearsal.standing.playing')}</span>
    </span>
  );
}
