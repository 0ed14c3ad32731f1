import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../domain/org/roles';
import type { FormDefinition } from '../../../../forms/types';
import type { FieldFault } from '../../../api/problem-fields';
import { AnswerView } from '../../../form/answers/answer-view';
import type { FormHandle } from '../../../form/form-view';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { useSettled } from '../../../ui/use-settled';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { usePicked } from '../use-designer';
import { RoleControls } from './role-controls';
import { flaggable, roleView, type Moment } from './role-view';
import { sampleData } from './sample-data';

/** The renderer is heavy: it comes when somebody looks. */
const FormView = lazy(() => import('../../../form/form-view'));

const devices = { phone: 'phone', computer: 'display', print: 'printer' } as const;
type Device = keyof typeof devices;
/** The form is drawn anew only when nobody has changed it for this long. */
const PAUSE_MS = 700;

/** The form as people will meet it: on a phone, on a computer, and on paper. */
export function FormPreview() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const [device, setDevice] = useState<Device>('computer');
  const [filled, setFilled] = useState(false);
  const [role, setRole] = useState<Role | null>(null);
  const [moment, setMoment] = useState<Moment>('filling');
  const [flags, setFlags] = useState<string[] | null>(null);
  const definition = useSettled(usePicked((state) => state.definition), PAUSE_MS);
  const today = dayOfInstant(new Date().toISOString());
  const { shows } = roleView(role, moment);
  // What came back or was sent was filled in before.
  const sampled = filled || device === 'print' || shows === 'flagged' || shows === 'answers';
  const data = useMemo(() => (sampled ? sampleData(definition.components, today) : {}), [definition, sampled, today]);
  const offered = useMemo(() => flaggable(definition.components).map(({ path }) => path), [definition]);
  // The first field came back, until somebody says which.
  const flagged = useMemo(() => (flags ?? offered.slice(0, 1)).filter((path) => offered.includes(path)), [flags, offered]);
  const readOnly = device === 'print' || shows === 'answers';
  return (
    <section className="lk-stack" aria-label={t('studio.form.view.try')}>
      <div className="lk-row">
        <div className="lk-segments" role="group" aria-label={t('studio.preview.device')}>
          {(Object.keys(devices) as Device[]).map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={device === each} data-device={each} onClick={() => setDevice(each)}><Glyph name={devices[each]} size={16} />&nbsp;{t(`studio.preview.${each}`)}</button>)}
        </div>
        {!readOnly && shows === 'open' && <label className="lk-choice"><input type="checkbox" className="form-check-input" checked={filled} onChange={(event) => setFilled(event.target.checked)} /><span>{t('studio.preview.sample')}</span></label>}
        {device === 'print' && <button type="button" className="btn btn-soft" onClick={() => window.print()}><Glyph name="printer" />{t('studio.preview.printNow')}</button>}
      </div>
      <RoleControls components={definition.components} role={role} moment={moment} flagged={flagged} onRole={setRole} onMoment={setMoment} onFlagged={setFlags} />
      {shows !== 'nothing' && (
        <div className={`lk-preview lk-preview-${device}`}>
          {readOnly ? (
            <article className={device === 'print' ? 'lk-sheet' : 'lk-card'} data-preview="answers"><h2>{text(definition.title)}</h2>{text(definition.description) && <p>{text(definition.description)}</p>}<AnswerView definition={definition} data={data} /></article>
          ) : <TryOut key={`${sampled}.${shows}.${flagged.join()}`} definition={definition} data={data} flagged={shows === 'flagged' ? flagged : null} />}
        </div>
      )}
    </section>
  );
}

/** The real renderer and the real check: nothing is sent. */
function TryOut({ definition, data, flagged }: { definition: FormDefinition; data: Record<string, unknown>; flagged: string[] | null }) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const form = useRef<FormHandle>(null);
  const [faults, setFaults] = useState<FieldFault[] | null>(null);
  const notes = useMemo(() => Object.fromEntries((flagged ?? []).map((path) => [path, t('formDesigner.preview.note')])), [flagged, t]);
  const check = async () => {
    const { checkAnswer } = await import('../../../form/check-answer');
    const found = await checkAnswer(definition, form.current?.data() ?? {}, locale);
    form.current?.show(found);
    setFaults(found);
  };
  return (
    <div className="lk-card">
      <h2 className="mb-1">{text(definition.title)}</h2>
      {text(definition.description) && <p className="lk-soft">{text(definition.description)}</p>}
      {flagged?.length === 0 && <p className="lk-soft">{t('formDesigner.preview.flaggedNone')}</p>}
      <Suspense fallback={<Skeleton lines={3} height={70} />}>
        <FormView ref={form} definition={definition} data={data} fieldNotes={notes} openFields={flagged} onChange={() => setFaults(null)} />
      </Suspense>
      <button type="button" className="btn btn-soft" data-action="check-answer" onClick={() => void check()}><Glyph name="list-check" />{t('studio.preview.check')}</button>
      {faults && (
        <div className="mt-3">
          {faults.length === 0 ? <Notice tone="positive" level={3} role="status" title={t('studio.preview.passes')} /> : (
            <Notice tone="warning" level={3} role="status" title={t('studio.preview.fails', { count: faults.length })}><ul className="mb-0">{faults.slice(0, 10).map(({ path, message }) => <li key={path}>{message}</li>)}</ul></Notice>
          )}
        </div>
      )}
    </div>
  );
}
