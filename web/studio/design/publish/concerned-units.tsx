import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../../ui/load-more';
import { useConcernedUnits } from './publish-queries';

/** Whom a new version concerns: units that running cases are about, or wait for. */
export function ConcernedUnits({ designKey }: { designKey: string }) {
  const { t } = useTranslation();
  const units = useConcernedUnits(designKey);
  if (!units.data || units.data.items.length === 0) return null;
  return (
    <>
      <ul className="lk-rows" data-concerned>{units.data.items.map(({ unitId, unitName, cases }) => <li key={unitId}><span>{unitName}</span><span className="lk-small">{t('studio.shelf.running', { count: cases })}</span></li>)}</ul>
      <LoadMore pages={units} />
    </>
  );
}
