import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkExpectation } from '../../../../domain/rehearsal/check-expectation';
import { newIdempotencyKey } from '../../../api/client';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toasts';
import { Glyph } from '../../glyph';
import { present, type Road } from '../play/road';
import { scenarioFrom, stateOf } from './end-state';
import { keepScenario, scenariosKey } from './scenario-queries';

/** Keeps the played road, with how it stands now as what should come of it. */
export function SaveDialog({ road, onClose }: { road: Road; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const say = useToast();
  const queries = useQueryClient();
  const procedure = road.hand.definition.key;
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  // One id for all tries: an answer that got lost must not leave the scenario there twice.
  const [id] = useState(() => `s${newIdempotencyKey()}`);
  const found = useMemo(() => stateOf(road).map((expectation) => ({ expectation, words: checkExpectation(present(road), expectation).expected })), [road]);
  const saving = useMutation({
    mutationFn: () => keepScenario(procedure, id, title.trim(), scenarioFrom(road, title.trim(), found.flatMap(({ expectation }, at) => (left.has(at) ? [] : [expectation])))),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: scenariosKey(procedure) }); say(t('rehearsal.save.saved')); onClose(); },
  });
  const save = () => { setMissing(title.trim() === ''); if (title.trim() !== '') saving.mutate(); };
  const toggle = (at: number) => setLeft((before) => new Set(before.has(at) ? [...before].filter((each) => each !== at) : [...before, at]));
  return (
    <Dialog
      title={t('rehearsal.save.title')} onClose={onClose} busy={saving.isPending}
      actions={<><button type="button" className="btn btn-quiet" disabled={saving.isPending} onClick={onClose}>{t('rehearsal.cancel')}</button><button type="button" className="btn btn-primary" disabled={saving.isPending} data-order="save-scenario" onClick={save}><Glyph name="save" />{t('rehearsal.save.save')}</button></>}
    >
      <TextField label={t('rehearsal.save.name')} value={title} onChange={setTitle} required fault={missing ? t('rehearsal.save.nameMissing') : null} />
      <fieldset>
        <legend className="form-label">{t('rehearsal.save.expected')}</legend>
        <p className="lk-small lk-soft mb-1">{t('rehearsal.save.expectedLead')}</p>
        <div className="lk-play-expected">{found.map(({ expectation, words }, at) => (
          <label key={at} className="lk-choice"><input type="checkbox" className="form-check-input" checked={!left.has(at)} onChange={() => toggle(at)} /><span>{'case' in expectation && expectation.case?.unit && <span className="lk-small lk-soft">{unitName(road, expectation.case.unit)}: </span>}{text(words)}</span></label>
        ))}</div>
      </fieldset>
      {saving.isError && <ProblemNotice error={saving.error} onRetry={() => saving.mutate()} />}
    </Dialog>
  );
}

const unitName = (road: Road, unitId: string): string => present(road).world.units.find(({ id }) => id === unitId)?.name ?? unitId;
