import { useTranslation } from 'react-i18next';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import { roleWord } from '../../../../domain/publishing/words';
import type { SeatRule } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { rolesOfParty } from '../words/parties';
import { ExampleUnit } from './example-unit';
import { usePartyOptions } from './party-options';
import { Pick } from './pick';
import { HelpButton } from '../../help/help-button';

interface Props { label: string; value: SeatRule; onChange: (seat: SeatRule) => void; /** Without the explanation, where several stand in rows. */ short?: boolean }

/** «[Hiệu trưởng] của [Nhà trường]», with what that means. */
export function SeatField({ label, value, onChange, short = false }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, readOnly } = useDesigner();
  const parties = usePartyOptions();
  const roles = rolesOfParty(definition, value.party);
  const changeParty = (party: string) => {
    const rule = parties.ruleOf(party);
    const offered = rolesOfParty({ ...definition, parties: { ...definition.parties, ...(rule && { [party]: rule }) } }, party);
    parties.take(party);
    onChange({ party, role: offered.includes(value.role) ? value.role : (offered[0] ?? value.role) });
  };
  return (
    <fieldset className={short ? 'lk-seat' : 'lk-seat mb-3'} data-part={short ? undefined : 'seat'}>
      <legend className={short ? 'visually-hidden' : 'form-label'}>{label}</legend>
      {!short && <span className="lk-help-corner"><HelpButton topic="procedure-who" /></span>}
      <div className="lk-sentence-row">
        <Pick hideLabel label={t('procedures.seat.role')} value={value.role} disabled={readOnly} invalid={!roles.includes(value.role)} onChange={(role) => onChange({ ...value, role })} options={roles.map((role) => ({ value: role, label: text(roleWord(role)) }))} />
        <span aria-hidden="true">{t('procedures.seat.of')}</span>
        <Pick hideLabel label={t('procedures.seat.party')} value={value.party} disabled={readOnly} onChange={changeParty} options={parties.options} />
      </div>
      {!short && <p className="form-text mb-0"><strong>{text(seatSentence(value, definition))}</strong>. <ExampleUnit party={value.party} role={value.role} /></p>}
    </fieldset>
  );
}
