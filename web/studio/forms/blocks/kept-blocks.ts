import { blankForm, blockOf, insertBlock, type Block } from '../../../../forms/design';
import type { FormDefinition } from '../../../../forms/types';
import { designKeyOf } from '../../shelf/design-path';

/** Kept blocks are forms that nobody is asked for: on the shelf like any other, with their history and their review. */
export const BLOCK_KEY = 'khoi-';
const WORDS = { vi: 'Khối', en: 'Block' };
/** A form's key is at most 64 characters long. */
const LONGEST = 64;

export const isKeptBlock = (key: string): boolean => key.startsWith(BLOCK_KEY);

/** The form that keeps a block; undefined for a name without any letter, or parts that make no form by themselves. */
export function formOfBlock(block: Block, name: string): { key: string; definition: FormDefinition } | undefined {
  const slug = designKeyOf(`${WORDS.vi} ${name}`);
  const key = slug.slice(0, LONGEST);
  const put = insertBlock({ ...blankForm(key, { vi: `${WORDS.vi}: ${name}`, en: `${WORDS.en}: ${name}` }), components: [], english: {} }, [0], block);
  return key.length > BLOCK_KEY.length && isKeptBlock(key) && put.ok ? { key, definition: put.definition } : undefined;
}

/** Everything in such a form, to be put into another one. */
export const blockInForm = (form: FormDefinition): Block | undefined => blockOf(form, form.components.map((_part, index) => [index]), form.title.vi);
