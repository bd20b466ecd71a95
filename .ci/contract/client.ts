import createClient from 'openapi-fetch';
import type {paths} from './build/api';

/** What a script of a team does in a week, held to the types that the document gives. */
export async function week(baseUrl: string, token: string): Promise<string> {
  const client = createClient<paths>({baseUrl, headers: {Authorization: `Bearer ${token}`}});

  const inbox = await client.GET('/me/inbox');
  if (inbox.error) {
    throw new Error(inbox.error.detail ?? inbox.error.title);
  }
  const due = inbox.data.items.find(({kind}) => kind === 'CHECK_IN_DUE');
  if (due) {
    const made = await client.POST('/key-results/{id}/check-ins', {
      params: {path: {id: due.subjectId}},
      body: {value: 3, confidence: 0.7, note: 'as planned'},
    });
    const violations = made.error?.violations ?? [];
    if (violations.length) {
      return violations.map(({pointer, message}) => `${pointer} ${message}`).join('; ');
    }
  }
  const cascade = await client.GET('/cycles/{id}/cascade', {
    params: {path: {id: '2026-Q4'}, query: {team: 'pay-fr'}},
  });
  const progress = cascade.data?.objectives.map(({id, progress}) => `${id}: ${progress}`);
  const changes = await client.GET('/changes', {
    params: {query: {after: 812, subjectType: 'OBJECTIVE', limit: 10}},
  });
  const latest = typeof changes.data === 'object' ? changes.data.items.at(-1)?.at : undefined;
  return [...(progress ?? []), latest ?? 'nothing new'].join('\n');
}
