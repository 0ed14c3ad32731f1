import { useTranslation } from 'react-i18next';
import { Glyph } from '../../glyph';
import { partAt, partsByPlace, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { SaveBlockButton } from '../blocks/save-block-button';
import { FormProperties } from './form-properties';
import { PartProperties } from './part-properties';

/** What is chosen, in plain words: the form itself, one part, or several. */
export function PropertyPane() {
  const count = usePicked((state) => state.chosen.size);
  const active = usePicked((state) => state.active);
  const exists = usePicked((state) => active !== null && partAt(state.definition, active) !== undefined);
  if (count > 1) return <ManyProperties count={count} />;
  if (active === null || !exists) return <FormProperties />;
  return <ActivePart key={active} place={active} />;
}

/** A part that is moved keeps its fields on the page; another part gets new ones. */
function ActivePart({ place }: { place: PlaceText }) {
  const part = usePicked((state) => partAt(state.definition, place));
  const path = usePicked((state) => partsByPlace(state.definition).get(place)?.path ?? '');
  const shown = usePicked((state) => state.shown);
  return part ? <PartProperties key={shown} part={part} place={place} path={path} /> : null;
}

function ManyProperties({ count }: { count: number }) {
  const { t } = useTranslation();
  const { readOnly, store } = useDesigner();
  const commands = useCommands();
  const all = (patch: Record<string, unknown>) => { for (const place of store.get().chosen) commands.change(place, patch); };
  return (
    <>
      <h2 className="lk-pane-title">{t('studio.form.chosen', { count })}</h2>
      <p className="lk-soft">{t('studio.form.manyLead')}</p>
      <div className="lk-stack">
        {(['panel', 'columns', 'datagrid'] as const).map((into) => <button key={into} type="button" className="btn btn-soft" data-wrap={into} disabled={readOnly} onClick={() => commands.wrap(into)}>{t(`studio.form.wrap.${into}`)}</button>)}
        <button type="button" className="btn btn-soft" disabled={readOnly} onClick={() => all({ personalData: true })}><Glyph name="incognito" />{t('studio.form.allPersonal')}</button>
        <SaveBlockButton />
        <button type="button" className="btn btn-outline-danger" disabled={readOnly} onClick={commands.remove}><Glyph name="trash" />{t('studio.form.tool.delete')}</button>
      </div>
    </>
  );
}
