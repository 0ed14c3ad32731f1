import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { roleTitles, type Role } from '../../../../domain/org/roles';
import type { FormComponent } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Notice } from '../../../ui/notice';
import { flaggable, moments, personalFields, previewRoles, roleView, type Moment } from './role-view';

interface Props { components: FormComponent[]; role: Role | null; moment: Moment; flagged: readonly string[]; onRole: (role: Role | null) => void; onMoment: (moment: Moment) => void; onFlagged: (paths: string[]) => void }

/** As whom, and when, the form is looked at; and what that role really gets to see, in words. */
export function RoleControls({ components, role, moment, flagged, onRole, onMoment, onFlagged }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const view = roleView(role, moment);
  const personal = personalFields(components);
  const said = moment === 'filling' ? (view.fills ? 'mayFill' : 'mayRead') : moment === 'returned' ? (view.fills ? 'returnedFill' : 'returnedRead') : 'sentRead';
  return (
    <div className="lk-card lk-preview-role">
      <div className="lk-property-pair">
        <div className="lk-property">
          <label className="form-label" htmlFor={id}>{t('formDesigner.preview.as')}</label>
          <select id={id} className="form-select" value={role ?? ''} data-preview-role onChange={(event) => onRole(event.target.value === '' ? null : (event.target.value as Role))}>
            <option value="">{t('formDesigner.preview.designer')}</option>
            {previewRoles.map((each) => <option key={each} value={each}>{text(roleTitles[each])}</option>)}
          </select>
        </div>
        {role !== null && (
          <div className="lk-property">
            <label className="form-label" htmlFor={`${id}-moment`}>{t('formDesigner.preview.moment')}</label>
            <select id={`${id}-moment`} className="form-select" value={moment} data-preview-moment onChange={(event) => onMoment(event.target.value as Moment)}>{moments.map((each) => <option key={each} value={each}>{t(`formDesigner.preview.moments.${each}`)}</option>)}</select>
          </div>
        )}
      </div>
      {role !== null && (
        <div role="status">
          <p className="mb-1">{t(`formDesigner.preview.${said}`)} {(moment === 'sent' || !view.fills) && t(`formDesigner.preview.reads.${view.reads}`)}</p>
        </div>
      )}
      {role !== null && view.shows === 'flagged' && (
        <fieldset className="lk-property">
          <legend className="form-label">{t('formDesigner.preview.flagged')}</legend>
          <div className="lk-flagged">{flaggable(components).map(({ path, name }) => <label key={path} className="lk-choice"><input type="checkbox" className="form-check-input" data-flag={path} checked={flagged.includes(path)} onChange={(event) => onFlagged(event.target.checked ? [...flagged, path] : flagged.filter((each) => each !== path))} /><span>{name}</span></label>)}</div>
        </fieldset>
      )}
      {role !== null && <Notice tone="info" icon="lock" level={2} title={personal.length === 0 ? t('formDesigner.preview.noPersonal') : t('formDesigner.preview.personal', { count: personal.length, names: personal.slice(0, 8).join('; ') })}>{personal.length > 0 && <p className="mb-0">{t('formDesigner.preview.personalLead')}</p>}</Notice>}
    </div>
  );
}
