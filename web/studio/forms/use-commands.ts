import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changePart, copyParts, insertPart, moveParts, removeParts, wrapInto, type EditResult, type Place } from '../../../forms/design';
import type { FormComponent } from '../../../forms/types';
import { useLocale } from '../../i18n/setup';
import { useToast } from '../../ui/toasts';
import { kept, keepParts } from './clipboard';
import { makePart } from './make-part';
import { partName } from './part-look';
import type { InsertedKind } from './parts-palette';
import { holderOf, indexOf, lengthOf, listOf, partAt, placeIn, placeOf, placeText, type PlaceText } from './places';
import { useDesigner } from './use-designer';

export type Commands = ReturnType<typeof useCommands>;

/** Everything that can be done with parts, said aloud when it is done and why when it cannot be. */
export function useCommands() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const { store, readOnly, announce } = useDesigner();
  const say = useToast();
  return useMemo(() => {
    const nameAt = (place: PlaceText): string => {
      const part = partAt(store.get().definition, place);
      return (part && partName(part)) || t('studio.form.noName');
    };
    const namesOfChosen = (): string => {
      const { chosen } = store.get();
      const [first] = chosen;
      return chosen.size === 1 && first !== undefined ? nameAt(first) : t('studio.form.chosen', { count: chosen.size });
    };
    const chosenPlaces = (): Place[] => [...store.get().chosen].map(placeOf);

    /** Takes the result of an edit; a refusal is said in words and changes nothing. */
    const take = (result: EditResult, done?: string, merge?: string): boolean => {
      if (!result.ok) { say(result.why[locale], 'exclamation-triangle'); return false; }
      store.edit(result.definition, merge === undefined ? { choose: result.places.map(placeText) } : { merge });
      if (done) announce(done);
      for (const broken of result.brokenReferences.slice(0, 2)) say(broken.message[locale], 'exclamation-triangle');
      return true;
    };

    /** Into what is chosen when it holds others, else behind it, else at the end. */
    const nextPlace = (): Place => {
      const { definition, active } = store.get();
      const part = active === null ? undefined : partAt(definition, active);
      if (active === null || !part) return [definition.components.length];
      if (part.columns) return [...placeOf(active), 0, part.columns[0]?.components.length ?? 0];
      if (part.components) return [...placeOf(active), part.components.length];
      return placeOf(placeIn(listOf(active), indexOf(active) + 1));
    };

    const insert = (kind: InsertedKind) => {
      if (readOnly) return;
      const label = t(`studio.part.${kind}`);
      const { definition } = store.get();
      if (take(insertPart(definition, nextPlace(), makePart(kind, label, definition)), t('studio.form.said.inserted', { name: label }))) store.name(null);
    };

    const moveTo = (place: PlaceText) => {
      if (readOnly || store.get().chosen.size === 0) return;
      const names = namesOfChosen();
      if (take(moveParts(store.get().definition, chosenPlaces(), placeOf(place)))) {
        const active = store.get().active;
        announce(t('studio.form.said.moved', { name: names, position: active === null ? 1 : indexOf(active) + 1 }));
      }
    };

    const moveBy = (step: 1 | -1) => {
      const { definition, chosen } = store.get();
      const places = [...chosen].filter((place) => listOf(place) === listOf([...chosen][0] ?? '')).sort((a, b) => indexOf(a) - indexOf(b));
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined) return;
      const index = step < 0 ? indexOf(first) - 1 : indexOf(last) + 2;
      const list = listOf(first);
      if (index < 0 || index > lengthOf(definition, list)) { announce(t(step < 0 ? 'studio.form.said.atTop' : 'studio.form.said.atBottom')); return; }
      moveTo(placeIn(list, index));
    };

    /** Behind what it stands in. */
    const moveOut = () => {
      const { definition, active } = store.get();
      const holder = active === null ? null : holderOf(definition, active);
      if (holder === null) { announce(t('studio.form.said.cannotOut')); return; }
      moveTo(placeIn(listOf(holder), indexOf(holder) + 1));
    };

    /** Into the part before it that holds others; inside columns into the next column. */
    const moveIn = () => {
      const { definition, active } = store.get();
      if (active === null) return;
      const before = indexOf(active) > 0 ? placeIn(listOf(active), indexOf(active) - 1) : null;
      const holder = before === null ? undefined : partAt(definition, before);
      const column = listOf(active);
      const next = column === '' ? '' : placeIn(listOf(column), indexOf(column) + 1);
      if (holder?.columns && before !== null) moveTo(placeIn(placeIn(before, 0), holder.columns[0]?.components.length ?? 0));
      else if (holder?.components && before !== null) moveTo(placeIn(before, holder.components.length));
      else if (next !== '' && partAt(definition, listOf(column))?.columns?.[indexOf(next)]) moveTo(placeIn(next, lengthOf(definition, next)));
      else announce(t('studio.form.said.cannotIn'));
    };

    const remove = () => {
      const { chosen } = store.get();
      if (readOnly || chosen.size === 0) return;
      const names = namesOfChosen();
      if (take(removeParts(store.get().definition, chosenPlaces()))) say(t('studio.form.said.removed', { name: names }), 'trash', { label: t('studio.form.tool.undo'), run: undo });
    };
    const duplicate = () => {
      if (readOnly || store.get().chosen.size === 0) return;
      take(copyParts(store.get().definition, chosenPlaces()), t('studio.form.said.duplicated', { name: namesOfChosen() }));
    };
    const copy = () => {
      const parts = chosenPlaces().flatMap((place) => partAt(store.get().definition, placeText(place)) ?? []);
      if (parts.length === 0) return;
      keepParts(parts);
      announce(t('studio.form.said.copied', { name: namesOfChosen() }));
    };
    const paste = () => {
      const parts = kept();
      if (readOnly || parts.length === 0) { announce(t('studio.form.said.nothingCopied')); return; }
      insertAll(parts, t('studio.form.said.pasted', { count: parts.length }));
    };
    const insertAll = (parts: readonly FormComponent[], done: string) => {
      let definition = store.get().definition;
      let at = nextPlace();
      const places: PlaceText[] = [];
      for (const part of parts) {
        const result = insertPart(definition, at, part);
        if (!result.ok) { say(result.why[locale], 'exclamation-triangle'); return; }
        definition = result.definition;
        places.push(...result.places.map(placeText));
        at = [...at.slice(0, -1), (at.at(-1) ?? 0) + 1];
      }
      store.edit(definition, { choose: places });
      announce(done);
    };
    const wrap = (into: 'panel' | 'columns' | 'datagrid') => {
      if (readOnly || store.get().chosen.size === 0) return;
      take(wrapInto(store.get().definition, chosenPlaces(), into), t('studio.form.said.wrapped'));
    };
    /** Changes members of one part; quick typing in the same member is one step of undo. Null, or why it cannot be. */
    const change = (place: PlaceText, patch: Record<string, unknown>): string | null => {
      const result = changePart(store.get().definition, placeOf(place), patch);
      if (!result.ok) return result.why[locale];
      store.edit(result.definition, { merge: `${place}.${Object.keys(patch).join('.')}` });
      return null;
    };
    const undo = () => announce(t(!readOnly && store.undo() ? 'studio.form.said.undone' : 'studio.form.said.nothingToUndo'));
    const redo = () => announce(t(!readOnly && store.redo() ? 'studio.form.said.redone' : 'studio.form.said.nothingToRedo'));
    return { insert, insertAll, moveTo, moveBy, moveIn, moveOut, remove, duplicate, copy, paste, wrap, change, take, undo, redo, namesOfChosen };
  }, [t, locale, store, readOnly, announce, say]);
}
