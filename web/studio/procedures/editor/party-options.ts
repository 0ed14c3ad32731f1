import { useMemo } from 'react';
import { partiesAround, partyFor } from '../../../../domain/design/parties';
import { partyWord } from '../../../../domain/publishing/words';
import type { PartyRule } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import type { Option } from './pick';

/** The parties of the procedure, and those around its subject that it does not have yet: choosing one of these takes it in. */
export function usePartyOptions(): { options: Option<string>[]; ruleOf: (party: string) => PartyRule | undefined; take: (party: string) => void } {
  const { definition, edit } = useDesigner();
  const { text } = useLocale();
  return useMemo(() => {
    const own = Object.values(definition.parties);
    const known = (rule: PartyRule) => own.some((one) => one.kind === rule.kind && (one.kind !== 'relation' || rule.kind !== 'relation' || one.relation === rule.relation));
    const more = Object.values(partiesAround(definition.subjectKind)).filter((rule) => !known(rule)).map((rule): [string, PartyRule] => [partyFor(definition, rule), rule]);
    const rules = new Map<string, PartyRule>([...Object.entries(definition.parties), ...more]);
    return {
      options: [...rules.keys()].map((party) => ({ value: party, label: text(partyWord(party)) })),
      ruleOf: (party) => rules.get(party),
      take: (party) => {
        const rule = rules.get(party);
        if (rule && !Object.hasOwn(definition.parties, party)) edit((now) => ({ ok: true, definition: { ...now, parties: { ...now.parties, [party]: rule } }, step: null, notes: [] }));
      },
    };
  }, [definition, edit, text]);
}
