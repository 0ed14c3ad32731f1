import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon';
import { ListWithButton } from './list-with-button';

interface Props<V extends string> { label: string; items: readonly { value: V; label: string }[]; onAdd: (value: V) => void; disabled?: boolean }

/** A list of what can be added, with the button that adds it. */
export function AddMenu<V extends string>({ label, items, onAdd, disabled = false }: Props<V>) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return <ListWithButton label={label} hideLabel items={items} disabled={disabled} onPress={onAdd} button={<><Icon name="plus-lg" size={16} />{t('procedures.row.add')}</>} />;
}
