import { useTranslation } from 'react-i18next';
import { changeProcedure } from '../../../../domain/design/change-step';
import { partiesAround, partyFor, usedParties } from '../../../../domain/design/parties';
import { partySentence } from '../../../../domain/design/seat-sentence';
import { partyWord } from '../../../../domain/publishing/words';
import type { PartyRule } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { AddMenu } from './add-menu';
import { ExampleUnit } from './example-unit';
import { HelpButton } from '../../help/help-button';

const nameOfRule = (rule: PartyRule): string => (rule.kind === 'relation' ? `relation:${rule.relation}` : rule.kind);

/** Who has a part in the procedure, and which unit that is when a case is about one. */
export function PartiesEditor() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, readOnly } = useDesigner();
  const { parties, subjectKind } = definition;
  const used = usedParties(definition);
  const own = Object.values(parties).map(nameOfRule);
  const offered: PartyRule[] = [...Object.values(partiesAround(subjectKind)), { kind: 'initiator' as const }].filter((rule) => !own.includes(nameOfRule(rule)));
  const add = (name: string) => {
    const rule = offered.find((one) => nameOfRule(one) === name);
    if (rule) edit((now) => changeProcedure(now, { parties: { ...now.parties, [partyFor(now, rule)]: rule } }));
  };
  const remove = (party: string) => edit((now) => changeProcedure(now, { parties: Object.fromEntries(Object.entries(now.parties).filter(([name]) => name !== party)) }));
  return (
    <section className="lk-editor-part" aria-label={t('procedures.parties.title')} data-part="parties">
      <div className="lk-help-line"><h3>{t('procedures.parties.title')}</h3><HelpButton topic="procedure-who" /></div>
      <p className="form-text mt-0">{t('procedures.parties.lead')}</p>
      <ul className="lk-party-list">
        {Object.keys(parties).map((party) => (
          <li key={party}>
            <div>
              <strong>{text(partyWord(party))}</strong>: {text(partySentence(party, definition))}
              <span className="lk-small lk-soft d-block"><ExampleUnit party={party} />{!used.has(party) && ` ${t('procedures.parties.unused')}`}</span>
            </div>
            <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly || used.has(party)} onClick={() => remove(party)} aria-label={t('procedures.row.remove', { name: text(partyWord(party)) })}><Glyph name="trash" size={16} /></button>
          </li>
        ))}
      </ul>
      <AddMenu label={t('procedures.parties.add')} disabled={readOnly} items={offered.map((rule) => ({ value: nameOfRule(rule), label: text(rule.kind === 'relation' ? partyWord(rule.relation) : partySentence('offered', { subjectKind, parties: { offered: rule } })) }))} onAdd={add} />
    </section>
  );
}
