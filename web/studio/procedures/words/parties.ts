import { kindBehind, rolesOfKind } from '../../../../domain/design/parties';
import { roleTitles } from '../../../../domain/org/roles';
import type { ProcessDefinition } from '../../../../domain/process';

/** The seats that units behind a party have; every seat there is when the kind of unit is open. */
export function rolesOfParty(definition: Pick<ProcessDefinition, 'parties' | 'subjectKind'>, party: string): readonly string[] {
  const kind = kindBehind(definition, party);
  // Who looks after the system takes no step.
  return (kind === null ? Object.keys(roleTitles) : rolesOfKind(kind)).filter((role) => role !== 'administrator');
}
