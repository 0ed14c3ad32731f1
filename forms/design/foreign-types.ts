import { isPlainObject } from '../../domain/logic/plain-object';

type Foreign = Record<string, unknown>;

/** Types of Form.io under other names, or with what they keep written our way. Given a component, gives one of ours. */
const conversions: Record<string, (part: Foreign) => Foreign> = {
  datetime: (part) => dateField(part, part.enableTime !== false, part.enableDate !== false),
  day: (part) => dateField(part, false, true),
  date: (part) => dateField(part, false, true),
  time: (part) => dateField(part, true, false),
  email: (part) => part,
  url: (part) => ({ ...part, type: 'textfield' }),
  tel: (part) => ({ ...part, type: 'phoneNumber' }),
  phonenumber: (part) => ({ ...part, type: 'phoneNumber' }),
  editgrid: (part) => ({ ...part, type: 'datagrid' }),
  table: tableColumns,
  tabs: (part) => ({ ...part, components: listIn(part.components).slice(0, 20).map(asPage) }),
  wizard: (part) => ({ ...frame(part), components: part.components }),
};

const frame = (part: Foreign): Foreign => ({ type: 'fieldset', key: part.key, label: part.label, legend: part.legend ?? part.label, conditional: part.conditional });
/** Form.io keeps a tab as a bare list with a label. */
function asPage(tab: Foreign, index: number): Foreign {
  const title = [tab.title, tab.label].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? `Trang ${index + 1}`;
  const isFrame = tab.type === undefined || tab.type === 'panel';
  return isFrame ? { ...tab, type: 'panel', title, label: title } : { type: 'panel', key: `${String(tab.key ?? 'tab')}Page`, title, label: title, components: [tab] };
}

const listIn = (value: unknown): Foreign[] => (Array.isArray(value) ? value.filter(isPlainObject) : []);

/** Properties that say how Form.io's calendar looks; our fields are the browser's own. */
const CALENDAR = ['format', 'enableTime', 'enableDate', 'enableMinDateInput', 'enableMaxDateInput', 'datePicker', 'timePicker', 'widget', 'allowInput', 'displayInTimezone', 'useLocaleSettings', 'datepickerMode', 'fields', 'dayFirst', 'dataFormat', 'defaultDate', 'timezone', 'inputMask'];

function dateField(part: Foreign, time: boolean, date: boolean): Foreign {
  const rest = Object.fromEntries(Object.entries(part).filter(([name]) => !CALENDAR.includes(name)));
  return { ...rest, type: 'textfield', inputType: date && time ? 'datetime-local' : time ? 'time' : 'date' };
}

/** Form.io's layout table: every row of cells becomes a row of columns, four at most. */
function tableColumns(part: Foreign): Foreign {
  const rows = (Array.isArray(part.rows) ? part.rows : []).filter(Array.isArray).flatMap((row) => inFours(row.filter(isPlainObject)));
  const columns = rows.map((cells, index) => ({ type: 'columns', key: `${String(part.key ?? 'table')}Row${index + 1}`, columns: cells.map((cell) => ({ width: Math.floor(12 / cells.length), components: cell.components })) }));
  return { ...frame(part), components: columns };
}

function inFours<T>(cells: T[]): T[][] {
  return cells.length <= 4 ? (cells.length > 0 ? [cells] : []) : [cells.slice(0, 4), ...inFours(cells.slice(4))];
}

/** A text field with Form.io's calendar on it is a date field. */
const hasCalendar = (part: Foreign) => part.type === 'textfield' && isPlainObject(part.widget) && part.widget.type === 'calendar';

/** The component as one of our types, and whether that is another than it came with. */
export function ourType(part: Foreign): { part: Foreign; converted: boolean } {
  const type = String(part.type);
  if (hasCalendar(part)) return { part: dateField(part, (part.widget as Foreign).enableTime === true, true), converted: true };
  const convert = Object.hasOwn(conversions, type) ? conversions[type] : undefined;
  const own = convert ? convert(part) : part;
  return { part: own, converted: own !== part };
}

/** Why a type is not taken, where that is clear. */
export function refusedType(type: string): 'html' | 'code' | 'address' | 'button' | undefined {
  if (['content', 'htmlelement', 'html'].includes(type)) return 'html';
  if (['custom', 'unknown', 'datasource', 'form', 'resource', 'recaptcha', 'captcha'].includes(type)) return type === 'custom' || type === 'unknown' ? 'code' : 'address';
  return type === 'button' ? 'button' : undefined;
}
