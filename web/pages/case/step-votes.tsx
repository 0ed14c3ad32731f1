import { useTranslation } from 'react-i18next';
import type { StepPicture } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Badge, type Tone } from '../../ui/notice';

type Votes = NonNullable<StepPicture['votes']>;
type Vote = NonNullable<Votes['cast'][number]['vote']>;
const looks: { vote: Vote; tone: Tone; icon: IconName }[] = [{ vote: 'for', tone: 'positive', icon: 'check-lg' }, { vote: 'against', tone: 'negative', icon: 'x-lg' }, { vote: 'abstained', tone: 'neutral', icon: 'dash-circle' }];

/** For, against and abstained with the units behind them, and how many it takes. */
export function StepVotes({ votes }: { votes: Votes }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const waiting = votes.cast.filter(({ vote }) => vote === null).length;
  return (
    <div className="lk-votes">
      <p className="mb-1 lk-small">{t('votes.needed', { needed: votes.needed, branches: votes.branches })}</p>
      <ul className="lk-vote-list">
        {looks.map(({ vote, tone, icon }) => (
          <li key={vote}>
            <Badge tone={tone} icon={icon}>{t(`votes.${vote}`, { count: votes[vote] })}</Badge>
            <span className="lk-small">{votes.cast.filter((one) => one.vote === vote).map((one) => one.unitName ?? text(one.title)).join('; ')}</span>
          </li>
        ))}
        {waiting > 0 && <li><span className="lk-small lk-soft"><Icon name="hourglass-split" size={14} /> {t('votes.waiting', { count: waiting })}</span></li>}
      </ul>
    </div>
  );
}
