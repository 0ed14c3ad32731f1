import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlinePresets } from '../../../domain/design/deadlines';
import { stepKindTitles, type StepKind } from '../../../domain/design/new-step';
import { formulaFunctions } from '../../../forms/design';
import { useLocale } from '../../i18n/setup';
import { partGroups } from '../forms/part-groups';
import type { ShownList } from './help-content';
import { HelpWords } from './help-words';
import { shortcutGroups } from './shortcut-groups';
import { formRefusals, orderRefusals, procedureRefusals, type Refusal } from './shown-words';

/** Lists that the code itself gives: what is there is listed, and nothing else. */
export function ShownListView({ list }: { list: ShownList }) {
  switch (list) {
    case 'parts': return <Parts />;
    case 'functions': return <Functions />;
    case 'step-kinds': return <StepKinds />;
    case 'deadlines': return <Deadlines />;
    case 'shortcuts': return <Shortcuts />;
    case 'form-refusals': return <Refusals refusals={formRefusals} />;
    case 'procedure-refusals': return <Refusals refusals={procedureRefusals} />;
    case 'order-refusals': return <Refusals refusals={orderRefusals} />;
  }
}

function Parts() {
  const { t } = useTranslation();
  return (
    <dl className="lk-help-terms">
      {Object.values(partGroups).flat().map((kind) => <Fragment key={kind}><dt>{t(`studio.part.${kind}`)}</dt><dd>{t(`studio.partHint.${kind}`)}</dd></Fragment>)}
    </dl>
  );
}

function Functions() {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  return (
    <ul className="lk-help-cards">
      {formulaFunctions.map(({ name, english, title, explanation, example }) => (
        <li key={name}>
          <code>{locale === 'vi' ? name : english}</code> <strong>{text(title)}</strong>
          <p className="mb-1">{text(explanation)}</p>
          <p className="mb-0 lk-small"><span className="lk-soft">{t('help.example')}</span> <code>{text(example)}</code></p>
        </li>
      ))}
    </ul>
  );
}

function StepKinds() {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <dl className="lk-help-terms">
      {(Object.keys(stepKindTitles) as StepKind[]).map((kind) => <Fragment key={kind}><dt>{text(stepKindTitles[kind])}</dt><dd>{t(`procedures.add.kinds.${kind}`)}</dd></Fragment>)}
    </dl>
  );
}

function Deadlines() {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <>
      <p className="mb-1">{t('help.presets')}</p>
      <ul className="lk-help-points">{deadlinePresets.map(({ key, title }) => <li key={key}>{text(title)}</li>)}</ul>
    </>
  );
}

function Shortcuts() {
  const { t } = useTranslation();
  const { text } = useLocale();
  return shortcutGroups.map(({ title, shortcuts }) => (
    <table key={title.en} className="lk-help-keys">
      <caption>{text(title)}</caption>
      <thead className="visually-hidden"><tr><th scope="col">{t('help.key')}</th><th scope="col">{t('help.does')}</th></tr></thead>
      <tbody>
        {shortcuts.map(({ keys, does }) => (
          <tr key={does.en}>
            <th scope="row">{keys.map((key, index) => <Fragment key={key}>{index > 0 && <span className="lk-soft"> {t('help.or')} </span>}<kbd>{key}</kbd></Fragment>)}</th>
            <td>{text(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useTranslation();
  return (
    <dl className="lk-help-refusals">
      {refusals.map(({ code, means, mend, severity }) => (
        <div key={code} data-refusal={code} data-severity={severity}>
          <dt>{severity === 'warning' && <span className="visually-hidden">{t('help.warning')} </span>}<HelpWords words={means} /></dt>
          <dd><span className="lk-soft">{t('help.mend')}</span> <HelpWords words={mend} /></dd>
        </div>
      ))}
    </dl>
  );
}
