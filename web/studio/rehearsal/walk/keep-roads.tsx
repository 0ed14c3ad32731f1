import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeTitle } from '../../../../domain/timeline/titles';
import { useLocale } from '../../../i18n/setup';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useToast } from '../../../ui/toasts';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import type { WalkedRoad } from '../rehearsal-worker';
import { keepScenario, scenariosKey, type Kept } from '../scenarios/scenario-queries';
import { useOpened } from '../../procedures/editor/use-opened';

/** As long as a scenario may be called. */
const LONGEST_TITLE = 200;

/** The roads of the walk, to be kept as scenarios: each expects the end that it came to. One that is kept already is kept anew. */
export function KeepRoads({ procedure, roads, kept }: { procedure: string; roads: readonly WalkedRoad[]; kept: readonly Kept[] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const say = useToast();
  const queries = useQueryClient();
  const opened = useOpened();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const saving = useMutation({
    mutationFn: async () => {
      // One after another: what failed half way is kept up to there, and the next try goes on.
      for (const road of roads.filter(({ id }) => chosen.has(id))) {
        const before = kept.find(({ id }) => id === road.id);
        await keepScenario(procedure, road.id, text(road.title).slice(0, LONGEST_TITLE), road.scenario, before?.revision ?? 0);
      }
      return chosen.size;
    },
    onSuccess: (count) => { say(t('rehearsal.roads.saved', { count })); setChosen(new Set()); },
    onSettled: () => queries.invalidateQueries({ queryKey: scenariosKey(procedure) }),
  });
  if (readOnly || roads.length === 0) return null;
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const all = chosen.size === roads.length;
  return (
    <details className="lk-fold mt-2" data-part="roads" {...opened.on}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('rehearsal.roads.title')}</summary>
      {opened.is && (
        <>
          <p className="lk-small lk-soft mb-1">{t('rehearsal.roads.lead')}</p>
          <div className="lk-play-expected">{roads.map(({ id, title, events, outcome }) => (
            <label key={id} className="lk-choice"><input type="checkbox" className="form-check-input" checked={chosen.has(id)} disabled={saving.isPending} data-road={id} onChange={() => toggle(id)} /><span>{text(title)}<span className="lk-small lk-soft d-block">{t('rehearsal.roads.about', { count: events })}{outcome !== null && ` · ${text(outcomeTitle(outcome))}`}{kept.some((one) => one.id === id) && ` · ${t('rehearsal.roads.kept')}`}</span></span></label>
          ))}</div>
          {saving.isError && <ProblemNotice error={saving.error} onRetry={() => saving.mutate()} />}
          <div className="lk-row mt-2">
            <button type="button" className="btn btn-quiet" disabled={saving.isPending} onClick={() => setChosen(new Set(all ? [] : roads.map(({ id }) => id)))}>{t(all ? 'rehearsal.roads.none' : 'rehearsal.roads.all')}</button>
            <button type="button" className="btn btn-soft" disabled={chosen.size === 0 || saving.isPending} data-order="keep-roads" onClick={() => saving.mutate()}><Glyph name="save" size={17} />{t('rehearsal.roads.keep', { count: chosen.size })}</button>
          </div>
        </>
      )}
    </details>
  );
}
