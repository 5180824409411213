import { conversationsRoutes as routes } from '@otklik/contract/conversations';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import type { Conversations } from './conversations.ts';

export function serveConversations(http: Http, conversations: Conversations): void {
  serve(http, routes.list, ({ query, who }) => conversations.list(who, query.view, query.cursor, query.limit));
  serve(http, routes.counts, ({ who }) => conversations.counts(who));
  serve(http, routes.get, ({ params, who }) => conversations.get(who, params.conversationId));
  serve(http, routes.entries, ({ params, query, who }) => conversations.entries(who, params.conversationId, query));
  serve(http, routes.reply, ({ params, body, who }) => conversations.reply(who, params.conversationId, body));
  serve(http, routes.take, ({ params, who }) => conversations.take(who, params.conversationId));
  serve(http, routes.assign, ({ params, body, who }) => conversations.assign(who, params.conversationId, body.personId));
  serve(http, routes.giveBack, ({ params, who }) => conversations.giveBack(who, params.conversationId));
  serve(http, routes.solve, ({ params, who }) => conversations.solve(who, params.conversationId));
  serve(http, routes.reopen, ({ params, who }) => conversations.reopen(who, params.conversationId));
  serve(http, routes.saveDraft, async ({ params, body, who }) => {
    await conversations.saveDraft(who, params.conversationId, body.text);
    return done;
  });
  serve(http, routes.seen, async ({ params, body, who }) => {
    await conversations.seen(who, params.conversationId, body.seq);
    return done;
  });
  serve(http, routes.ownList, ({ query, who }) => conversations.ownList(who, query.cursor));
  serve(http, routes.ownEntries, ({ params, query, who }) => conversations.ownEntries(who, params.conversationId, query));
  serve(http, routes.write, ({ params, body, who }) => conversations.write(who, params.conversationId, body));
  serve(http, routes.ownSeen, async ({ params, body, who }) => {
    await conversations.ownSeen(who, params.conversationId, { deliveredSeq: body.seq, seenSeq: body.seq });
    return done;
  });
}
