import { useMemo } from 'react';
import { useDesigner, usePicked } from '../use-designer';

/** The English texts of the form; an empty one is not kept, so that the Vietnamese stands in for it. */
export function useEnglish() {
  const { store } = useDesigner();
  const texts = usePicked((state) => state.definition.english);
  return useMemo(() => ({
    get: (path: string): string => texts[path] ?? '',
    set: (path: string, text: string): null => {
      const { definition } = store.get();
      const { [path]: _before, ...rest } = definition.english;
      store.edit({ ...definition, english: text === '' ? rest : { ...rest, [path]: text } }, { merge: `english.${path}` });
      return null;
    },
  }), [store, texts]);
}
