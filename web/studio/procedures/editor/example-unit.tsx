import { useTranslation } from 'react-i18next';
import { useDesigner } from '../designer-context';
import { useExample, useSeatHolders } from './use-example';

/**
 * «Ví dụ: với Trường THCS Bình An là Công an xã Bình An (Trần Văn Minh).» With the people in the seat when a role is
 * given. Nothing while no unit is known; where nobody stands behind the party there, that is said.
 */
export function ExampleUnit({ party, role }: { party: string; role?: string }) {
  const { t } = useTranslation();
  const { definition } = useDesigner();
  const example = useExample(definition.subjectKind);
  const rule = Object.hasOwn(definition.parties, party) ? definition.parties[party] : undefined;
  const unit = !example || !rule || rule.kind === 'initiator' ? undefined : rule.kind === 'subject' ? example : example.related[rule.relation];
  const holders = useSeatHolders(unit?.id, role);
  if (!example || !rule) return null;
  if (rule.kind === 'initiator') return <>{t('procedures.seat.exampleInitiator')}</>;
  if (!unit) return <span className="lk-save-bad" data-example-missing>{t('procedures.seat.exampleNone', { subject: example.name })}</span>;
  const who = holders === null ? '' : holders.length > 0 ? ` ${t('procedures.seat.exampleHolders', { names: holders.join(', ') })}` : ` ${t('procedures.seat.exampleVacant')}`;
  return <>{rule.kind === 'subject' ? t('procedures.seat.exampleItself', { unit: unit.name }) : t('procedures.seat.example', { subject: example.name, unit: unit.name })}{who}</>;
}
