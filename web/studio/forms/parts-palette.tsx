import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../ui/fold-text';
import { Glyph } from '../glyph';
import { BlockList } from './blocks/block-list';
import { partGroups as groups } from './part-groups';
import { partIcon, partName } from './part-look';
import { holderOf, partAt } from './places';
import { SheetButton } from './sheet-button';
import { useCommands } from './use-commands';
import { useDesigner, usePicked } from './use-designer';

/** What can be put into the form. It goes behind what is chosen, or into it when that holds others. */
export function PartsPalette() {
  const { t } = useTranslation();
  const id = useId();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const fits = (kind: string) => wanted === '' || foldText(`${t(`studio.part.${kind}`)} ${t(`studio.partHint.${kind}`)}`).includes(wanted);
  return (
    <div className="lk-palette">
      <label className="visually-hidden" htmlFor={id}>{t('studio.form.searchParts')}</label>
      <input id={id} type="search" className="form-control" data-own-undo placeholder={t('studio.form.searchParts')} value={search} onChange={(event) => setSearch(event.target.value)} />
      <Target />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
        const kinds = groups[group].filter(fits);
        return kinds.length > 0 && (
          <section key={group} aria-labelledby={`${id}-${group}`}>
            <h3 id={`${id}-${group}`} className="lk-palette-title">{t(`studio.form.group.${group}`)}</h3>
            <ul className="lk-palette-list">
              {kinds.map((kind) => (
                <li key={kind}><button type="button" className="lk-palette-part" data-insert={kind} disabled={readOnly} title={t(`studio.partHint.${kind}`)} onClick={() => commands.insert(kind)}><Glyph name={partIcon[kind]} size={17} />{t(`studio.part.${kind}`)}</button></li>
              ))}
            </ul>
          </section>
        );
      })}
      <BlockList fits={(words) => wanted === '' || foldText(words).includes(wanted)} />
      <SheetButton />
    </div>
  );
}

/** Says where the next part will go, before it goes there. */
function Target() {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const active = usePicked((state) => state.active);
  const definition = usePicked((state) => state.definition);
  const part = active === null ? undefined : partAt(definition, active);
  const holder = active === null ? null : holderOf(definition, active);
  if (!part || active === null) return <p className="lk-small lk-soft mb-0">{t('studio.form.target.end')}</p>;
  const inside = part.columns !== undefined || part.components !== undefined;
  const name = partName(part) || t('studio.form.noName');
  return (
    <div className="lk-palette-target">
      <p className="lk-small mb-0">{t(inside ? 'studio.form.target.inside' : 'studio.form.target.after', { name })}</p>
      {holder !== null && <button type="button" className="btn btn-quiet btn-sm" onClick={() => store.choose(holder)}>{t('studio.form.target.holder')}</button>}
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => store.chooseNone()}>{t('studio.form.target.toEnd')}</button>
    </div>
  );
}
