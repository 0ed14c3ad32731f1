import { z } from 'zod';
import { localizedSchema } from '../process/definition';
import { idSchema, pageOf, pageQuerySchema } from './api';

/** People and documents that a form offers to choose from, as they cross HTTP. */

/** Chosen ones that one request may ask about. */
export const MAX_NAMED = 50;
const choiceQuery = pageQuerySchema.extend({
  q: z.string().max(100).optional().meta({ description: 'Part of what is shown; capitals and Vietnamese marks do not count' }),
  ids: z.string().max(8000).transform((text) => text.split(',')).pipe(z.array(idSchema).min(1).max(MAX_NAMED)).optional().meta({ description: `Only these, separated by commas, at most ${MAX_NAMED}: what has been chosen before` }),
});

export const peopleChoiceQuerySchema = choiceQuery.extend({ unitId: idSchema.optional().meta({ description: 'Only who holds a seat in this unit' }) });
export const personChoiceSchema = z.object({ id: z.string(), name: z.string(), title: z.string(), unitName: z.string() }).meta({ id: 'PersonChoice' });
export type PersonChoice = z.infer<typeof personChoiceSchema>;

export const documentChoiceQuerySchema = choiceQuery.extend({ caseId: idSchema.optional().meta({ description: 'Only what this case, or the directive behind it, issued' }) });
export const documentChoiceSchema = z.object({ id: z.string(), number: z.string(), title: localizedSchema, issuedOn: z.iso.date().meta({ description: 'Local day' }) }).meta({ id: 'DocumentChoice' });
export type DocumentChoice = z.infer<typeof documentChoiceSchema>;

export const peopleChoicePageSchema = pageOf(personChoiceSchema);
export const documentChoicePageSchema = pageOf(documentChoiceSchema);
