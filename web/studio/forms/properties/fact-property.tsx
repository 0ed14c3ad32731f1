import { useTranslation } from 'react-i18next';
import { keyFromLabel, putFact, removeFact } from '../../../../forms/design';
import type { FactExtractor, FormComponent } from '../../../../forms/types';
import { lookOf, type LookKind } from '../part-look';
import { partsByPlace, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { CheckProperty } from './fields';

/** Free text and people never become facts of a case: a choice of a procedure rests on what can be counted or chosen. */
const single: ReadonlySet<LookKind> = new Set(['number', 'money', 'date', 'dateTime', 'time', 'choice', 'radio', 'checkbox', 'computed']);

/** Whether the steps of a procedure may rest on this answer: on its value, or on how many rows there are. */
export function FactProperty({ part, place, path }: { part: FormComponent; place: PlaceText; path: string }) {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const commands = useCommands();
  const facts = usePicked((state) => state.definition.facts);
  const inRows = usePicked((state) => partsByPlace(state.definition).get(place)?.rows !== undefined);
  const look = lookOf(part);
  const table = look === 'table';
  if (inRows || (!table && !single.has(look))) return null;
  const wanted = table ? `${path}.*` : path;
  const kind = table ? 'count' : 'field';
  const given = facts.find((fact) => fact.path === wanted && fact.kind === kind);
  const change = (on: boolean) => {
    const { definition } = store.get();
    const taken = definition.facts.map(({ fact: name }) => name);
    const fact: FactExtractor = { fact: taken.includes(part.key) ? keyFromLabel(part.key, taken) : part.key, kind, path: wanted };
    commands.take(on ? putFact(definition, fact) : removeFact(definition, given?.fact ?? ''), undefined, `fact.${path}`);
  };
  return <CheckProperty label={t(table ? 'studio.property.factCount' : 'studio.property.fact')} hint={given ? t('studio.property.factName', { name: given.fact }) : undefined} name="fact" checked={given !== undefined} disabled={readOnly} onChange={change} />;
}
