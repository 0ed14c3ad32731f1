import { shippedForms } from '../../../forms';
import { chooseFile, goTo, gone, inside, inTurn, nothing, pane, press, see, stop, view, write, type Round } from './studio-sweep-acts';
import { formRounds, reviewRounds } from './studio-sweep-forms';
import { helpRounds, packageRounds } from './studio-sweep-library';
import { procedureRounds, publishingRounds, sandboxRounds } from './studio-sweep-procedures';
import type { SweepKeys } from './studio-sweep-seeds';

const survey = { title: 'Phiếu khảo sát', components: [{ type: 'textfield', key: 'ten', label: 'Họ tên', input: true, customConditional: 'show = true' }, { type: 'content', key: 'c', label: 'Lời dặn', html: '<img src=x onerror=alert(1)>' }, { type: 'survey', key: 'khaoSat', label: 'Khảo sát', input: true }] };
/** What the files say that are chosen on the way. */
export const chosenFiles: readonly unknown[] = [survey, shippedForms];


/** Every page, tab, editor, dialog and list of the studio. A page that is added is one line more. */
export const roundsAt = (keys: SweepKeys): readonly Round[] => [...shelf, ...helpRounds, ...packageRounds, ...formRounds(keys), ...reviewRounds(keys), ...procedureRounds(keys), ...publishingRounds, ...sandboxRounds];

const shelf: readonly Round[] = [
  {
    name: 'the shelf', who: 'designer', path: '/studio', ready: '.lk-item', stops: [
      stop('all designs', nothing),
      stop('only blocks', press('.lk-shelf-tools .lk-segment:nth-child(4)')),
      stop('only forms', press('.lk-shelf-tools .lk-segment:nth-child(2)')),
      stop('nothing found', inTurn(write('.lk-shelf-tools input', 'không có gì như vậy'), gone('.lk-item'))),
      stop('a new design', press('[data-order=new-design]')),
      inside('a new design, nothing filled in', inTurn(press('[data-confirm=new-design]'), see('dialog .lk-fault-line:not(:empty)'))),
      inside('a new procedure from a template', inTurn(press('dialog fieldset:nth-of-type(1) label:nth-of-type(2)'), press('dialog fieldset:nth-of-type(2) label:nth-of-type(1)'), see('dialog .lk-picker-option'))),
      inside('a new procedure as a copy', inTurn(press('dialog fieldset:nth-of-type(2) label:nth-of-type(3)'), see('dialog .lk-picker-option'))),
      inside('a new design with a key of its own', inTurn(write('dialog input[type=text]', 'Diễn tập chữa cháy'), press('dialog p > .btn-quiet'))),
      stop('a form from elsewhere', press('[data-order=import-form]')),
      inside('a file that is no form', inTurn(chooseFile('phieu.json', '{]'), see('dialog [role=alert]'))),
      inside('a form of which parts are refused', inTurn(chooseFile('phieu.json', JSON.stringify(survey)), see('dialog .lk-report'))),
    ],
  },
  {
    name: 'the shelf of who only reads', who: 'reviewer', path: '/studio', ready: '.lk-item', stops: [
      stop('the shelf', nothing),
      stop('a form', goTo('/studio/forms/plan', '.lk-surface')),
      stop('a part of it', inTurn(press('[data-part="0"]'), pane('properties'))),
      stop('a procedure', goTo('/studio/procedures/safe-school', '.lk-step-tree')),
      stop('its versions', view('versions')),
    ],
  },
  {
    name: 'what is not there', who: 'designer', widths: [1280], path: '/studio/forms/khong-co', ready: 'h1', stops: [
      stop('a form', nothing),
      stop('a procedure', goTo('/studio/procedures/khong-co', 'h1')),
      stop('a page', goTo('/studio/khong-co', 'h1')),
    ],
  },
];
