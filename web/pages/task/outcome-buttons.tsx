import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';

type Outcome = TaskDetail['outcomes'][number];
const order = { positive: 0, neutral: 1, negative: 2 } as const;
const style = { positive: 'btn-primary', neutral: 'btn-soft', negative: 'btn-outline-danger' } as const;

/** One button per way to decide; the way forward first. */
export function OutcomeButtons({ outcomes, busy, sending, onPress }: { outcomes: Outcome[]; busy: boolean; sending: boolean; onPress: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <>
      {sending && <div className="lk-progress mb-3" role="status" aria-label={t('sending.sending')} />}
      <div className="lk-outcomes">
        {[...outcomes].sort((a, b) => order[a.tone] - order[b.tone]).map((outcome) => (
          <button key={outcome.key} type="button" className={`btn ${style[outcome.tone]}`} disabled={busy} onClick={() => onPress(outcome)} data-outcome={outcome.key}>
            <Icon name={outcome.kind === 'return' ? 'arrow-return-left' : outcome.tone === 'positive' ? 'send' : 'x-lg'} />{text(outcome.title)}
          </button>
        ))}
      </div>
    </>
  );
}
