import { useTranslation } from 'react-i18next';
import { useDesigner } from '../designer-context';
import { useExample } from './use-example';

/** «Ví dụ: với Trường THCS Bình An là Công an xã Bình An.» Nothing while no unit is known. */
export function ExampleUnit({ party }: { party: string }) {
  const { t } = useTranslation();
  const { definition } = useDesigner();
  const example = useExample(definition.subjectKind);
  const rule = Object.hasOwn(definition.parties, party) ? definition.parties[party] : undefined;
  if (!example || !rule || rule.kind === 'initiator') return null;
  if (rule.kind === 'subject') return <>{t('procedures.seat.exampleItself', { unit: example.name })}</>;
  const unit = example.related[rule.relation];
  return unit ? <>{t('procedures.seat.example', { subject: example.name, unit })}</> : null;
}
