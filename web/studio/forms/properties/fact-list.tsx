import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factSentence, removeFact } from '../../../../forms/design';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { FactDialog } from './fact-dialog';

/** What the steps of a procedure may know of the answers, in sentences: of the whole form, or of one part. */
export function FactList({ disabled, about }: { disabled: boolean; about?: string }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { store } = useDesigner();
  const commands = useCommands();
  const [adding, setAdding] = useState(false);
  const definition = usePicked((state) => state.definition);
  const facts = about === undefined ? definition.facts : definition.facts.filter(({ path }) => path === about || path.replaceAll('.*', '') === about || path.startsWith(`${about}.`));
  return (
    <>
      {about === undefined && <p className="form-text mt-0">{t('formDesigner.facts.lead')}</p>}
      {facts.length > 0 && (
        <ul className="lk-rules">
          {facts.map((fact) => (
            <li key={fact.fact}>
              <p className="mb-0">{text(factSentence(definition, fact))}</p>
              <p className="lk-small lk-soft mb-0">{t('formDesigner.facts.called', { name: fact.fact })}</p>
              <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} data-remove-fact={fact.fact} onClick={() => commands.take(removeFact(store.get().definition, fact.fact), t('formDesigner.facts.removed'), `fact.${fact.fact}`)}>{t('formDesigner.facts.remove')}<span className="visually-hidden"> {text(factSentence(definition, fact))}</span></button>
            </li>
          ))}
        </ul>
      )}
      {facts.length === 0 && about === undefined && <p className="lk-soft mb-2">{t('formDesigner.facts.none')}</p>}
      <button type="button" className="btn btn-soft btn-sm" data-action="add-fact" disabled={disabled} onClick={() => setAdding(true)}><Glyph name="plus-lg" size={14} />{t('formDesigner.facts.add')}</button>
      {adding && <FactDialog onClose={() => setAdding(false)} />}
    </>
  );
}
