import { useTranslation } from 'react-i18next';
import { setColumns } from '../../../../forms/design';
import type { FormComponent } from '../../../../forms/types';
import { placeOf, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner } from '../use-designer';
import { ChoiceProperty } from './fields';

/** Widths in twelfths of the row. */
const divisions = ['12', '6,6', '4,8', '8,4', '4,4,4', '3,3,3,3'] as const;

/** How many columns, and how wide. */
export function ColumnsProperty({ part, place, disabled }: { part: FormComponent; place: PlaceText; disabled: boolean }) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const commands = useCommands();
  const now = (part.columns ?? []).map(({ width }) => String(width)).join(',');
  const nameOf = (widths: string): string => {
    if (widths === '4,8' || widths === '8,4') return t(widths === '4,8' ? 'formDesigner.columns.oneTwo' : 'formDesigner.columns.twoOne');
    return divisions.some((each) => each === widths) ? t('formDesigner.columns.equal', { count: widths.split(',').length }) : t('formDesigner.columns.asItIs', { widths });
  };
  const offered = divisions.some((each) => each === now) ? divisions : [now, ...divisions];
  return (
    <ChoiceProperty
      label={t('formDesigner.columns.title')} hint={t('formDesigner.columns.hint')} name="columns" value={now} disabled={disabled} options={offered.map((widths) => ({ value: widths, label: nameOf(widths) }))}
      onChange={(widths) => { if (widths !== now) commands.take(setColumns(store.get().definition, placeOf(place), widths.split(',').map(Number))); }}
    />
  );
}
