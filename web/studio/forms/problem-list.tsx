import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsInWords } from '../../../forms/design';
import type { DefinitionProblem } from '../../../forms/schema';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { placeText, type PlaceText } from './places';
import { useDesigner, usePicked } from './use-designer';
import { HelpButton } from '../help/help-button';

const SHOWN = 50;

/** What must be mended before the form can be published, each with the way to it. */
export function ProblemList({ problems, onJump }: { problems: readonly DefinitionProblem[]; onJump: (place: PlaceText) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { store } = useDesigner();
  const definition = usePicked((state) => state.definition);
  const shown = useMemo(() => problemsInWords(definition, problems.slice(0, SHOWN)), [definition, problems]);
  if (problems.length === 0) return <p className="lk-problem-none"><Glyph name="check2-circle" /> {t('studio.problems.none')}</p>;
  return (
    <>
      <div className="lk-help-line"><span className="lk-small lk-soft">{t('help.howToMend')}</span><HelpButton topic="trouble-form" /></div>
      <ul className="lk-problems">
        {shown.map(({ place, about, message }, index) => (
          <li key={index}>
            <p className="mb-0">{about && <strong>{text(about)}: </strong>}{text(message)}</p>
            {place !== null
              ? <button type="button" className="btn btn-quiet btn-sm" data-jump={placeText(place)} onClick={() => onJump(placeText(place))}>{t('studio.problems.jump')}</button>
              : <button type="button" className="btn btn-quiet btn-sm" onClick={() => store.chooseNone()}>{t('studio.problems.form')}</button>}
          </li>
        ))}
        {problems.length > SHOWN && <li>{t('studio.problems.more', { count: problems.length - SHOWN })}</li>}
      </ul>
    </>
  );
}
