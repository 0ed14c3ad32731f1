import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../forms/types';
import type { FieldFault } from '../../api/problem-fields';
import { Notice } from '../../ui/notice';

interface Props { faults: FieldFault[]; others: FieldFault[]; definition: FormDefinition | null; onShow: (faults: FieldFault[]) => void; onFocus: (path: string) => void }

/** What must be mended, as links to the fields; takes the focus when it appears. What was typed stays. */
export function FaultSummary({ faults, others, onShow, onFocus }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const count = faults.length + others.length;
  const print = JSON.stringify([faults, others]);
  useEffect(() => {
    if (count === 0) return;
    onShow(faults);
    box.current?.focus();
    // Once for each new set of faults.
  }, [print]);
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="negative" title={t('fault.title', { count })} role="alert">
        <ul className="mb-0 ps-3">
          {faults.map(({ path, message }, index) => <li key={index}><a href="#lk-form-title" className="lk-fault-link" onClick={(event) => { event.preventDefault(); onFocus(path); }}>{message}</a></li>)}
          {others.map(({ message }, index) => <li key={`o${index}`}>{message}</li>)}
        </ul>
      </Notice>
    </div>
  );
}
