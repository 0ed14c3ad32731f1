/**
 * Everything here is light enough for a first page load. The checker pulls in @formio/core:
 * import it from `forms/checker`, lazily in the browser.
 */
export * from './types';
export { getForm, shippedForms, type FormKey } from './shipped-forms';
