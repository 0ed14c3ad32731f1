import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { templateBlocks } from '../../../forms/design';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { useCommands } from './use-commands';
import { useDesigner } from './use-designer';

/** Blocks that come with the product, put in as copies with their conditions, demands and English texts. */
export function BlockList({ fits }: { fits: (words: string) => boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const blocks = useMemo(() => templateBlocks(), []);
  const shown = blocks.filter(({ name }) => fits(text(name)));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="lk-blocks-title">
      <h3 id="lk-blocks-title" className="lk-palette-title">{t('studio.form.group.blocks')}</h3>
      <ul className="lk-palette-list">
        {shown.map(({ id, name, block }) => <li key={id}><button type="button" className="lk-palette-part" data-block={id} disabled={readOnly} onClick={() => commands.insertThat(block)}><Glyph name="puzzle" size={17} />{text(name)}</button></li>)}
      </ul>
    </section>
  );
}
