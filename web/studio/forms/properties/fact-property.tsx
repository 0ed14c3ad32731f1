import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { factSources, keyFromLabel, putFact, removeFact } from '../../../../forms/design';
import type { FactExtractor, FormComponent } from '../../../../forms/types';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { CheckProperty } from './fields';

/** Whether the steps of a procedure may rest on this answer: on its value, or on how many rows there are. Not there for what can be no fact. */
export function FactProperty({ part, path }: { part: FormComponent; path: string }) {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const commands = useCommands();
  // Typing a name must not wait for this.
  const definition = useDeferredValue(usePicked((state) => state.definition));
  const kind = part.type === 'datagrid' ? 'count' : 'field';
  const wanted = kind === 'count' ? `${path}.*` : path;
  const given = definition.facts.find((fact) => fact.path === wanted && fact.kind === kind && !('in' in fact));
  if (!given && !factSources(definition, kind).some((source) => source.path === wanted)) return null;
  const change = (on: boolean) => {
    const now = store.get().definition;
    const taken = now.facts.map(({ fact: name }) => name);
    const fact: FactExtractor = { fact: taken.includes(part.key) ? keyFromLabel(part.key, taken) : part.key, kind, path: wanted };
    commands.take(on ? putFact(now, fact) : removeFact(now, given?.fact ?? ''), undefined, `fact.${path}`);
  };
  return <CheckProperty label={t(kind === 'count' ? 'studio.property.factCount' : 'studio.property.fact')} hint={given ? t('studio.property.factName', { name: given.fact }) : undefined} name="fact" checked={given !== undefined} disabled={readOnly} onChange={change} />;
}
