import { shippedProcedures } from '../../domain/procedures';
import { processDefinitionSchema } from '../../domain/process';
import { prepareProcedure } from '../../domain/publishing';
import { shippedWorld } from './publishing-world';

test.each(shippedProcedures.map((definition) => [definition.key, definition] as const))('%s passes the checks that a designer’s procedure has to pass', (_key, definition) => {
  expect(prepareProcedure(definition, shippedWorld).problems.filter(({ severity }) => severity === 'error').map(({ message }) => message.vi)).toEqual([]);
});

test.each(shippedProcedures.map((definition) => [definition.key, definition] as const))('%s keeps its content, so that what is published stays what it is', (_key, definition) => {
  const { definition: prepared } = prepareProcedure(definition, shippedWorld);
  const emptied = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_name, member: unknown) => (typeof member === 'object' && member !== null && (member as { kind?: unknown }).kind === 'reuse' ? { ...member, steps: [] } : member)) as unknown;
  expect(emptied(prepared)).toEqual(emptied(processDefinitionSchema.parse(definition)));
});
