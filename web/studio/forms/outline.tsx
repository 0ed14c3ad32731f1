import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchParts } from '../../../forms/design';
import { Glyph } from '../glyph';
import { lookOf, partIcon, partName } from './part-look';
import { partsByPlace, placeText, type PlaceText } from './places';
import { usePicked } from './use-designer';

/** The form as a list of names: to find one's way, and by searching, in three hundred parts. */
export function Outline({ onJump }: { onJump: (place: PlaceText) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState('');
  // Typing a name must not wait for this list.
  const definition = useDeferredValue(usePicked((state) => state.definition));
  const active = usePicked((state) => state.active);
  const wanted = useDeferredValue(search).trim();
  const entries = useMemo(() => {
    const found = wanted === '' ? null : new Set(searchParts(definition, wanted).map(({ place }) => placeText(place)));
    return [...partsByPlace(definition)].filter(([place]) => found === null || found.has(place));
  }, [definition, wanted]);
  return (
    <div className="lk-outline">
      <label className="visually-hidden" htmlFor={id}>{t('studio.form.search')}</label>
      <input id={id} type="search" className="form-control" data-own-undo placeholder={t('studio.form.search')} value={search} onChange={(event) => setSearch(event.target.value)} />
      <p className="visually-hidden" role="status">{wanted !== '' ? t('studio.form.found', { count: entries.length }) : ''}</p>
      <ul>{entries.map(([place, { part }]) => <OutlineRow key={place} place={place} name={partName(part)} icon={partIcon[lookOf(part)]} current={place === active} onJump={onJump} />)}</ul>
      {entries.length === 0 && <p className="lk-soft">{t('studio.form.nothingFound')}</p>}
    </div>
  );
}

interface RowProps { place: PlaceText; name: string; icon: (typeof partIcon)[keyof typeof partIcon]; current: boolean; onJump: (place: PlaceText) => void }

const OutlineRow = memo(function OutlineRow({ place, name, icon, current, onJump }: RowProps) {
  const { t } = useTranslation();
  const depth = Math.min(place.split('.').length, 6);
  return <li><button type="button" className="lk-outline-row" data-depth={depth} aria-current={current || undefined} onClick={() => onJump(place)}><Glyph name={icon} size={14} /><span>{name || t('studio.form.noName')}</span></button></li>;
});
