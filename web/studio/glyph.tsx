/** Pictures that only the studio shows, beside those that all pages share: nobody else loads them. */
import gripVertical from 'bootstrap-icons/icons/grip-vertical.svg?raw';
import copy from 'bootstrap-icons/icons/copy.svg?raw';
import files from 'bootstrap-icons/icons/files.svg?raw';
import clipboard from 'bootstrap-icons/icons/clipboard.svg?raw';
import arrowUp from 'bootstrap-icons/icons/arrow-up.svg?raw';
import arrowDown from 'bootstrap-icons/icons/arrow-down.svg?raw';
import chevronDown from 'bootstrap-icons/icons/chevron-down.svg?raw';
import inputCursorText from 'bootstrap-icons/icons/input-cursor-text.svg?raw';
import textParagraph from 'bootstrap-icons/icons/text-paragraph.svg?raw';
import i123 from 'bootstrap-icons/icons/123.svg?raw';
import cash from 'bootstrap-icons/icons/cash.svg?raw';
import calendarDate from 'bootstrap-icons/icons/calendar-date.svg?raw';
import menuButtonWide from 'bootstrap-icons/icons/menu-button-wide.svg?raw';
import uiRadios from 'bootstrap-icons/icons/ui-radios.svg?raw';
import checkSquare from 'bootstrap-icons/icons/check-square.svg?raw';
import table from 'bootstrap-icons/icons/table.svg?raw';
// Not `window`: the development server's refresh looks for its own there.
import windowFrame from 'bootstrap-icons/icons/window.svg?raw';
import cardText from 'bootstrap-icons/icons/card-text.svg?raw';
import telephone from 'bootstrap-icons/icons/telephone.svg?raw';
import at from 'bootstrap-icons/icons/at.svg?raw';
import calculator from 'bootstrap-icons/icons/calculator.svg?raw';
import star from 'bootstrap-icons/icons/star.svg?raw';
import phone from 'bootstrap-icons/icons/phone.svg?raw';
import printer from 'bootstrap-icons/icons/printer.svg?raw';
import display from 'bootstrap-icons/icons/display.svg?raw';
import eye from 'bootstrap-icons/icons/eye.svg?raw';
import boxArrowInDown from 'bootstrap-icons/icons/box-arrow-in-down.svg?raw';
import journalText from 'bootstrap-icons/icons/journal-text.svg?raw';
import box from 'bootstrap-icons/icons/box.svg?raw';
import layoutThreeColumns from 'bootstrap-icons/icons/layout-three-columns.svg?raw';
import typeH1 from 'bootstrap-icons/icons/type-h1.svg?raw';
import arrowBarRight from 'bootstrap-icons/icons/arrow-bar-right.svg?raw';
import arrowBarLeft from 'bootstrap-icons/icons/arrow-bar-left.svg?raw';
import archive from 'bootstrap-icons/icons/archive.svg?raw';
import clockHistory from 'bootstrap-icons/icons/clock-history.svg?raw';
import incognito from 'bootstrap-icons/icons/incognito.svg?raw';
import sliders from 'bootstrap-icons/icons/sliders.svg?raw';
import puzzle from 'bootstrap-icons/icons/puzzle.svg?raw';
import signpostSplit from 'bootstrap-icons/icons/signpost-split.svg?raw';
import zoomIn from 'bootstrap-icons/icons/zoom-in.svg?raw';
import zoomOut from 'bootstrap-icons/icons/zoom-out.svg?raw';
import arrowsFullscreen from 'bootstrap-icons/icons/arrows-fullscreen.svg?raw';
import { icons, type IconName } from '../ui/icons';

const own = {
  'grip-vertical': gripVertical,
  'copy': copy,
  'files': files,
  'clipboard': clipboard,
  'arrow-up': arrowUp,
  'arrow-down': arrowDown,
  'chevron-down': chevronDown,
  'input-cursor-text': inputCursorText,
  'text-paragraph': textParagraph,
  'i123': i123,
  'cash': cash,
  'calendar-date': calendarDate,
  'menu-button-wide': menuButtonWide,
  'ui-radios': uiRadios,
  'check-square': checkSquare,
  'table': table,
  'window': windowFrame,
  'card-text': cardText,
  'telephone': telephone,
  'at': at,
  'calculator': calculator,
  'star': star,
  'phone': phone,
  'printer': printer,
  'display': display,
  'eye': eye,
  'box-arrow-in-down': boxArrowInDown,
  'journal-text': journalText,
  'box': box,
  'layout-three-columns': layoutThreeColumns,
  'type-h1': typeH1,
  'arrow-bar-right': arrowBarRight,
  'arrow-bar-left': arrowBarLeft,
  'archive': archive,
  'clock-history': clockHistory,
  'incognito': incognito,
  'sliders': sliders,
  'puzzle': puzzle,
  'signpost-split': signpostSplit,
  'zoom-in': zoomIn,
  'zoom-out': zoomOut,
  'arrows-fullscreen': arrowsFullscreen,
} as const;

export type GlyphName = IconName | keyof typeof own;

const drawn = new Map<GlyphName, string>();

function drawingOf(name: GlyphName): string {
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const file: string = Object.hasOwn(own, name) ? own[name as keyof typeof own] : icons[name as IconName];
  const inner = file.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  drawn.set(name, inner);
  return inner;
}

/** Decorative, as `Icon`: what it says stands beside it in words. Hundreds may stand on one page, so the drawing is read once. */
export function Glyph({ name, size = 18, className }: { name: GlyphName; size?: number; className?: string }) {
  return <svg aria-hidden="true" className={className} width={size} height={size} viewBox="0 0 16 16" fill="currentColor" dangerouslySetInnerHTML={{ __html: drawingOf(name) }} />;
}
