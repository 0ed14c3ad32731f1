import type { FormDefinition } from '../../../forms/types';
import type { DraftAtHand } from '../design/draft-at-hand';
import { DiffList } from './diff-list';
import { readableForm } from './readable-form';
import { useDesigner, usePicked } from './use-designer';

/** The form on the screen, for the pages shared with procedures. Draws anew with every change: used only where it is shown. */
export function useFormAtHand(): DraftAtHand<FormDefinition> {
  const { store } = useDesigner();
  const present = usePicked((state) => state.definition);
  return { present, read: readableForm, replace: (definition) => store.edit(definition), Difference: DiffList };
}
