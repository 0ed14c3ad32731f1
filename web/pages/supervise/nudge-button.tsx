import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error';
import { useNudge } from '../../api/queries';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';

/** Reminds the seat of an open task, once per visit of the page. */
export function NudgeButton({ taskId, who }: { taskId: string; who: string }) {
  const { t } = useTranslation();
  const say = useToast();
  const nudge = useNudge();
  const [sent, setSent] = useState(false);
  const press = () => nudge.mutate(taskId, {
    onSuccess: () => { setSent(true); say(t('nudge.sent', { who }), 'bell'); },
    onError: (error) => say(asApiError(error).problem?.title ?? t('nudge.failed'), 'exclamation-triangle'),
  });
  return (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={press} disabled={nudge.isPending || sent}>
      <Icon name={sent ? 'check-lg' : 'bell'} />{nudge.isPending ? t('nudge.sending') : t(sent ? 'nudge.done' : 'nudge.do')}<span className="visually-hidden"> {who}</span>
    </button>
  );
}
