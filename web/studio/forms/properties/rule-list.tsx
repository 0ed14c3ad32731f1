import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recogniseRule, removeRule, ruleSentence } from '../../../../forms/design';
import type { FormRule } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { RuleDialog } from './rule-dialog';

const placeOfRule = ({ each, path }: FormRule): string => (each === undefined ? path : `${each}.${path}`);

/** What must hold, as sentences: of one field, or of the whole form. */
export function RuleList({ path, disabled }: { path: string | null; disabled: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { store } = useDesigner();
  const commands = useCommands();
  const [open, setOpen] = useState<FormRule | 'new' | null>(null);
  const definition = usePicked((state) => state.definition);
  const rules = path === null ? definition.rules : definition.rules.filter((rule) => placeOfRule(rule) === path);
  return (
    <>
      {rules.length > 0 && (
        <ul className="lk-rules">
          {rules.map((rule) => (
            <li key={rule.id}>
              <p className="mb-0">{text(ruleSentence(definition, rule))}</p>
              <div className="lk-row">
                {recogniseRule(definition, rule) !== undefined && <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} data-rule={rule.id} onClick={() => setOpen(rule)}>{t('studio.rule.edit')}<span className="visually-hidden"> {text(ruleSentence(definition, rule))}</span></button>}
                <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} onClick={() => commands.take(removeRule(store.get().definition, rule.id), t('studio.rule.removed'), `rule.${rule.id}`)}>{t('studio.rule.remove')}<span className="visually-hidden"> {text(ruleSentence(definition, rule))}</span></button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rules.length === 0 && <p className="lk-soft mb-2">{t(path === null ? 'studio.rule.noneInForm' : 'studio.rule.none')}</p>}
      <button type="button" className="btn btn-soft btn-sm" data-action="add-rule" disabled={disabled} onClick={() => setOpen('new')}><Glyph name="plus-lg" size={14} />{t('studio.rule.add')}</button>
      {open !== null && <RuleDialog rule={open === 'new' ? null : open} path={path} onClose={() => setOpen(null)} />}
    </>
  );
}
