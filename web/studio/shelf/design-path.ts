import { foldText } from '../../ui/fold-text';
import type { DesignKind } from '../design/design-queries';

export const designPath = (kind: DesignKind, key: string): string => `/studio/${kind === 'form' ? 'forms' : 'procedures'}/${key}`;

/** A procedure's key is at most 48 characters long, a form's 64; room is left for a number behind it. */
const LONGEST = 44;

/** `Diễn tập chữa cháy` → `dien-tap-chua-chay`: how a form or procedure is named in addresses and packages. */
export function designKeyOf(title: string): string {
  const words = foldText(title).replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return words.slice(0, LONGEST).replace(/-+$/, '');
}

export const isDesignKey = (key: string, kind: DesignKind): boolean => (kind === 'form' ? /^[a-z][a-z0-9-]{0,63}$/ : /^[a-z][a-z0-9-]{0,47}$/).test(key);
