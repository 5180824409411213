/** What is said between console, server and widget: the doors of all rooms, in the order in which one meets them. */
import { conversationsRoutes } from './conversations.ts';
import { customersRoutes } from './customers.ts';
import { demoRoutes } from './demo.ts';
import { filesRoutes } from './files.ts';
import { peopleRoutes } from './people.ts';
import { promisesRoutes } from './promises.ts';
import { qualityRoutes } from './quality.ts';
import { searchRoutes } from './search.ts';
import { sitesRoutes } from './sites.ts';
import { standardRoutes } from './standard.ts';
import { workspaceRoutes } from './workspace.ts';

export const contract = {
  workspace: workspaceRoutes,
  people: peopleRoutes,
  sites: sitesRoutes,
  files: filesRoutes,
  customers: customersRoutes,
  conversations: conversationsRoutes,
  standard: standardRoutes,
  promises: promisesRoutes,
  quality: qualityRoutes,
  search: searchRoutes,
  demo: demoRoutes,
};
export type Contract = typeof contract;
