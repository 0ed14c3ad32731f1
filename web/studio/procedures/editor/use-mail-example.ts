import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '../../../../domain/deadline';
import { partyWord } from '../../../../domain/publishing/words';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { calendarAround } from '../../../ui/deadline-state';
import { useNow } from '../../../ui/use-now';
import { useDesigner } from '../designer-context';
import { exampleOf } from './deadline-example';
import type { MailExample } from './step-mails';
import { useExample } from './use-example';

/** One real unit and this morning, as the example that mails and previews are told with. */
export function useMailExample(deadline?: DeadlineRule): MailExample {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition } = useDesigner();
  const example = useExample(definition.subjectKind);
  const now = useNow();
  return useMemo(() => {
    const today = dayOfInstant(now);
    const unitOf = (party: string): string => {
      const rule = Object.hasOwn(definition.parties, party) ? definition.parties[party] : undefined;
      const unit = rule?.kind === 'subject' ? example?.name : rule?.kind === 'relation' ? example?.related[rule.relation]?.name : undefined;
      return unit ?? text(partyWord(party));
    };
    const due = deadline ? exampleOf(deadline, today, calendarAround(today)) : null;
    return { caseTitle: example?.name ?? t('procedures.notify.anyUnit'), unitOf, now, due: due && { dueAt: due.dueAt, lastDay: due.lastDay } };
  }, [definition, example, now, deadline, text, t]);
}
