import { useTranslation } from 'react-i18next';
import type { DefinitionProblem } from '../../../forms/schema';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { partName } from './part-look';
import { placeOfProblem } from './place-of-problem';
import { partAt, type PlaceText } from './places';
import { useDesigner, usePicked } from './use-designer';
import { HelpButton } from '../help/help-button';

const SHOWN = 50;

/** What must be mended before the form can be published, each with the way to it. */
export function ProblemList({ problems, onJump }: { problems: readonly DefinitionProblem[]; onJump: (place: PlaceText) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { store } = useDesigner();
  const definition = usePicked((state) => state.definition);
  if (problems.length === 0) return <p className="lk-problem-none"><Glyph name="check2-circle" /> {t('studio.problems.none')}</p>;
  return (
    <>
      <div className="lk-help-line"><span className="lk-small lk-soft">{t('help.howToMend')}</span><HelpButton topic="trouble-form" /></div>
      <ul className="lk-problems">
        {problems.slice(0, SHOWN).map((problem, index) => {
          const place = placeOfProblem(definition, problem);
          const part = place === null ? undefined : partAt(definition, place);
          return (
            <li key={index}>
              <p className="mb-0">{part && <strong>{partName(part) || t('studio.form.noName')}: </strong>}{text(problem.message)}</p>
              {place !== null
                ? <button type="button" className="btn btn-quiet btn-sm" data-jump={place} onClick={() => onJump(place)}>{t('studio.problems.jump')}</button>
                : <button type="button" className="btn btn-quiet btn-sm" onClick={() => store.chooseNone()}>{t('studio.problems.form')}</button>}
            </li>
          );
        })}
        {problems.length > SHOWN && <li>{t('studio.problems.more', { count: problems.length - SHOWN })}</li>}
      </ul>
    </>
  );
}
