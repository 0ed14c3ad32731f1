import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormComponent } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { optionsOf } from '../part-options';
import { Glyph } from '../../glyph';
import type { LookKind } from '../part-look';

const MANY = 4;

/** A sketch of how the part will look: drawn, not typed into, so it costs next to nothing. */
export const PartFace = memo(function PartFace({ component, kind }: { component: FormComponent; kind: LookKind }) {
  switch (kind) {
    case 'section': case 'frame': case 'box': case 'group': case 'columns': case 'table': case 'pages': case 'heading': case 'help': return null;
    case 'longText': return <span className="lk-face lk-face-tall" />;
    case 'checkbox': return null;
    case 'radio': case 'manyChoices': return <Options options={optionsOf(component)} round={kind === 'radio'} />;
    case 'criterion': return <Results criterion={component} />;
    case 'choice': return <span className="lk-face lk-face-choice"><span>{optionsOf(component).slice(0, MANY).map(({ label }) => label).join(' · ')}</span><Glyph name="chevron-down" size={14} /></span>;
    case 'file': return <span className="lk-face lk-face-drop"><Glyph name="upload" size={15} /></span>;
    case 'signature': return <span className="lk-face lk-face-drop"><Glyph name="pen" size={15} /></span>;
    case 'date': case 'dateTime': return <span className="lk-face lk-face-short"><span>{kind === 'date' ? '31/12/2026' : '31/12/2026 14:00'}</span></span>;
    case 'time': return <span className="lk-face lk-face-short"><span>14:00</span></span>;
    case 'number': case 'money': case 'computed': return <span className="lk-face lk-face-short"><span>{String(component.suffix ?? (kind === 'money' ? '₫' : ''))}</span></span>;
    case 'text': case 'email': case 'phone': case 'unit': case 'person': case 'document': case 'unknown': return <span className="lk-face"><span>{String(component.placeholder ?? '')}</span></span>;
  }
});

function Options({ options, round }: { options: { value: string; label: string }[]; round: boolean }) {
  return (
    <span className="lk-face-options">
      {options.slice(0, MANY).map(({ value, label }, index) => <span key={`${value}.${index}`}><i className={round ? 'lk-face-round' : ''} />{label}</span>)}
      {options.length > MANY && <span>… +{options.length - MANY}</span>}
    </span>
  );
}

/** What whoever judges may choose, and what it is worth. */
function Results({ criterion }: { criterion: FormComponent }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const results = ['met', 'notMet', ...(criterion.allowNotApplicable === true ? ['notApplicable'] : [])];
  const worth = [typeof criterion.weight === 'number' && t('formDesigner.criterion.points', { points: locale === 'vi' ? String(criterion.weight).replace('.', ',') : criterion.weight }), criterion.criticalFail === true && t('formDesigner.criterion.decisive')].filter((each) => each !== false);
  return (
    <>
      <Options options={results.map((value) => ({ value, label: t(`formDesigner.criterion.${value}`) }))} round />
      {worth.length > 0 && <span className="lk-small lk-soft">{worth.join(' · ')}</span>}
    </>
  );
}
