import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionProblem } from '../../../forms/schema';
import { Outline } from './outline';
import { PartsPalette } from './parts-palette';
import type { PlaceText } from './places';
import { ProblemList } from './problem-list';
import { PropertyPane } from './properties/property-pane';
import { Surface } from './surface/surface';
import { useDesigner } from './use-designer';

const panes = ['parts', 'surface', 'properties'] as const;
type Pane = (typeof panes)[number];
const lists = ['insert', 'outline', 'problems'] as const;

/** Parts and outline, the form, and the properties: side by side where there is room, else one at a time. */
export const Workbench = memo(function Workbench({ problems }: { problems: readonly DefinitionProblem[] }) {
  const { t } = useTranslation();
  const { store } = useDesigner();
  const [pane, setPane] = useState<Pane>('surface');
  const [list, setList] = useState<(typeof lists)[number]>('insert');
  const jump = useCallback((place: PlaceText) => {
    store.choose(place);
    setPane('surface');
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`[data-part="${place}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
  }, [store]);
  return (
    <div className="lk-bench" data-pane={pane}>
      <div className="lk-segments lk-bench-switch" role="group" aria-label={t('studio.form.panes')}>
        {panes.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={pane === each} data-pane-button={each} onClick={() => setPane(each)}>{t(`studio.form.pane.${each}`)}</button>)}
      </div>
      <aside className="lk-pane lk-pane-parts" aria-label={t('studio.form.pane.parts')} tabIndex={0} data-pane-of="parts">
        <h2 className="visually-hidden">{t('studio.form.pane.parts')}</h2>
        <div className="lk-segments lk-pane-switch" role="group" aria-label={t('studio.form.lists')}>
          {lists.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={list === each} data-list-button={each} onClick={() => setList(each)}>{t(`studio.form.list.${each}`)}{each === 'problems' && problems.length > 0 && <span className="lk-count">{problems.length}</span>}</button>)}
        </div>
        {list === 'insert' && <PartsPalette />}
        {list === 'outline' && <Outline onJump={jump} />}
        {list === 'problems' && <ProblemList problems={problems} onJump={jump} />}
      </aside>
      <section className="lk-pane-surface" aria-label={t('studio.form.pane.surface')} data-pane-of="surface"><h2 className="visually-hidden">{t('studio.form.pane.surface')}</h2><Surface /></section>
      <aside className="lk-pane lk-pane-properties" aria-label={t('studio.form.pane.properties')} tabIndex={0} data-pane-of="properties"><PropertyPane /></aside>
    </div>
  );
});
