/**
 * Everything here is light enough for a first page load. The checker pulls in @formio/core:
 * import it from `forms/checker`, lazily in the browser.
 */
export * from './types';
export { formKeys, getForm, shippedForms, type FormKey } from './shipped-forms';
export { canonicalJson, formHash } from './definition-hash';
export { prefillOf, type PrefillContext } from './prefill';
export { childrenOf, placedComponents, type PlacedComponent } from './component-tree';
export { componentTypes, kindOf, type ComponentKind, type ComponentType } from './palette/component-kinds';
export { labelOf } from './messages/label-of';
export { rendererEnglish, textsOf } from './renderer-texts';
