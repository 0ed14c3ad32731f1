import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../../forms/types';
import type { FieldFault } from '../../../api/problem-fields';
import { AnswerView } from '../../../form/answers/answer-view';
import type { FormHandle } from '../../../form/form-view';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { usePicked } from '../use-designer';
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
  const definition = useAfterPause(usePicked((state) => state.definition));
  const today = dayOfInstant(new Date().toISOString());
  const data = useMemo(() => (filled || device === 'print' ? sampleData(definition.components, today) : {}), [definition, filled, device, today]);
  return (
    <section className="lk-stack" aria-label={t('studio.form.view.try')}>
      <div className="lk-row">
        <div className="lk-segments" role="group" aria-label={t('studio.preview.device')}>
          {(Object.keys(devices) as Device[]).map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={device === each} data-device={each} onClick={() => setDevice(each)}><Glyph name={devices[each]} size={16} />&nbsp;{t(`studio.preview.${each}`)}</button>)}
        </div>
        {device !== 'print' && <label className="lk-choice"><input type="checkbox" className="form-check-input" checked={filled} onChange={(event) => setFilled(event.target.checked)} /><span>{t('studio.preview.sample')}</span></label>}
        {device === 'print' && <button type="button" className="btn btn-soft" onClick={() => window.print()}><Glyph name="printer" />{t('studio.preview.printNow')}</button>}
      </div>
      <div className={`lk-preview lk-preview-${device}`}>
        {device === 'print' ? (
          <article className="lk-sheet"><h2>{text(definition.title)}</h2>{text(definition.description) && <p>{text(definition.description)}</p>}<AnswerView definition={definition} data={data} /></article>
        ) : <TryOut key={String(filled)} definition={definition} data={data} />}
      </div>
    </section>
  );
}

/** The real renderer and the real check: nothing is sent. */
function TryOut({ definition, data }: { definition: FormDefinition; data: Record<string, unknown> }) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const form = useRef<FormHandle>(null);
  const [faults, setFaults] = useState<FieldFault[] | null>(null);
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
      <Suspense fallback={<Skeleton lines={3} height={70} />}>
        <FormView ref={form} definition={definition} data={data} fieldNotes={{}} openFields={null} onChange={() => setFaults(null)} />
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

function useAfterPause<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
