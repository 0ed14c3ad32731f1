import { useTranslation } from 'react-i18next';
import { addPage, moveParts, partsOf, removeParts } from '../../../../forms/design';
import type { FormComponent } from '../../../../forms/types';
import { useToast } from '../../../ui/toasts';
import { Glyph } from '../../glyph';
import { placeIn, placeOf, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner } from '../use-designer';
import { PropertyGroup } from './fields';

/** The pages of a part, in their order: named, moved, added and taken away here, filled on the surface. */
export function PagesProperty({ part, place, disabled }: { part: FormComponent; place: PlaceText; disabled: boolean }) {
  const { t, i18n } = useTranslation();
  const { store } = useDesigner();
  const commands = useCommands();
  const say = useToast();
  const pages = part.components ?? [];
  const nameOf = (page: FormComponent, index: number): string => (typeof page.title === 'string' && page.title !== '' ? page.title : t('formDesigner.pages.newTitle', { count: index + 1 }));
  // What was chosen stays chosen: the part with the pages, not the page that was moved.
  const keep = (): void => store.choose(place);
  const add = () => { if (commands.take(addPage(store.get().definition, placeOf(place), i18n.getFixedT('vi')('formDesigner.pages.newTitle', { count: pages.length + 1 })), t('formDesigner.pages.add'))) keep(); };
  const move = (from: number, to: number) => { if (commands.take(moveParts(store.get().definition, [placeOf(placeIn(place, from))], placeOf(placeIn(place, to))))) keep(); };
  const remove = (index: number, name: string) => {
    if (!commands.take(removeParts(store.get().definition, [placeOf(placeIn(place, index))]))) return;
    keep();
    say(t('studio.form.said.removed', { name }), 'trash', { label: t('studio.form.tool.undo'), run: commands.undo });
  };
  return (
    <PropertyGroup title={t('formDesigner.pages.title')} help="form-pages">
      <ol className="lk-options lk-pages">
        {pages.map((page, index) => {
          const name = nameOf(page, index);
          const named = (what: string) => t('formDesigner.pages.of', { what: t(`formDesigner.pages.${what}`), name });
          return (
            <li key={page.key}>
              <input className="form-control" lang="vi" value={typeof page.title === 'string' ? page.title : ''} maxLength={200} disabled={disabled} aria-label={t('formDesigner.pages.name', { count: index + 1 })} data-page={index} onChange={(event) => commands.change(placeIn(place, index), { title: event.target.value, label: event.target.value })} />
              <button type="button" className="btn btn-quiet lk-tool" disabled={disabled || index === 0} title={t('formDesigner.pages.up')} data-page-up={index} onClick={() => move(index, index - 1)}><Glyph name="arrow-up" size={15} /><span className="visually-hidden">{named('up')}</span></button>
              <button type="button" className="btn btn-quiet lk-tool" disabled={disabled || index === pages.length - 1} title={t('formDesigner.pages.down')} data-page-down={index} onClick={() => move(index, index + 2)}><Glyph name="arrow-down" size={15} /><span className="visually-hidden">{named('down')}</span></button>
              <button type="button" className="btn btn-quiet lk-tool" disabled={disabled || pages.length === 1} title={t('formDesigner.pages.remove')} data-page-remove={index} onClick={() => remove(index, name)}><Glyph name="trash" size={15} /><span className="visually-hidden">{named('remove')}</span></button>
              <button type="button" className="btn btn-quiet btn-sm lk-page-open" onClick={() => store.choose(placeIn(place, index))}>{t('formDesigner.pages.holds', { count: partsOf({ components: page.components ?? [] }).length })}<span className="visually-hidden"> {t('formDesigner.pages.open', { name })}</span></button>
            </li>
          );
        })}
      </ol>
      <button type="button" className="btn btn-soft btn-sm" disabled={disabled} data-action="add-page" onClick={add}><Glyph name="plus-lg" size={14} />{t('formDesigner.pages.add')}</button>
      <p className="form-text mb-0">{t('formDesigner.pages.hint')}</p>
    </PropertyGroup>
  );
}
