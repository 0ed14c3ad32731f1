import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormComponent } from '../../../../forms/types';
import { Glyph } from '../../glyph';
import { partIcon, lookOf, partName } from '../part-look';
import { placeIn, type PlaceText } from '../places';
import { useDesigner, usePicked } from '../use-designer';
import { PartFace } from './part-face';

interface Props { part: FormComponent; place: PlaceText; level: number; siblings: number; /** The card that every row of a table is. */ isRow?: boolean; onName: (place: PlaceText, name: string) => void }

/** One part on the surface with what it holds. Draws again only when it changes, or is chosen or left. */
export const PartRow = memo(function PartRow({ part, place, level, siblings, isRow = false, onName }: Props) {
  const { t } = useTranslation();
  const chosen = usePicked((state) => state.chosen.has(place));
  const active = usePicked((state) => state.active === place || (state.active === null && place === '0'));
  const naming = usePicked((state) => state.naming === place);
  const kind = lookOf(part);
  const name = partName(part);
  const holds = part.columns !== undefined || part.components !== undefined;
  return (
    <li role="none" className={`lk-part lk-part-${holds ? 'holder' : 'single'} ${chosen ? 'lk-part-chosen' : ''}`} data-place={place} data-holds={holds || undefined}>
      <div
        role="treeitem" className="lk-part-body" tabIndex={active ? 0 : -1} data-part={place} aria-level={level} aria-posinset={Number(place.slice(place.lastIndexOf('.') + 1)) + 1} aria-setsize={siblings}
        aria-selected={chosen} aria-expanded={holds ? true : undefined}
      >
        <span className="lk-part-grip" data-grip><Glyph name="grip-vertical" size={16} /></span>
        <span className="lk-part-main">
          <span className="lk-part-head">
            <Glyph name={partIcon[kind]} size={16} className="lk-part-icon" />
            {naming ? <NameInput name={name} onDone={(next) => onName(place, next)} /> : <span className={name ? 'lk-part-name' : 'lk-part-nameless'}>{name || (isRow ? t('studio.form.eachRow') : t(`studio.part.${kind}`))}</span>}
            {name !== '' && <span className="visually-hidden">, {t(`studio.part.${kind}`)}</span>}
            {isRequired(part) && <span className="lk-required">({t('studio.form.tag.required')})</span>}
          </span>
          {typeof part.description === 'string' && part.description !== '' && <span className="lk-part-help">{part.description}</span>}
          <span aria-hidden="true"><PartFace component={part} kind={kind} /></span>
          <Tags part={part} />
        </span>
      </div>
      {part.columns && <div role="none" className="lk-part-columns">{part.columns.map((column, index) => <PartGroup key={index} parts={column.components} list={placeIn(place, index)} level={level + 1} onName={onName} label={t('studio.form.column', { count: index + 1 })} />)}</div>}
      {part.components && !part.columns && <PartGroup parts={part.components} list={place} level={level + 1} ofTable={part.type === 'datagrid'} onName={onName} />}
    </li>
  );
});

interface GroupProps { parts: readonly FormComponent[]; list: PlaceText; level: number; label?: string; ofTable?: boolean; onName: Props['onName'] }

const PartGroup = memo(function PartGroup({ parts, list, level, label, ofTable = false, onName }: GroupProps) {
  const { t } = useTranslation();
  return (
    <ul role="group" className="lk-part-group" data-list={list} aria-label={label}>
      {parts.map((part, index) => <PartRow key={index} part={part} place={placeIn(list, index)} level={level} siblings={parts.length} isRow={ofTable && part.type === 'panel'} onName={onName} />)}
      {parts.length === 0 && <li role="none" className="lk-part-empty">{t('studio.form.emptyHere')}</li>}
    </ul>
  );
});

const isRequired = (part: FormComponent): boolean => part.validate?.required === true;

/** What cannot be seen in the sketch: when it shows, that it is personal, computed, or several. */
function Tags({ part }: { part: FormComponent }) {
  const { t } = useTranslation();
  const tags = [
    part.conditional !== undefined && (['conditional', 'eye'] as const), part.personalData === true && (['personal', 'incognito'] as const),
    part.calculateValue !== undefined && (['computed', 'calculator'] as const), part.multiple === true && (['multiple', 'files'] as const),
  ].filter((tag) => tag !== false);
  if (tags.length === 0) return null;
  return <span className="lk-part-tags">{tags.map(([tag, icon]) => <span key={tag}><Glyph name={icon} size={13} />{t(`studio.form.tag.${tag}`)}</span>)}</span>;
}

/** The name of a part, typed where it stands. Enter and leaving keep it, Escape does not. */
function NameInput({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);
  const finish = (next: string | null) => {
    if (done.current) return;
    done.current = true;
    if (next === null) store.name(null);
    else onDone(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') { event.preventDefault(); finish(event.currentTarget.value); }
    if (event.key === 'Escape') { event.preventDefault(); finish(null); }
  };
  return <input ref={input} className="form-control lk-part-input" defaultValue={name} maxLength={500} aria-label={t('studio.form.name')} onKeyDown={press} onPointerDown={(event) => event.stopPropagation()} onBlur={(event) => finish(event.currentTarget.value)} />;
}
