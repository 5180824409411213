import type { Permission } from '@otklik/contract/permissions';
import type { IconProps } from '@tabler/icons-react';
import { IconBuildingStore, IconListCheck, IconPlugConnected, IconUserCircle, IconUsers, IconWorldWww } from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface Page {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}
export interface SettingsPage extends Page {
  /** Key of its name in the words of the shell. */
  title: 'profile' | 'people' | 'sites' | 'standard' | 'workspace' | 'connection';
  icon: ComponentType<IconProps>;
  may: Permission;
}

/** Pages for those who have not signed in. */
export const openPages: Page[] = [
  { path: '/setup', load: () => import('./workspace/SetupPage.tsx') },
  { path: '/sign-in', load: () => import('./people/SignInPage.tsx') },
  { path: '/forgotten', load: () => import('./people/ForgottenPage.tsx') },
  { path: '/join', load: () => import('./people/JoinPage.tsx') },
  { path: '/reset', load: () => import('./people/ResetPage.tsx') },
];

const loadStandard = () => import('./standard/StandardPage.tsx');

/** Pages of the settings, in the order of their menu. */
export const settingsPages: SettingsPage[] = [
  { path: '/settings/profile', title: 'profile', icon: IconUserCircle, may: 'useOwnProfile', load: () => import('./people/ProfilePage.tsx') },
  { path: '/settings/people', title: 'people', icon: IconUsers, may: 'readPeople', load: () => import('./people/PeoplePage.tsx') },
  { path: '/settings/sites', title: 'sites', icon: IconWorldWww, may: 'readSites', load: () => import('./sites/SitesPage.tsx') },
  { path: '/settings/standard', title: 'standard', icon: IconListCheck, may: 'readStandard', load: loadStandard },
  { path: '/settings/workspace', title: 'workspace', icon: IconBuildingStore, may: 'changeWorkspace', load: () => import('./workspace/WorkspacePage.tsx') },
  { path: '/settings/connection', title: 'connection', icon: IconPlugConnected, may: 'useOwnProfile', load: () => import('./connection/ConnectionPage.tsx') },
];

/** Parts of the quality room, below its own address. */
export const qualityPages: Page[] = [
  { path: '/', load: () => import('./quality/ListPage.tsx') },
  { path: '/mine', load: () => import('./quality/MinePage.tsx') },
  { path: '/rules', load: () => import('./quality/RulesPage.tsx') },
  { path: '/calibrations', load: () => import('./quality/CalibrationsPage.tsx') },
  { path: '/calibrations/$calibrationId', load: () => import('./quality/CalibrationPage.tsx') },
  { path: '/conversations/$conversationId', load: () => import('./quality/ConversationPage.tsx') },
];

/** Pages of the settings that are reached from another page, not from the menu. */
export const innerSettingsPages: Page[] = [
  { path: '/settings/sites/$siteId', load: () => import('./sites/SitePage.tsx') },
  { path: '/settings/standard/$section', load: loadStandard },
  { path: '/settings/standard/$section/$part', load: loadStandard },
];

/** Rooms of their own behind the sign-in, beside the inbox. */
export const deskPages: Page[] = [{ path: '/handbook', load: () => import('./standard/HandbookPage.tsx') }];
