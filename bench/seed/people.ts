import { peopleRoutes } from '../../packages/contract/src/people.ts';
import { type Api, createApi } from '../../test/desk/api.ts';
import { type Desk, password, secretOf } from '../../test/desk.ts';

/** Agents who join by an invitation, as people do: a person may hold thirty live connections, so many consoles need several. */
export async function seedPeople(desk: Desk, many: number): Promise<Api[]> {
  const joined: Api[] = [];
  for (let at = 1; at <= many; at += 1) {
    const { url: link } = await desk.owner.api.ask(peopleRoutes.invite, { body: { email: `agent${at}@example.ru`, role: 'agent' } });
    const api = createApi(() => desk.url);
    await api.ask(peopleRoutes.useLink, { body: { secret: secretOf(link), name: `Агент ${at}`, password, language: 'ru' } });
    joined.push(api);
  }
  return joined;
}
