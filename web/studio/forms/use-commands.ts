import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { blockOf, copyParts, insertBlock, insertPart, moveParts, namePart, newPart, placeBehindHolder, placeInside, removeParts, takenKeys, wrapInto, type Block, type EditResult, type Place } from '../../../forms/design';
import type { FormComponent, FormDefinition } from '../../../forms/types';
import { useLocale } from '../../i18n/setup';
import { useToast } from '../../ui/toasts';
import { clipboardText, keepBlock, pastedBlock } from './clipboard';
import type { InsertedKind } from './part-groups';
import { partName } from './part-look';
import { indexOf, lengthOf, listOf, partAt, placeIn, placeOf, placeText, type PlaceText } from './places';
import { useDesigner } from './use-designer';

export type Commands = ReturnType<typeof useCommands>;

/** Everything that can be done with parts, said aloud when it is done and why when it cannot be. */
export function useCommands() {
  const { t, i18n } = useTranslation();
  const { locale } = useLocale();
  const { store, readOnly, isPublished, announce } = useDesigner();
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
      if (active === null) return [definition.components.length];
      return placeInside(definition, placeOf(active)) ?? placeOf(placeIn(listOf(active), indexOf(active) + 1));
    };

    /** Straight into a part with pages only pages go; everything else into the page there. */
    const landing = (to: Place, parts: readonly (FormComponent | undefined)[]): Place => {
      const holder = to.slice(0, -1);
      const pages = partAt(store.get().definition, placeText(holder));
      if (pages?.type !== 'tabs' || parts.every((part) => part?.type === 'panel')) return to;
      const page = Math.max(0, Math.min(to.at(-1)! - 1, (pages.components?.length ?? 1) - 1));
      return placeInside(store.get().definition, [...holder, page]) ?? to;
    };

    const insert = (kind: InsertedKind) => {
      if (readOnly) return;
      // Labels of a form are Vietnamese, whatever the language of the page.
      const label = i18n.getFixedT('vi')(`studio.part.${kind}`);
      const { definition } = store.get();
      const place = nextPlace();
      take(insertPart(definition, place, newPart(kind, label, takenKeys(definition, place))), t('studio.form.said.inserted', { name: t(`studio.part.${kind}`) }));
    };

    const insertOne = (part: FormComponent) => {
      const { definition } = store.get();
      if (!readOnly) take(insertPart(definition, nextPlace(), part), t('studio.form.said.inserted', { name: partName(part) }));
    };

    const moveTo = (place: PlaceText) => {
      if (readOnly || store.get().chosen.size === 0) return;
      const names = namesOfChosen();
      const to = landing(placeOf(place), chosenPlaces().map((chosen) => partAt(store.get().definition, placeText(chosen))));
      if (take(moveParts(store.get().definition, chosenPlaces(), to))) {
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
      const to = active === null ? undefined : placeBehindHolder(definition, placeOf(active));
      if (to) moveTo(placeText(to));
      else announce(t('studio.form.said.cannotOut'));
    };

    /** Into the part before it that holds others; inside columns into the next column. */
    const moveIn = () => {
      const { definition, active } = store.get();
      if (active === null) return;
      const before = indexOf(active) > 0 ? placeInside(definition, placeOf(placeIn(listOf(active), indexOf(active) - 1))) : undefined;
      const to = before ?? nextColumn(definition, active);
      if (to) moveTo(placeText(to));
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
      const block = blockOf(store.get().definition, chosenPlaces());
      if (!block) return;
      keepBlock(block);
      announce(t('studio.form.said.copied', { name: namesOfChosen() }));
    };
    const paste = (text?: string) => {
      const read = readOnly ? null : pastedBlock(text);
      if (!read) announce(t('studio.form.said.nothingCopied'));
      else if (read.ok) insertThat(read.block);
      else say(read.why[locale], 'exclamation-triangle');
    };
    /** For the button: asks the browser for what is on the clipboard. */
    const pasteFromClipboard = async () => paste(await clipboardText());
    const insertThat = (block: Block) => { take(insertBlock(store.get().definition, nextPlace(), block), t('studio.form.said.pasted', { count: block.parts.length })); };
    const wrap = (into: 'panel' | 'columns' | 'datagrid') => {
      if (readOnly || store.get().chosen.size === 0) return;
      take(wrapInto(store.get().definition, chosenPlaces(), into), t('studio.form.said.wrapped'));
    };
    /** Takes the result of a change that is typed; null, or the reason why it cannot be, to be shown beside the field. */
    const apply = (result: EditResult, merge: string): string | null => {
      if (!result.ok) return result.why[locale];
      store.edit(result.definition, { merge });
      return null;
    };
    /** Changes members of one part; quick typing in the same member is one step of undo. A key that is not published follows the name. */
    const change = (place: PlaceText, patch: Record<string, unknown>): string | null => apply(namePart(store.get().definition, placeOf(place), patch, isPublished), `${place}.${Object.keys(patch).join('.')}`);
    const undo = () => announce(t(!readOnly && store.undo() ? 'studio.form.said.undone' : 'studio.form.said.nothingToUndo'));
    const redo = () => announce(t(!readOnly && store.redo() ? 'studio.form.said.redone' : 'studio.form.said.nothingToRedo'));
    return { insert, insertPart: insertOne, insertThat, moveTo, moveBy, moveIn, moveOut, remove, duplicate, copy, paste, pasteFromClipboard, wrap, apply, change, take, undo, redo, namesOfChosen };
  }, [t, i18n, locale, store, readOnly, isPublished, announce, say]);
}

/** The end of the column to the right of the one that a part stands in. */
function nextColumn(definition: FormDefinition, place: PlaceText): Place | undefined {
  const column = placeOf(listOf(place));
  const list = [...column.slice(0, -1), (column.at(-1) ?? 0) + 1];
  const holder = column.length > 1 ? partAt(definition, placeText(column.slice(0, -1))) : undefined;
  const parts = holder?.columns?.[list.at(-1) ?? 0]?.components;
  return parts ? [...list, parts.length] : undefined;
}
