import { route } from './route.ts';
import { done } from './shapes.ts';

export const demoRoutes = {
  remove: route({
    method: 'DELETE',
    path: '/api/demo',
    who: 'person',
    may: 'removeDemo',
    summary: 'Removes all demo data; the owner’s account, the workspace and its first site stay.',
    reply: done,
  }),
};
