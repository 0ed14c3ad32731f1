import { partGroups } from '../../../web/studio/forms/part-groups';
import { choose, gone, inside, inTurn, meanwhile, pane, press, pressIfThere, saved, see, stop, unfold, view, write, type Act, type Role, type Round, type Stop } from './studio-sweep-acts';
import type { SweepKeys } from './studio-sweep-seeds';

/** Every kind of part that the palette offers. */
const partKinds = Object.values(partGroups).flat();
/** Behind everything else, not inside what was put in last. */
const atTheEnd: Act = inTurn(pane('parts'), pressIfThere('.lk-palette-target .btn:last-child'));
const insert = (kind: string): Act => inTurn(atTheEnd, press(`[data-insert=${kind}]`), pane('properties'), unfold);
const choosePart = (place: string): Act => inTurn(pane('surface'), press(`[data-part="${place}"]`), pane('properties'));

export const formRounds = ({ form, blankForm, faultyForm, takenForm }: SweepKeys): readonly Round[] => [
  {
    name: 'a form under design', who: 'designer', path: `/studio/forms/${form}`, ready: '.lk-surface', stops: [
      stop('the form itself', inTurn(pane('properties'), unfold)),
      stop('a fact', inTurn(press('[data-action=add-fact]'), see('dialog[open]'))),
      stop('its outline', inTurn(pane('parts'), press('[data-list-button=outline]'))),
      stop('nothing found in it', inTurn(write('.lk-outline input', 'không có gì như vậy'), gone('.lk-outline-row'))),
      stop('no problems', press('[data-list-button=problems]')),
      stop('no part found', inTurn(press('[data-list-button=insert]'), write('.lk-palette input', 'không có gì như vậy'))),
      stop('a block put in', inTurn(write('.lk-palette input', ''), press('[data-block]'))),
      stop('a part taken out', inTurn(pane('surface'), press('[data-tool=delete]'), see('.lk-toast'))),
      stop('a part and what it has', inTurn(press('[data-tool=undo]'), choosePart('0.0'), unfold)),
      stop('several parts', inTurn(pane('surface'), press('[data-part="0"]'), (page) => page.locator('[data-part="1"]').click({ modifiers: ['Shift'] }), pane('properties'), see('[data-wrap]'))),
      stop('a name being typed', inTurn(pane('surface'), press('[data-part="0"]'), press('[data-tool=rename]'), see('.lk-part-input'))),
    ],
  },
  {
    name: 'every kind of part', who: 'designer', widths: [1280], path: `/studio/forms/${blankForm}`, ready: '.lk-surface', stops: [
      stop('an empty form', pane('parts')),
      ...partKinds.map((kind) => ({ name: kind, open: insert(kind), within: '.lk-pane-properties' })),
      stop('a condition', inTurn(choosePart('0'), press('[data-action=add-condition]'), see('.lk-sentence-box'))),
      stop('two conditions', inTurn(press('.lk-sentences > .btn'), see('.lk-sentence-box >> nth=1'))),
      stop('a rule', inTurn(choosePart('2'), press('[data-action=add-rule]'), see('dialog[open]'))),
      inside('every sentence a rule can be', async (page) => {
        const sentence = page.locator('dialog select').first();
        for (let index = await sentence.locator('option').count() - 1; index >= 0; index -= 1) await sentence.selectOption({ index });
      }),
      inside('a rule without its words', inTurn(press('dialog [data-confirm=rule]'), see('dialog [role=alert]'))),
      stop('a formula that is wrong', inTurn(choosePart(String(partKinds.indexOf('computed'))), write('.lk-formula', 'tong(1, 2'), see('.lk-property-group .lk-fault-line'), unfold)),
      stop('what a field begins with', inTurn(choosePart('0'), unfold, choose('[data-property=prefill]', '#earlier'), see('dialog[open]'))),
      stop('a block to keep', inTurn(pane('surface'), press('[data-part="0"]'), press('[data-action=save-block]'), see('dialog[open]'))),
      stop('its problems', inTurn(pane('parts'), press('[data-list-button=problems]'))),
      stop('all saved', saved),
    ],
  },
  {
    name: 'a form with faults', who: 'designer', path: `/studio/forms/${faultyForm}`, ready: '.lk-surface', stops: [
      stop('its problems', inTurn(pane('parts'), press('[data-list-button=problems]'), see('.lk-problems > li'))),
      stop('asked for a review', press('[data-order=ask-design]')),
    ],
  },
  {
    name: 'a form as people will see it', who: 'designer', path: `/studio/forms/${form}`, ready: '.lk-surface', stops: [
      stop('on a computer', inTurn(view('try'), see('.lk-form .formio-component'))),
      stop('an answer that is not complete', inTurn(press('[data-action=check-answer]'), see('.lk-notice'))),
      stop('with sample data', inTurn(press('.lk-choice input'), see('.lk-form .formio-component'))),
      stop('as a school sees it', inTurn(choose('[data-preview-role]', 'drafter'), see('[data-preview-moment]'))),
      stop('when it came back', choose('[data-preview-moment]', 'returned')),
      stop('when it is sent', inTurn(choose('[data-preview-moment]', 'sent'), choose('[data-preview-role]', ''))),
      stop('on a phone', inTurn(press('[data-device=phone]'), see('.lk-form .formio-component'))),
      stop('on paper', inTurn(press('[data-device=print]'), see('.lk-sheet'))),
      stop('its English', inTurn(view('translate'), see('.lk-translations'))),
      stop('English that is missing', press('.lk-card-head input')),
      stop('no versions yet', view('versions')),
      stop('used by nobody', view('usage')),
    ],
  },
  {
    name: 'a published form', who: 'designer', path: '/studio/forms/plan', ready: '.lk-surface', stops: [
      stop('its versions', inTurn(view('versions'), see('[data-restore]'))),
      stop('back to one', press('[data-restore]')),
      stop('put out of use', press('[data-order=retire-design]')),
      stop('who uses it', inTurn(view('usage'), see('.lk-rows li'))),
    ],
  },
  {
    name: 'two at one form', who: 'designer', widths: [1280], path: '/studio', ready: '.lk-item', stops: [
      stop('somebody else is at it', inTurn(
        meanwhile('colleague', async (page) => { await Promise.all([page.waitForResponse((response) => response.url().endsWith('/editing') && response.ok()), page.goto(`/studio/forms/${takenForm}`)]); }),
        (page) => page.goto(`/studio/forms/${takenForm}`), see('[data-order=take-over]'),
      )),
      stop('taking over', press('[data-order=take-over]')),
      inside('taken', inTurn(press('[data-confirm=take-over]'), gone('[data-order=take-over]'))),
      stop('both have changed it', inTurn(changedInAnotherWindow, write('[data-property=title]', 'Phiếu tôi sửa'), see('dialog[open] [data-confirm=take-theirs]:enabled'))),
      inside('theirs taken', inTurn(press('[data-confirm=take-theirs]'), gone('dialog[open]'))),
      stop('not reached', inTurn(
        (page) => page.route('**/draft', (route) => route.abort()), pane('surface'), press('[data-part="0"]'), pane('properties'), write('[data-property=name]', 'Họ và tên người báo'), see('[data-save=offline]'),
      )),
      stop('found again', inTurn((page) => page.reload(), see('[data-order=take-kept]'))),
      stop('taken and sent', inTurn((page) => page.unroute('**/draft'), press('[data-order=take-kept]'), saved)),
    ],
  },
];

/** The same person at a second window: nobody takes the turn away, and the draft changes all the same. */
async function changedInAnotherWindow(page: Parameters<Act>[0]): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.lk-surface').waitFor({ state: 'attached' });
  if (await other.locator('[data-pane-button=properties]').isVisible()) await other.locator('[data-pane-button=properties]').click();
  await other.locator('[data-property=title]').fill('Phiếu người khác sửa');
  await other.waitForResponse((response) => response.url().endsWith('/draft') && response.ok());
  await other.close();
  if (await page.locator('[data-pane-button=properties]').isVisible()) await page.locator('[data-pane-button=properties]').click();
}

const note = (text: string): Act => write('dialog textarea', text);
/** A form from its draft to being published, from one desk to the other. */
export const reviewRounds = ({ reviewedForm: key }: SweepKeys): readonly Round[] => {
  const at = (who: Role, name: string, stops: readonly Stop[]): Round => ({ name, who, path: `/studio/forms/${key}`, ready: '.lk-surface', widths: [1280], stops });
  const done = (step: string): Act => inTurn(press(`[data-confirm=${step}-design]`), gone('dialog[open]'));
  return [
    at('designer', 'a review asked for', [stop('asking', press('[data-order=ask-design]')), inside('asked', inTurn(note('Xin xem giúp phần mô hình.'), done('ask'), see('.lk-quote')))]),
    at('reviewer', 'a review that returns it', [
      stop('waiting for the review', see('.lk-quote')),
      stop('returning', press('[data-order=return-design]')),
      inside('without a reason', inTurn(press('[data-confirm=return-design]'), see('dialog .lk-fault-line:not(:empty)'))),
      inside('returned', inTurn(note('Thiếu mục ký.'), done('return'))),
    ]),
    at('designer', 'a returned form', [stop('what was said', see('.lk-quote')), stop('asked again', inTurn(press('[data-order=ask-design]'), done('ask')))]),
    at('reviewer', 'a review that approves it', [stop('approving', press('[data-order=approve-design]')), inside('approved', done('approve'))]),
    at('designer', 'a form that is published', [stop('approved', see('[data-order=publish-design]')), stop('publishing', press('[data-order=publish-design]')), inside('published', inTurn(done('publish'), see('.lk-toast')))]),
  ];
};
