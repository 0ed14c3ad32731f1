import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error';
import { ProblemNotice } from '../../ui/problem-notice';
import { useSettled } from '../../ui/use-settled';
import { Skeleton } from '../../ui/waiting';
import { Chips } from './chips';
import { ChosenOne } from './chosen-one';
import { OptionList } from './option-list';
import { toggled } from './toggled';
import { useChoices, useChosenNames, type SearchedKind } from './use-choices';

export interface SearchPickerProps { kind: SearchedKind; controlId: string; labelId: string; value: string[]; multiple: boolean; disabled: boolean; /** The case at which one works, if any. */ caseId: string | null; onChange: (ids: string[]) => void }

/** The server is asked when nobody has typed for this long. */
const PAUSE_MS = 250;

/** A picker over what the server searches: people and documents. */
export function SearchPicker(props: SearchPickerProps) {
  const { kind, controlId, value, multiple, disabled, onChange } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(multiple);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { names, isPending } = useChosenNames(kind, value);
  // What was taken from the list here is known before the server has named it.
  const nameOf = (id: string) => picked.get(id) ?? names.get(id) ?? (isPending ? '…' : t(`choices.unknown.${kind}`));
  if (disabled && multiple) return <p className="mb-0">{value.length === 0 ? t('answer.none') : value.map(nameOf).join('; ')}</p>;
  if (!open) {
    const words = { notChosen: t(`choices.notChosen.${kind}`), choose: t(`choices.choose.${kind}`), change: t(`choices.change.${kind}`) };
    return <ChosenOne id={controlId} name={value[0] === undefined ? null : nameOf(value[0])} words={words} disabled={disabled} onChange={() => setOpen(true)} />;
  }
  const toggle = (id: string, name?: string) => {
    if (name !== undefined) setPicked(new Map(picked).set(id, name));
    if (multiple) onChange(toggled(value, id));
    else {
      onChange([id]);
      setOpen(false);
    }
  };
  return <OpenPicker {...props} nameOf={nameOf} onToggle={toggle} />;
}

function OpenPicker({ kind, controlId, labelId, value, multiple, disabled, caseId, nameOf, onToggle, onChange }: SearchPickerProps & { nameOf: (id: string) => string; onToggle: (id: string, name?: string) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [ofCase, setOfCase] = useState(true);
  const byCase = kind === 'document' && caseId !== null;
  const { pages, options } = useChoices(kind, useSettled(search.trim(), PAUSE_MS), byCase && ofCase ? caseId : null);
  return (
    <div className="lk-picker" role="group" aria-labelledby={labelId}>
      <div className="lk-picker-tools">
        <input id={controlId} className="form-control" type="search" maxLength={100} placeholder={t(`choices.search.${kind}`)} aria-label={t(`choices.search.${kind}`)} value={search} disabled={disabled} onChange={(event) => setSearch(event.target.value)} />
        {byCase && (
          <select className="form-select" aria-label={t('choices.scope.label')} value={ofCase ? 'case' : 'all'} onChange={(event) => setOfCase(event.target.value === 'case')}>
            <option value="case">{t('choices.scope.case')}</option>
            <option value="all">{t('choices.scope.all')}</option>
          </select>
        )}
      </div>
      {multiple && <strong role="status">{t(`choices.count.${kind}`, { count: value.length })}</strong>}
      <Found kind={kind} pages={pages} empty={options.length === 0}>
        <OptionList controlId={controlId} options={options} value={value} multiple={multiple} disabled={disabled} onToggle={(id) => onToggle(id, options.find((option) => option.id === id)?.name)}>
          {options.length === 0 && <li className="p-3 lk-soft">{t(`choices.none.${kind}`)}</li>}
          {pages.hasNextPage && (
            <li className="p-2 text-center"><button type="button" className="btn btn-soft btn-sm" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t(pages.isFetchingNextPage ? 'ui.loading' : 'ui.loadMore')}</button></li>
          )}
        </OptionList>
      </Found>
      {multiple && <Chips value={value} nameOf={nameOf} more={(count) => t(`choices.andMore.${kind}`, { count })} disabled={disabled} onDrop={onToggle} onClear={() => onChange([])} />}
    </div>
  );
}

/** Who looks at a form without working with it (in the studio) may see no people: that is no fault. */
function Found({ kind, pages, empty, children }: { kind: SearchedKind; pages: ReturnType<typeof useChoices>['pages']; empty: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  if (pages.isPending && empty) return <Skeleton lines={1} height={90} />;
  if (!pages.isError) return children;
  if (asApiError(pages.error).code === 'forbidden') return <p className="lk-soft mb-0">{t(`choices.notYours.${kind}`)}</p>;
  return <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} busy={pages.isFetching} />;
}
