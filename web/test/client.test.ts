import { describe, expect, it } from 'vitest';
import { Client, queryString } from '../src/api/client';
import { problemBehind, ProblemError } from '../src/api/problem';

function answering(status: number, body: string): { client: Client; urls: string[] } {
  const urls: string[] = [];
  const client = new Client('/api/v1', (url) => {
    urls.push(url);
    return Promise.resolve(new Response(body, { status }));
  });
  return { client, urls };
}

async function problemOfCall(call: Promise<unknown>): Promise<ReturnType<typeof problemBehind>> {
  const thrown: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(ProblemError);
  return problemBehind(thrown);
}

describe('the client', () => {
  it('escapes both parts of the name of a node', async () => {
    const { client, urls } = answering(200, '{}');
    await client.node('website', 'a.example/b?c#d');
    await client.neighbours('phone', '+49 30', { type: 'vendor', limit: 25, cursor: 'Mj=' });
    expect(urls).toEqual([
      '/api/v1/nodes/website/a.example%2Fb%3Fc%23d',
      '/api/v1/nodes/phone/%2B49%2030/neighbours?type=vendor&limit=25&cursor=Mj%3D',
    ]);
  });

  it('asks for rings of one standing where one is wanted, and leaves it out where none is', async () => {
    const { client, urls } = answering(200, '{}');
    await client.rings({ standing: 'linked', minScore: 3, limit: 50 });
    await client.rings({ standing: '', limit: 50 });
    expect(urls).toEqual(['/api/v1/rings?standing=linked&min_score=3&limit=50', '/api/v1/rings?limit=50']);
  });

  it('leaves out what is not asked for', () => {
    expect(queryString({ q: undefined, status: '', limit: 0 })).toBe('?limit=0');
    expect(queryString({})).toBe('');
  });

  it('gives the fields of a problem that the server describes', async () => {
    const { client } = answering(
      400,
      JSON.stringify({
        type: 'about:blank',
        title: 'Bad request',
        status: 400,
        code: 'BAD_PARAMETER',
        detail: 'limit is 0; it must be 1 to 200',
        errors: [{ field: 'limit', message: 'is 0; it must be 1 to 200' }, 'junk', { message: 'no field' }],
      }),
    );
    expect(await problemOfCall(client.rings({ limit: 0 }))).toEqual({
      status: 400,
      code: 'BAD_PARAMETER',
      title: 'Bad request',
      detail: 'limit is 0; it must be 1 to 200',
      fields: [{ field: 'limit', message: 'is 0; it must be 1 to 200' }],
      retryable: false,
    });
  });

  it.each([
    [503, '<html>gateway</html>', 'UNREADABLE', true],
    [500, 'null', 'UNREADABLE', true],
    [404, '{"code":"NOT_FOUND","detail":"There is no ring X."}', 'NOT_FOUND', false],
    [200, 'not json', 'UNREADABLE', true],
  ])('turns status %i with body %s into the problem %s', async (status, body, code, retryable) => {
    const problem = await problemOfCall(answering(status, body).client.ring('X'));
    expect(problem).toMatchObject({ code, retryable, status });
    expect(problem?.detail).not.toBe('');
  });

  it('says so when no server answers', async () => {
    const client = new Client('/api/v1', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await problemOfCall(client.search('x', 5))).toMatchObject({ code: 'UNREACHABLE', status: 0, retryable: true });
  });

  it('lets a call that was called off pass as no problem', async () => {
    const off = new DOMException('off', 'AbortError');
    const client = new Client('/api/v1', () => Promise.reject(off));
    await expect(client.ring('X')).rejects.toBe(off);
    expect(problemBehind(off)).toBeNull();
  });
});
