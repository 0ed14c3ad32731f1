import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '../../../../domain/rehearsal';
import type { FormDefinition } from '../../../../forms';
import { AnswerView } from '../../../form/answers/answer-view';
import { Glyph } from '../../glyph';
import type { PretendAnswer } from './pretend-answer';
import { valuesToRead } from './values-to-read';

/** What stands in the form before anybody types, folded: as who opens it for real would find it. */
export function FirstValues({ rehearsal, form, opened: { first, sentBefore } }: { rehearsal: Rehearsal; form: FormDefinition; opened: PretendAnswer }) {
  const { t } = useTranslation();
  const { definition, data } = useMemo(() => valuesToRead(rehearsal, form, first), [rehearsal, form, first]);
  if (definition.components.length === 0) return null;
  return (
    <details className="lk-fold mb-3" data-first-values>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t(sentBefore ? 'rehearsal.task.sentBefore' : 'rehearsal.task.firstValues')}</summary>
      <AnswerView definition={definition} data={data} />
    </details>
  );
}
