import { blankForm, blockOf, insertBlock, type Block } from '../../../../forms/design';
import type { FormDefinition } from '../../../../forms/types';
import { BLOCK_KEY, BLOCK_WORDS } from '../../shelf/block-key';
import { designKeyOf } from '../../shelf/design-path';

/** A form's key is at most 64 characters long. */
const LONGEST = 64;

/** The form that keeps a block, with its history and its review; undefined for a name without any letter, or parts that make no form by themselves. */
export function formOfBlock(block: Block, name: string): { key: string; definition: FormDefinition } | undefined {
  const slug = designKeyOf(`${BLOCK_WORDS.vi} ${name}`);
  const key = slug.slice(0, LONGEST);
  const put = insertBlock({ ...blankForm(key, { vi: `${BLOCK_WORDS.vi}: ${name}`, en: `${BLOCK_WORDS.en}: ${name}` }), components: [], english: {} }, [0], block);
  return key.length > BLOCK_KEY.length && key.startsWith(BLOCK_KEY) && put.ok ? { key, definition: put.definition } : undefined;
}

/** Everything in such a form, to be put into another one. */
export const blockInForm = (form: FormDefinition): Block | undefined => blockOf(form, form.components.map((_part, index) => [index]), form.title.vi);
