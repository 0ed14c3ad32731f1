import { useTranslation } from 'react-i18next';
import { changeProcedure } from '../../../../domain/design/change-step';
import { partiesAround } from '../../../../domain/design/parties';
import { establishments, kindTitle } from '../../../../domain/org/establishment';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { LocalizedField } from './localized-field';
import { PartiesEditor } from './parties-editor';
import { Pick } from './pick';
import { SeatField } from './seat-field';
import { Tick } from './tick';

/** What the procedure says of itself: its title, what its cases are about, who has a part in it, and how a case begins. */
export function ProcedureEditor() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, edit, readOnly } = useDesigner();
  const parties = Object.keys(definition.parties);
  const { starts } = definition;
  // Another kind of unit has other units around it; what the procedure already calls its parties stays.
  const changeKind = (subjectKind: string) => edit((now) => changeProcedure(now, { subjectKind, parties: { ...partiesAround(subjectKind), ...now.parties } }));
  return (
    <>
      <LocalizedField name="title" label={t('procedures.procedure.title')} value={definition.title} disabled={readOnly} onChange={(title) => edit((now) => changeProcedure(now, { title }), 'procedure.title')} />
      <div className="mb-3">
        <Pick label={t('procedures.procedure.subject')} value={definition.subjectKind} disabled={readOnly} options={Object.keys(establishments).map((kind) => ({ value: kind, label: text(kindTitle(kind)) }))} onChange={changeKind} />
        <p className="form-text mb-0">{t('procedures.procedure.subjectHint')}</p>
      </div>
      <section className="lk-editor-part" aria-label={t('procedures.procedure.starts')} data-part="starts">
        <h3>{t('procedures.procedure.starts')}</h3>
        <Tick label={t('procedures.procedure.byHand')} checked={starts !== undefined} disabled={readOnly} onChange={(on) => edit((now) => changeProcedure(now, { starts: on ? { role: 'specialist', party: parties[0] ?? '' } : undefined }))} />
        {starts ? <SeatField label={t('procedures.procedure.starter')} value={starts} onChange={(seat) => edit((now) => changeProcedure(now, { starts: seat }))} /> : <p className="form-text">{t('procedures.procedure.bySpawn')}</p>}
      </section>
      <PartiesEditor />
    </>
  );
}
