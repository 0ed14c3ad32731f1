/**
 * The pure editing model of forms: every operation takes a definition and gives a new one, or says why not; nothing here
 * draws, asks a server, or changes what it was given.
 */
export { addressOf, holdsData, listAt, listsOf, outermost, partAt, partsOf, pathAt, type PartAt, type Place } from './place';
export type { Edited, EditResult, RefusalCode, Refused } from './edit-result';
export { insertPart, insertParts } from './insert-part';
export { movePart, moveParts, nudgePart, placeBehindHolder, placeInside, unwrapPart, type Direction } from './move-part';
export { removeParts } from './remove-parts';
export { changePart, type PartPatch } from './change-part';
export { changeType, otherKinds } from './change-type';
export { namePart } from './name-part';
export { renameKey } from './rename-key';
export { addPage, setColumns } from './columns-and-pages';
export { factSentence, factSources, type FactShape } from './fact-choices';
export { constantKind, earlierSource, earlierSources, prefillPath, prefillSentence, prefillSources } from './prefill-sources';
export { renameChoice } from './rename-choice';
export { wrapInto, type Wrapper } from './wrap-into';
export { blockText, checkBlock, readBlock } from './block-text';
export { blockOf, copyParts, insertBlock, type Block } from './blocks';
export { newOption, newPart, takenKeys } from './new-part';
export { partKindName, partKindNames, partKindOf, partKinds, type PartKind } from './part-kinds';
export { keyFromLabel } from './key-from-label';
export { changeForm, putFact, putPrefill, putRule, removeFact, removePrefill, removeRule, ruleId, setTranslation, translationsOf, type Translation } from './change-meta';
export { brokenReferencesOf, referencesOf, usesOf, type BrokenReference, type Reference } from './references';
export { dropReferences } from './drop-references';
export { fieldNames, pathOfName } from './field-names';
export { problemsInWords } from './problems-in-words';
export { outlineOf, searchParts, type FoundPart, type OutlineItem } from './outline';
export { canRedo, canUndo, record, redo, startHistory, undo, type History } from './history';
export { choicesOf, conditionalOf, conditionFields, conditionSentence, sentenceCondition, setCondition, type Condition, type Conditional, type ConditionField, type ConditionOperator } from './conditions';
export { ruleTemplate, ruleTemplates, type RuleSlot, type RuleTemplate, type SlotKind } from './rule-templates';
export { buildRule, recogniseRule, ruleSentence, slotChoices, type SlotValues, type TemplatedRule } from './rules';
export { formulaFunctions, type FormulaFunction } from './formula-functions';
export type { FormulaError, FormulaErrorCode } from './formula-error';
export { formulaFields, type FormulaPlace } from './formula-fields';
export { parseFormula, type ParsedFormula } from './parse-formula';
export { writeFormula, type FormulaWriting } from './write-formula';
export { diffForms, type FormDifference } from './diff-forms';
export { importFormio, type ImportedForm } from './import-formio';
export type { ImportCode, ImportNote } from './import-report';
export { tableFromSheet, type SheetTable, type SheetWarning } from './table-from-sheet';
export { blankForm, formFrom, formTemplates, templateBlocks, type FormTemplate, type TemplateBlock } from './form-templates';
