import { useMemo } from 'react';
import { sequencesOf, type ProcessDefinition, type ProcessNode, type TaskNode } from '../../../../domain/process';
import { useDesigner } from '../designer-context';

/** The tasks that stand before a step in the list: what it may show, sign, count from. A procedure whose keys double has none. */
export function earlierTasks(definition: ProcessDefinition, key: string): TaskNode[] {
  const flat = definition.steps.flatMap(below);
  const index = flat.findIndex((node) => node.key === key);
  return flat.slice(0, Math.max(0, index)).filter((node): node is TaskNode => node.kind === 'task');
}

function below(node: ProcessNode): ProcessNode[] {
  return [node, ...sequencesOf(node).flatMap(({ steps }) => steps.flatMap(below))];
}

export function useEarlierTasks(key: string): TaskNode[] {
  const { definition } = useDesigner();
  return useMemo(() => earlierTasks(definition, key), [definition, key]);
}
