import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';

/** More chips than this hide the list they belong to. */
const CHIPS = 12;

interface Props { value: readonly string[]; nameOf: (id: string) => string; /** What is said of those that have no chip. */ more: (count: number) => string; disabled: boolean; onDrop: (id: string) => void; onClear: () => void }

/** What is chosen, in order, each to be dropped. */
export function Chips({ value, nameOf, more, disabled, onDrop, onClear }: Props) {
  const { t } = useTranslation();
  if (value.length === 0) return null;
  return (
    <div className="lk-chips">
      {value.slice(0, CHIPS).map((id, index) => (
        <button key={id} type="button" className="lk-chip" disabled={disabled} onClick={() => onDrop(id)} aria-label={t('picker.drop', { name: `${index + 1}. ${nameOf(id)}` })}>
          <span className="lk-number">{index + 1}.</span> {nameOf(id)}<Icon name="x-lg" size={11} />
        </button>
      ))}
      {value.length > CHIPS && <span className="lk-soft">{more(value.length - CHIPS)}</span>}
      <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} onClick={onClear}>{t('picker.clear')}</button>
    </div>
  );
}
