import { useTranslation } from 'react-i18next';
import { changeProcedure } from '../../../../domain/design/change-step';
import { partiesAround, partyFor, startersOf } from '../../../../domain/design/parties';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import { establishments, kindTitle } from '../../../../domain/org/establishment';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { ExampleUnit } from './example-unit';
import { LocalizedField } from './localized-field';
import { PartiesEditor } from './parties-editor';
import { Pick } from './pick';
import { HelpButton } from '../../help/help-button';

/** What the procedure says of itself: its title, what its cases are about, who has a part in it, and how a case begins. */
export function ProcedureEditor() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, readOnly } = useDesigner();
  // Another kind of unit has other units around it; what the procedure already calls its parties stays.
  const changeKind = (subjectKind: string) => edit((now) => changeProcedure(now, { subjectKind, parties: { ...partiesAround(subjectKind), ...now.parties } }));
  return (
    <>
      <LocalizedField name="title" label={t('procedures.procedure.title')} value={definition.title} disabled={readOnly} onChange={(title) => edit((now) => changeProcedure(now, { title }), 'procedure.title')} />
      <div className="mb-3">
        <Pick label={t('procedures.procedure.subject')} value={definition.subjectKind} disabled={readOnly} options={Object.keys(establishments).map((kind) => ({ value: kind, label: text(kindTitle(kind)) }))} onChange={changeKind} />
        <p className="form-text mb-0">{t('procedures.procedure.subjectHint')}</p>
      </div>
      <StartsField />
      <PartiesEditor />
    </>
  );
}

/** How a case begins: somebody of the unit it is about starts it, or another procedure does. */
function StartsField() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, readOnly } = useDesigner();
  const { starts, subjectKind } = definition;
  // Whoever starts a case starts it about their own unit.
  const party = partyFor(definition, { kind: 'subject' });
  const whole = { ...definition, parties: { ...definition.parties, [party]: { kind: 'subject' as const } } };
  const roles = startersOf(subjectKind);
  const offered = starts && !roles.includes(starts.role) ? [...roles, starts.role] : roles;
  const choose = (role: string) => edit((now) => changeProcedure(now, role === '' ? { starts: undefined } : { starts: { role, party }, parties: { ...now.parties, [party]: { kind: 'subject' } } }));
  return (
    <section className="lk-editor-part" aria-label={t('procedures.procedure.starts')} data-part="starts">
      <div className="lk-help-line"><h3>{t('procedures.procedure.starts')}</h3><HelpButton topic="procedure-starts" /></div>
      <Pick
        label={t('procedures.procedure.starter')} value={starts?.role ?? ''} disabled={readOnly} onChange={choose} invalid={starts !== undefined && !roles.includes(starts.role)}
        options={[{ value: '', label: t('procedures.procedure.nobodyStarts') }, ...offered.map((role) => ({ value: role, label: text(seatSentence({ role, party }, whole)) }))]}
      />
      <p className="form-text mb-0">
        {!starts ? t('procedures.procedure.bySpawn') : roles.includes(starts.role) ? <>{t('procedures.procedure.startsAbout')} <ExampleUnit party={starts.party} role={starts.role} /></> : t('procedures.procedure.mayNotStart')}
      </p>
    </section>
  );
}
