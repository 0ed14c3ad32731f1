import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import type { Chosen } from '../list/use-chosen';
import type { ListCommands, Wrapping } from '../list/use-list-commands';

const wrappings: readonly Wrapping[] = ['each', 'parallel', 'choice', 'repeat'];

/** What can be done with several chosen steps at once, instead of the details of one. */
export function SeveralSteps({ chosen, commands }: { chosen: Chosen; commands: ListCommands }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { steps, readOnly } = useDesigner();
  return (
    <section className="lk-card lk-editor" aria-labelledby="lk-editor-title" data-several={chosen.keys.length}>
      <h2 id="lk-editor-title" tabIndex={-1}>{t('procedures.several.title', { count: chosen.keys.length })}</h2>
      <ul className="lk-several">
        {chosen.keys.map((key) => <li key={key}><button type="button" className="btn btn-quiet" onClick={() => chosen.choose(key, 'one')}>{steps[key] ? text(steps[key]) : key}</button></li>)}
      </ul>
      <p className="form-text">{t('procedures.several.lead')}</p>
      <div className="lk-row">
        <button type="button" className="btn btn-soft" onClick={commands.copy}><Glyph name="copy" size={16} />{t('procedures.tools.copy')}</button>
        <button type="button" className="btn btn-soft" disabled={readOnly} onClick={commands.duplicate}><Glyph name="files" size={16} />{t('procedures.several.duplicate')}</button>
        <button type="button" className="btn btn-soft" disabled={readOnly} onClick={commands.up}><Glyph name="arrow-up" size={16} />{t('procedures.tools.up')}</button>
        <button type="button" className="btn btn-soft" disabled={readOnly} onClick={commands.down}><Glyph name="arrow-down" size={16} />{t('procedures.tools.down')}</button>
        <button type="button" className="btn btn-soft" disabled={readOnly} onClick={commands.remove} data-several-order="remove"><Glyph name="trash" size={16} />{t('procedures.tools.remove')}</button>
      </div>
      <h3 className="mt-3">{t('procedures.tools.wrap')}</h3>
      <div className="lk-row">{wrappings.map((how) => <button key={how} type="button" className="btn btn-soft" disabled={readOnly} onClick={() => commands.wrap(how)} data-several-wrap={how}>{t(`procedures.tools.wraps.${how}`)}</button>)}</div>
    </section>
  );
}
