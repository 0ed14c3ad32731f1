import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MigrationPreview } from '../../../domain/contracts/operation-api';
import { tasksOf, type ProcessDefinition } from '../../../domain/process';
import { useProcedureVersion, type Migration } from '../../api/operation-queries';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { SelectField } from '../../ui/select-field';

interface Props { migration: Migration; items: MigrationPreview['items']; onAgain: (map: Record<string, string>) => void }

/** Steps that the new version calls by another name: what is said here is tried again. */
export function StepMap({ migration, items, onAgain }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const target = useProcedureVersion(migration.process, migration.version);
  const [map, setMap] = useState(migration.map);
  const titles = new Map(items.flatMap(({ obstacles }) => obstacles.map(({ step, title }) => [step, text(title)] as const)));
  for (const step of Object.keys(migration.map)) if (!titles.has(step)) titles.set(step, step);
  if (titles.size === 0 || !target.data) return null;
  const steps = tasksOf(target.data.definition as ProcessDefinition);
  return (
    <details className="lk-fold">
      <summary><span className="lk-fold-mark"><Icon name="chevron-right" size={14} /></span>{t('operations.migrate.map')}</summary>
      <p className="lk-soft">{t('operations.migrate.mapLead')}</p>
      {[...titles].map(([step, title]) => (
        <SelectField key={step} label={title} value={map[step] ?? ''} onChange={(to) => setMap(Object.fromEntries(Object.entries({ ...map, [step]: to }).filter(([, value]) => value !== '')))} options={[{ value: '', label: t('operations.migrate.sameStep') }, ...steps.map((node) => ({ value: node.key, label: text(node.title) }))]} />
      ))}
      <button type="button" className="btn btn-soft" onClick={() => onAgain(map)}><Icon name="arrow-clockwise" />{t('operations.migrate.tryAgain')}</button>
    </details>
  );
}
