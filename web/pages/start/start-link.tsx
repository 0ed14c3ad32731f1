import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStartable } from '../../api/queries';
import { useMe } from '../../shell/use-me';
import { Icon } from '../../ui/icon';
import { directiveOf } from '../inbox/start-directive';

/** The way to what this person may start by hand. Where that is only the directive, its own button does. */
export function StartLink() {
  const { t } = useTranslation();
  const { can, seats } = useMe();
  const startable = useStartable(can.includes('start'));
  const issued = directiveOf(seats);
  const others = startable.data?.items.some(({ process }) => process !== issued) === true;
  return others ? <Link className={`btn ${issued === null ? 'btn-primary' : 'btn-soft'}`} to="/start"><Icon name="plus-lg" />{t('start.title')}</Link> : null;
}
