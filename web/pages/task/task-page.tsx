import { useParams } from 'react-router';
import { useTask } from '../../api/queries';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { TaskView } from './task-view';

export function TaskPage() {
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  if (task.isPending) return <Skeleton lines={4} height={110} />;
  if (task.isError) return <LoadProblem error={task.error} onRetry={() => void task.refetch()} busy={task.isFetching} />;
  return <TaskView key={taskId} detail={task.data} reload={() => void task.refetch()} />;
}
