import { packDesign, writeDesignPackage } from '../../../domain/design-package';
import { shippedProcedures } from '../../../domain/procedures';
import { getForm, shippedForms } from '../../../forms';
import type { FormDefinition } from '../../../forms/types';
import { topicIds } from '../../../web/studio/help/topic-ids';
import { chooseFile, follow, goTo, inTurn, nothing, press, see, stop, unfold, write, type Act, type Round } from './studio-sweep-acts';

/** The help: every topic is read, and it stands beside a page and in a dialog. */
export const helpRounds: readonly Round[] = [
  {
    name: 'the help', who: 'designer', path: '/studio/help', ready: '.lk-help-reader', stops: [
      stop('its first page', nothing),
      // Excerpts begin and end in the middle of a sentence; the sentences are read below.
      { name: 'found', open: inTurn(write('.lk-help-contents input', 'thời hạn'), see('.lk-help-found li')), only: 'looks' },
      stop('nothing found', write('.lk-help-contents input', 'không có gì như vậy')),
    ],
  },
  {
    name: 'the help beside a page', who: 'designer', path: '/studio', ready: '.lk-item', stops: [
      stop('beside the shelf', inTurn(press('[data-help]'), see('#lk-help [data-help-heading]'))),
      stop('its contents', press('#lk-help .lk-help-head button')),
      stop('closed', press('[data-help-close]')),
    ],
  },
  {
    name: 'every topic of the help', who: 'designer', path: '/studio/help', ready: '.lk-help-reader', widths: [1280],
    stops: topicIds.map((topic) => ({ name: topic, open: inTurn(follow(`/studio/help/${topic}`, `#help-${topic}`), unfold), only: 'words' as const })),
  },
];

const form = (key: string): FormDefinition => {
  const found = getForm(key);
  if (!found) throw new RangeError(`no shipped form ${key}`);
  return found;
};
const renamed = (definition: FormDefinition, more: Partial<FormDefinition>): FormDefinition => ({ ...definition, title: { vi: `${definition.title.vi} (tỉnh bạn)`, en: `${definition.title.en} (sister province)` }, ...more });

/** A package of another province: one form that is here, one that is here otherwise, the next version of one, and a new one. */
const packageText = async (): Promise<string> => writeDesignPackage(await packDesign({
  made: '2026-01-05T01:00:00.000Z', forms: [form('remedy'), renamed(form('recheck'), {}), renamed(form('inspection'), { version: 2 }), renamed(form('certification'), { key: 'giay-cong-nhan-tinh-ban' })],
}));
const choosePackage: Act = async (page, scene) => chooseFile('tinh-ban.lien-ky.json', await packageText())(page, scene);

const chooseOwnBpmn: Act = async (page, scene) => {
  const answer = await page.request.get('/api/v1/designs/procedure/safe-school/bpmn');
  await chooseFile('truong-an-toan.bpmn', await answer.text())(page, scene);
};
const latest = shippedProcedures.find(({ key }) => key === 'safe-school')?.version ?? 1;

/** What files are called, and what they call things; without the forms a fact has no other name. */
const keys = [...[...shippedForms, ...shippedProcedures].map(({ key }) => key), 'giay-cong-nhan-tinh-ban', 'safe-school.lien-ky.json', 'tinh-ban.lien-ky.json', 'goi.json', 'hinh.bpmn', 'truong-an-toan.bpmn', 'B', 'registers', 'openFindings', 'criteriaMet', 'grade', 'excellent'];

/** Designs in and out of files. */
export const packageRounds: readonly Round[] = [
  {
    name: 'packages', who: 'designer', keys, path: '/studio/packages', ready: '#main h1', stops: [
      stop('all ways', nothing),
      stop('a package going out, nothing chosen', goTo('/studio/packages/export', '[data-choose]')),
      stop('a package going out', inTurn(goTo(`/studio/packages/export?procedure=safe-school.${latest}`, '[data-action=save-package]:enabled'), unfold)),
      stop('a package coming in', goTo('/studio/packages/import', '#main input[type=file]')),
      stop('a file that is none', inTurn(chooseFile('goi.json', '{]'), see('#main [role=alert]'))),
      stop('a package that was changed on the way', inTurn(async (page, scene) => chooseFile('goi.json', (await packageText()).replace('(tỉnh bạn)', '(tỉnh khác)'))(page, scene), see('#main .lk-notice'))),
      stop('what it would do', inTurn(choosePackage, see('[data-entry]'), unfold)),
      stop('under another name', (page) => page.locator('[data-entry][data-state=conflict] select').selectOption('rename')),
    ],
  },
  {
    name: 'BPMN', who: 'designer', keys, path: '/studio/packages/bpmn', ready: '#main input[type=file]', stops: [
      stop('going out', inTurn(see('[data-choose]'), press('[data-choose]'))),
      stop('a file that is none', inTurn(chooseFile('hinh.bpmn', '<khong-phai/>'), see('[data-bpmn-import] .lk-notice'))),
      stop('one of our own', inTurn(chooseOwnBpmn, see('[data-action=make-draft]'), unfold)),
    ],
  },
];
