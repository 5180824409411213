import { queryOptions } from '@tanstack/react-query';
import { ask, contract } from '../api.ts';

export const sessionsKey = ['sessions'];
export const sessionsQuery = queryOptions({ queryKey: sessionsKey, queryFn: () => ask(contract.people.sessions), staleTime: 0 });

export const invitationsKey = ['invitations'];
export const invitationsQuery = queryOptions({ queryKey: invitationsKey, queryFn: () => ask(contract.people.invitations), staleTime: 0 });
