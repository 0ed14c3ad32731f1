import type { FactValue } from '../../../../domain/design/condition';
import type { FactInfo } from '../facts/fact-info';

/** A value to begin with for a fact of its type. */
export function firstValue(fact: FactInfo | undefined): FactValue {
  switch (fact?.type) {
    case 'number': return 0;
    case 'boolean': return true;
    case 'choice': return fact.options[0]?.value ?? '';
    case 'date': case 'text': case 'unknown': case undefined: return '';
  }
}
