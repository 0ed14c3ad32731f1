import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';

const colours = { negative: 'var(--lk-danger)', warning: 'var(--lk-warning)', positive: 'var(--lk-positive)' };

export function Tile({ value, label, icon, tone }: { value: number | string; label: string; icon: IconName; tone?: keyof typeof colours }) {
  return (
    <div className="lk-tile">
      <div className="lk-tile-value" style={tone && { color: colours[tone] }}>{value}</div>
      <div className="lk-tile-label"><Icon name={icon} size={15} />{label}</div>
    </div>
  );
}
