import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '../../glyph';

interface Props<T> {
  items: readonly T[];
  keyOf: (item: T, index: number) => string;
  nameOf: (item: T, index: number) => string;
  row: (item: T, change: (item: T, what?: string) => void, index: number) => ReactNode;
  onChange: (items: T[], what?: string) => void;
  disabled: boolean;
  /** So many at least; the last ones cannot be removed. */
  least?: number;
  /** The order means something and can be changed. */
  ordered?: boolean;
  /** Each entry shows its name and opens for its details. */
  folded?: boolean;
  /** Removing is more than leaving the entry out. */
  onRemove?: (item: T) => void;
}

/** Cards for the entries of a list: changed in place, moved and removed. */
export function RowList<T>(props: Props<T>) {
  const { items, keyOf, nameOf, row, onChange, folded = false } = props;
  if (items.length === 0) return null;
  return (
    <ol className="lk-cards">
      {items.map((item, index) => {
        const name = nameOf(item, index);
        const body = row(item, (next, what) => onChange(items.map((each, at) => (at === index ? next : each)), what && `${index}.${what}`), index);
        return (
          <li key={keyOf(item, index)} className="lk-card-row">
            <div className="lk-card-row-head">
              <span className="lk-row-number" aria-hidden="true">{index + 1}</span>
              <span className="lk-card-row-name">{name}</span>
              <RowTools {...props} name={name} index={index} />
            </div>
            {folded ? <details className="lk-fold"><summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" /><FoldLabel name={name} /></summary>{body}</details> : body}
          </li>
        );
      })}
    </ol>
  );
}

function FoldLabel({ name }: { name: string }) {
  const { t } = useTranslation();
  return <>{t('procedures.row.change')}<span className="visually-hidden"> {name}</span></>;
}

function RowTools<T>({ items, index, name, onChange, onRemove, disabled, least = 0, ordered = true }: Props<T> & { index: number; name: string }) {
  const { t } = useTranslation();
  const swap = (from: number, to: number) => onChange(items.map((item, at) => (at === from ? items[to]! : at === to ? items[from]! : item)));
  const remove = () => { if (onRemove) onRemove(items[index]!); else onChange(items.filter((_item, at) => at !== index)); };
  const movable = ordered && items.length > 1;
  return (
    <span className="lk-card-row-tools">
      {movable && <button type="button" className="btn btn-quiet btn-sm" disabled={disabled || index === 0} onClick={() => swap(index, index - 1)} aria-label={t('procedures.row.up', { name })}><Glyph name="arrow-up" size={16} /></button>}
      {movable && <button type="button" className="btn btn-quiet btn-sm" disabled={disabled || index === items.length - 1} onClick={() => swap(index, index + 1)} aria-label={t('procedures.row.down', { name })}><Glyph name="arrow-down" size={16} /></button>}
      {items.length > least && <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} onClick={remove} aria-label={t('procedures.row.remove', { name })}><Glyph name="trash" size={16} /></button>}
    </span>
  );
}
