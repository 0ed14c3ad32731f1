import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';
import type { DesignKind } from '../design/design-queries';
import { designKeyOf, isDesignKey } from './design-path';

interface DesignName { vi: string; en: string; key: string; /** The person has written the key; it no longer follows the title. */ ownKey: boolean }
export const noName: DesignName = { vi: '', en: '', key: '', ownKey: false };

/** What keeps a new design from being made, by field. */
export function nameFaults({ vi, key }: DesignName, kind: DesignKind, t: (key: string) => string): Partial<Record<string, string>> {
  return { ...(vi.trim() === '' && { title: t('studio.shelf.titleMissing') }), ...(vi.trim() !== '' && !isDesignKey(key, kind) && { key: t('studio.shelf.keyWrong') }) };
}

/** The title in both languages; the key follows the Vietnamese one until somebody writes their own. */
export function NameFields({ name, onChange, faultOf }: { name: DesignName; onChange: (name: DesignName) => void; faultOf: (field: string) => string | null }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const keyFault = faultOf('key');
  return (
    <>
      <TextField label={t('studio.shelf.titleVi')} required longest={200} value={name.vi} fault={faultOf('title')} onChange={(vi) => onChange({ ...name, vi, ...(!name.ownKey && { key: designKeyOf(vi) }) })} />
      <TextField label={t('studio.shelf.titleEn')} longest={200} value={name.en} hint={t('studio.shelf.titleEnHint')} onChange={(en) => onChange({ ...name, en })} />
      {open || keyFault !== null
        ? <TextField label={t('studio.shelf.key')} required longest={64} value={name.key} fault={keyFault} hint={t('studio.shelf.keyHint')} onChange={(key) => onChange({ ...name, key, ownKey: true })} />
        : name.key !== '' && <p className="lk-small lk-soft">{t('studio.shelf.keyIs', { key: name.key })} <button type="button" className="btn btn-quiet btn-sm" onClick={() => setOpen(true)}>{t('studio.shelf.keyChange')}</button></p>}
    </>
  );
}
