export { tasksRouter } from './router.ts';
export { openTasks, tasksOf } from './tasks.ts';
