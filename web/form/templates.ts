import { escapeHtml } from './escape-html';
import type { FormioComponent } from './formio-types';

/**
 * Our own templates in place of Form.io's where those fail people: labels that are tied to their field and
 * say "required" in words, panels that are sections and not buttons, tables whose rows are cards, faults
 * as one quiet line. Each is a function, so nothing is compiled in the browser.
 */
interface Context {
  instance: FormioComponent;
  component: FormioComponent['component'] & { title?: string; hideLabel?: boolean; addAnother?: string; validate?: { required?: boolean } };
  label: { hidden?: boolean };
  t: (text: string, options?: { _userInput: boolean }) => string;
  children: string;
  visible: boolean;
  id: string;
  classes: string;
  nestedKey: string;
  message: string;
  key: string;
}
interface GridContext extends Context { datagridKey: string; rows: Record<string, string>[]; columns: { key: string }[]; hasRemoveButtons: boolean; hasAddButton: boolean }

const wordsOf = ({ instance }: Context) => instance.options.lienky?.words;
const say = (ctx: Context, text: string | undefined) => escapeHtml(text ? ctx.t(text, { _userInput: true }) : '');
const GROUPED = ['radio', 'selectboxes', 'datagrid', 'container'];
/** A group with a name says so; its label stands above what it holds. */
const groupRole = ({ instance, component: { type, label: name, hideLabel, key } }: Context) => (type === 'container' && name && !hideLabel ? ` role="group" aria-labelledby="l-${instance.id}-${key}"` : '');

function component(ctx: Context): string {
  const note = ctx.instance.options.lienky?.fieldNotes[ctx.instance.path];
  const noteMarkup = note ? `<div class="lk-return-note" id="n-${ctx.instance.id}"><strong>${escapeHtml(wordsOf(ctx)?.returnNote)}</strong> ${escapeHtml(note)}</div>` : '';
  const inside = ctx.visible ? `${noteMarkup}${ctx.children}<div ref="messageContainer" class="lk-fault"></div>` : '';
  return `<div id="${ctx.id}" class="${escapeHtml(ctx.classes)}" ref="component"${groupRole(ctx)}>${inside}</div>`;
}

function label(ctx: Context): string {
  const hidden = ctx.label.hidden ? ' visually-hidden' : '';
  const required = ctx.component.validate?.required ? ` <span class="lk-required">(${escapeHtml(wordsOf(ctx)?.required)})</span>` : '';
  const id = `l-${ctx.instance.id}-${ctx.component.key}`;
  const inner = `${say(ctx, ctx.component.label)}${required}`;
  if (!ctx.component.label) return '';
  if (GROUPED.includes(ctx.component.type)) return `<div ref="label" id="${id}" class="col-form-label${hidden}">${inner}</div>`;
  return `<label ref="label" id="${id}" for="${ctx.instance.id}-${ctx.component.key}" class="col-form-label${hidden}">${inner}</label>`;
}

function panel(ctx: Context): string {
  const title = ctx.label.hidden || !ctx.component.title ? '' : `<h3 class="lk-form-heading" id="h-${ctx.instance.id}">${say(ctx, ctx.component.title)}</h3>`;
  const named = title ? ` role="group" aria-labelledby="h-${ctx.instance.id}"` : '';
  return `<div class="${title ? 'lk-form-section' : ''}"${named}>${title}<div ref="${ctx.nestedKey}">${ctx.children}</div></div>`;
}

function datagrid(ctx: GridContext): string {
  const key = ctx.datagridKey;
  const words = wordsOf(ctx);
  const name = say(ctx, ctx.component.label);
  const rows = ctx.rows.map((row, index) => {
    const cells = ctx.columns.map((column) => `<div ref="${key}" class="lk-row-cell">${row[column.key] ?? ''}</div>`).join('');
    const rowName = `${name} ${index + 1}`;
    const remove = ctx.hasRemoveButtons ? `<button type="button" class="btn btn-quiet btn-sm" ref="${key}-removeRow" aria-label="${escapeHtml(words?.remove)} ${rowName}">${escapeHtml(words?.remove)}</button>` : '';
    return `<div ref="${key}-row" class="lk-row-card" role="group" aria-label="${rowName}"><div class="lk-row-head"><span class="lk-row-number" aria-hidden="true">${index + 1}</span>${remove}</div>${cells}</div>`;
  }).join('');
  const add = ctx.hasAddButton ? `<button type="button" class="btn btn-outline-primary btn-sm" ref="${key}-addRow"><span aria-hidden="true">+</span> ${ctx.component.addAnother ? say(ctx, ctx.component.addAnother) : escapeHtml(words?.newRow)}</button>` : '';
  return `<div ref="${key}-tbody" data-key="${key}" class="lk-rows">${rows}</div>${add}<span class="visually-hidden" ref="liveRegion" aria-live="polite"></span>`;
}

const message = (ctx: Context): string => `<div id="e-${ctx.instance.id}-${ctx.key}" class="lk-fault-line">${escapeHtml(ctx.message)}</div>`;

export const ownTemplates = {
  component: { form: component },
  label: { form: label },
  panel: { form: panel },
  datagrid: { form: datagrid },
  message: { form: message },
};
