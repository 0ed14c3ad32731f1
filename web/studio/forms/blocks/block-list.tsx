import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { checkBlock, templateBlocks } from '../../../../forms/design';
import { useLocale } from '../../../i18n/setup';
import { LoadMore } from '../../../ui/load-more';
import { useToast } from '../../../ui/toasts';
import { readDesign, readVersion, useDesigns } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { BLOCK_KEY, blockName, isKeptBlock } from '../../shelf/block-key';
import { designPath } from '../../shelf/design-path';
import { readableForm } from '../readable-form';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { blockInForm } from './kept-blocks';
import { SaveBlockButton } from './save-block-button';

/** Blocks, put in as copies with their conditions, demands and English texts: those that come with the product, and those kept here. */
export function BlockList({ fits }: { fits: (words: string) => boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const blocks = useMemo(() => templateBlocks(), []);
  const shown = blocks.filter(({ name }) => fits(text(name)));
  return (
    <>
      {shown.length > 0 && (
        <section aria-labelledby="lk-blocks-title">
          <h3 id="lk-blocks-title" className="lk-palette-title">{t('studio.form.group.blocks')}</h3>
          <ul className="lk-palette-list">
            {shown.map(({ id, name, block }) => <li key={id}><button type="button" className="lk-palette-part" data-block={id} disabled={readOnly} onClick={() => commands.insertThat(block)}><Glyph name="puzzle" size={17} />{text(name)}</button></li>)}
          </ul>
        </section>
      )}
      <KeptBlocks fits={fits} />
    </>
  );
}

function KeptBlocks({ fits }: { fits: (words: string) => boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const say = useToast();
  const own = usePicked((state) => state.definition.key);
  const designs = useDesigns('form', BLOCK_KEY);
  const [busy, setBusy] = useState<string | null>(null);
  const kept = (designs.data?.items ?? []).filter((design) => isKeptBlock(design) && design.key !== own && fits(text(design.title)));
  const put = async (key: string) => {
    setBusy(key);
    try {
      const detail = await readDesign('form', key);
      const form = readableForm(detail.draft?.definition ?? (await readVersion('form', key, detail.latestVersion ?? 1)).definition);
      const block = form && blockInForm(form);
      const read = block ? checkBlock(block) : undefined;
      if (read?.ok) commands.insertThat(read.block);
      else say(t('formDesigner.blocks.bad', { why: read ? text(read.why) : t('formDesigner.blocks.empty') }), 'exclamation-triangle');
    } catch {
      say(t('formDesigner.blocks.unread'), 'exclamation-triangle');
    } finally {
      setBusy(null);
    }
  };
  return (
    <section aria-labelledby="lk-kept-blocks-title">
      <h3 id="lk-kept-blocks-title" className="lk-palette-title">{t('formDesigner.blocks.own')}</h3>
      {kept.length === 0 && <p className="lk-small lk-soft mb-2">{t('formDesigner.blocks.noneOwn')}</p>}
      <ul className="lk-palette-list">
        {kept.map(({ key, title }) => (
          <li key={key} className="lk-kept-block">
            <button type="button" className="lk-palette-part" data-kept-block={key} disabled={readOnly || busy !== null} onClick={() => void put(key)}><Glyph name="puzzle" size={17} />{blockName(text(title))}</button>
            <Link className="btn btn-quiet lk-tool" to={designPath('form', key)} title={t('formDesigner.blocks.open')}><Glyph name="pen" size={15} /><span className="visually-hidden">{t('formDesigner.blocks.openOf', { name: text(title) })}</span></Link>
          </li>
        ))}
      </ul>
      <LoadMore pages={designs} />
      <SaveBlockButton />
    </section>
  );
}
