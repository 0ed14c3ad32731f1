import { gone, inside, inTurn, press, pressIfThere, saved, see, stop, unfold, view, write, type Act, type Role, type Round, type Stop } from './studio-sweep-acts';
import type { SweepKeys } from './studio-sweep-seeds';

const chooseRow = (row: string): Act => inTurn(press(`[data-row="${row}"]`), unfold);
/** Every kind of step that can be added. */
const stepKinds = ['task', 'parallel', 'choice', 'document', 'notify', 'wait', 'repeat', 'spawn', 'reuse'] as const;
const rehearsalView = (name: string): Act => inTurn(press(`[data-rehearsal-view=${name}]`), unfold);

export const procedureRounds = ({ blankProcedure }: SweepKeys): readonly Round[] => [
  {
    name: 'a procedure under design', who: 'designer', keys: ['registers'], path: '/studio/procedures/safe-school', ready: '.lk-step-tree', stops: [
      stop('its first step', unfold),
      stop('as a picture', inTurn(pressIfThere('[data-side-button=picture]'), see('.react-flow__node'))),
      stop('the procedure itself', inTurn(pressIfThere('[data-side-button=editor]'), chooseRow('procedure'))),
      ...['co-signing', 'findings', 'findings/mend', 'certification', 'plan-document', 'certified'].map((row) => ({ name: row, open: chooseRow(row), within: '.lk-editor' })),
      stop('steps found', inTurn(write('[data-search=steps]', 'duyệt'), see('.lk-step-search .btn'))),
      stop('no step found', write('[data-search=steps]', 'không có gì như vậy')),
      stop('several steps', inTurn(write('[data-search=steps]', ''), press('[data-row=plan]'), (page) => page.locator('[data-row=plan-approval]').click({ modifiers: ['Control'] }), see('[data-several]'))),
      stop('a branch folded', press('[data-row=co-signing] .lk-tree-fold')),
      stop('adding a step', press('[data-tool=add]')),
      stop('a step taken out', inTurn(press('[data-row=plan]'), press('[data-tool=remove]'), see('.lk-find'))),
      stop('how to mend it', inTurn(async (page) => { for (let left = 4; left > 0 && await page.locator('.lk-proc-problems .btn-soft:not([data-fix])').count() > 0; left -= 1) await page.locator('.lk-proc-problems .btn-soft:not([data-fix])').first().click(); })),
      stop('asked for a review', press('[data-order=ask-design]')),
      stop('put back', inTurn(press('[data-tool=undo]'), saved)),
    ],
  },
  {
    name: 'every kind of step', who: 'designer', keys: [blankProcedure], widths: [1280], path: `/studio/procedures/${blankProcedure}`, ready: '.lk-step-tree', stops: [
      stop('an empty procedure', unfold),
      ...stepKinds.map((kind) => stop(kind, inTurn(async (page) => page.locator('[data-row][data-level="2"]').last().click(), press('[data-tool=add]'), press(`[data-kind=${kind}]`), gone('dialog[open]'), unfold))),
      stop('all in the picture', inTurn(pressIfThere('[data-side-button=picture]'), see('.react-flow__node'))),
      stop('rehearsed with its faults', view('rehearsal')),
      stop('saved', saved),
    ],
  },
  {
    name: 'a rehearsal', who: 'designer', path: '/studio/procedures/safe-school', ready: '.lk-step-tree', stops: [
      stop('before it begins', inTurn(view('rehearsal'), see('[data-order=start-rehearsal]'))),
      stop('with real units', inTurn(press('[data-origin=real]'), see('.lk-picker-option'))),
      stop('begun', inTurn(press('[data-origin=invented]'), press('[data-order=start-rehearsal]'), see('.lk-play-answer [data-outcome]'), unfold)),
      stop('an answer given', inTurn(press('.lk-play-answer [data-outcome]'), see('[data-happened] li'), unfold)),
      stop('days later', inTurn(press('[data-clock-to=day]'), press('[data-clock-to=week]'))),
      ...['mails', 'documents', 'timeline', 'picture'].map((each) => stop(each, rehearsalView(each))),
      stop('kept as a scenario', press('[data-order=keep-scenario]')),
      inside('without a name', inTurn(press('[data-order=save-scenario]'), see('dialog .lk-fault-line:not(:empty)'))),
      inside('kept', inTurn(write('dialog input[type=text]', 'Nộp kế hoạch rồi quá hạn'), press('[data-order=save-scenario]'), see('[data-scenario] .lk-tone-positive'))),
      stop('a scenario dropped', press('[data-scenario] .btn-quiet')),
      stop('every branch walked', inTurn(press('[data-order=walk]'), (page) => page.locator('[data-walk]').waitFor({ timeout: 30_000 }), unfold)),
    ],
  },
  {
    name: 'a published procedure', who: 'designer', path: '/studio/procedures/safe-school', ready: '.lk-step-tree', stops: [
      stop('its versions', inTurn(view('versions'), see('[data-restore]'))),
      stop('who uses it', inTurn(view('usage'), see('#lk-usage-title'))),
      stop('whom a change concerns', inTurn(view('impact'), see('[data-concerned]'))),
    ],
  },
];

/** A changed procedure up to the last look before it is published; then the draft is given up. */
export const publishingRounds: readonly Round[] = (() => {
  const at = (who: Role, name: string, stops: readonly Stop[]): Round => ({ name, who, path: '/studio/procedures/safe-school', ready: '.lk-step-tree', widths: [1280, 390], stops });
  const confirmed = (step: string): Act => inTurn(press(`[data-confirm=${step}-design]`), gone('dialog[open]'));
  const looked = (page: Parameters<Act>[0]) => page.locator('dialog [data-rehearsed]').waitFor({ timeout: 40_000 });
  return [
    at('designer', 'a changed procedure', [stop('asked for a review', inTurn(chooseRow('certified'), write('.lk-editor input[lang=vi], .lk-editor input', 'Báo kết quả công nhận cho trường'), saved, press('[data-order=ask-design]'), confirmed('ask')))]),
    at('reviewer', 'a procedure under review', [stop('what has changed', inTurn(press('[data-order=approve-design]'), see('dialog[open]'))), inside('approved', confirmed('approve'))]),
    at('designer', 'a procedure before it is published', [
      stop('the last look', inTurn(press('[data-order=publish-design]'), looked, unfold)),
      inside('telling those concerned', pressIfThere('dialog [data-tell]')),
      stop('its versions and saves', inTurn(view('versions'), see('[data-restore]'), unfold)),
      stop('giving the draft up', press('[data-order=discard-design]')),
      inside('given up', inTurn(press('[data-confirm=discard-design]'), gone('dialog[open]'))),
    ]),
  ];
})();

/** On the real engines: a case of a pretend school, and the desk of one of its people. */
export const sandboxRounds: readonly Round[] = [{
  name: 'tried for real', who: 'designer', path: '/studio/procedures/safe-school', ready: '.lk-step-tree', widths: [1280, 390], stops: [
    stop('before it starts', inTurn(view('rehearsal'), see('[data-order=start-sandbox]'))),
    stop('running', inTurn(press('[data-order=start-sandbox]'), (page) => page.locator('.lk-sandbox-people .btn-primary[data-order=step-into]').first().waitFor({ timeout: 40_000 }), unfold)),
    stop('removing it', press('[data-order=clear-sandbox]')),
    stop('the desk of a pretend person', inTurn(press('.lk-sandbox-people .btn-primary[data-order=step-into]'), see('[data-sandbox-banner]'), see('#main h1'))),
    stop('their task', inTurn((page) => page.locator('#main article a').first().click(), see('[data-outcome]'))),
    stop('back in the studio', inTurn(press('[data-order=leave-role]'), gone('[data-sandbox-banner]'), see('#main h1'))),
  ],
}];
