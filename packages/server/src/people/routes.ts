import type { IncomingHttpHeaders } from 'node:http';
import { peopleRoutes as routes } from '@otklik/contract/people';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import type { People } from './people.ts';

const fromOf = (address: string, headers: IncomingHttpHeaders) => ({ address, userAgent: headers['user-agent'] ?? '' });

export function servePeople(http: Http, people: People): void {
  serve(http, routes.signIn, async ({ body, address, headers, setCookies }) => {
    setCookies(await people.signIn(body.email, body.password, fromOf(address, headers)));
    return done;
  });
  serve(http, routes.signOut, async ({ who, headers, setCookies }) => {
    setCookies(await people.signOut(who, headers));
    return done;
  });
  serve(http, routes.me, async ({ who, headers, setCookies }) => {
    setCookies(await people.renew(who, headers));
    return people.profile(who);
  });
  serve(http, routes.changeMe, ({ who, body }) => people.changeProfile(who, body));
  serve(http, routes.changePassword, async ({ who, body, address, headers, setCookies }) => {
    setCookies(await people.changePassword(who, headers, body, fromOf(address, headers)));
    return done;
  });
  serve(http, routes.sessions, ({ who }) => people.listSessions(who));
  serve(http, routes.revokeSession, async ({ who, params }) => {
    await people.endSession(who, params.sessionId);
    return done;
  });
  serve(http, routes.list, ({ who }) => people.list(who.workspaceId));
  serve(http, routes.change, ({ who, params, body }) => people.changePerson(who, params.personId, body));
  serve(http, routes.invite, ({ who, body, deskUrl }) => people.invite(who, body.email, body.role, deskUrl));
  serve(http, routes.invitations, ({ who }) => people.listInvitations(who));
  serve(http, routes.withdrawInvitation, async ({ who, params }) => {
    await people.withdrawInvitation(who, params.linkId);
    return done;
  });
  serve(http, routes.makeResetLink, ({ who, params, deskUrl }) => people.makeResetLink(who, params.personId, deskUrl));
  serve(http, routes.requestReset, async ({ body, address }) => {
    await people.requestReset(body.email, address);
    return done;
  });
  serve(http, routes.openLink, ({ body }) => people.openLink(body.secret));
  serve(http, routes.useLink, async ({ body, language, address, headers, setCookies }) => {
    const email = await people.useLink({ ...body, language: body.language ?? language });
    setCookies(await people.signIn(email, body.password, fromOf(address, headers)));
    return done;
  });
}
