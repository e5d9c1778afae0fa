import { request as httpsRequest } from 'node:https';
import { connect, type ClientHttp2Session } from 'node:http2';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REPLICAS } from '../../replicas/registry';
import { startReplicas, type ReplicaServer } from '../../replicas/server';

let server: ReplicaServer;
let session: ClientHttp2Session;
beforeAll(async () => {
  server = await startReplicas();
  // No name leads to the server here: the page's host goes into the request alone.
  session = connect(`https://127.0.0.1:${server.port}`, { rejectUnauthorized: false });
}, 60_000);
afterAll(async () => {
  session.close();
  await server.close();
});
beforeEach(() => server.reset());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly chunks: number;
}

function ask(
  method: string,
  address: string,
  more: { readonly headers?: Record<string, string>; readonly body?: string | Buffer } = {},
): Promise<Reply> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': method,
      ':authority': url.host,
      ':path': url.pathname + url.search,
      ...more.headers,
    });
    const chunks: Buffer[] = [];
    let headers: Reply['headers'] = {};
    stream.on('response', (answer) => (headers = answer));
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      resolve({ status: Number(headers[':status']), headers, body, chunks: chunks.length });
    });
    stream.end(more.body);
  });
}

/** The document that holds the chat: with one replica that of a frame. */
async function openPage(replica: string, query = 'pace=0') {
  const html = { accept: 'text/html', 'accept-language': 'ja' };
  const path = replica === 'm365' ? { path: '/chat/frame' } : {};
  const page = await ask('GET', server.urlOf(replica, { query, ...path }), { headers: html });
  const deviceId = /"deviceId":"([^"]+)"/.exec(page.body)?.[1] ?? '';
  return { page, deviceId };
}

describe('the replica server', () => {
  it('says where Chromium finds it, and that no other name leads anywhere', () => {
    const rules = server.hostResolverRules.split(', ');
    expect(rules).toContain(`MAP chatgpt.com:443 127.0.0.1:${server.port}`);
    expect(rules).toContain(`MAP claude.ai:443 127.0.0.1:${server.port}`);
    expect(rules).toContain(`MAP files.oaiusercontent.com:443 127.0.0.1:${server.port}`);
    expect(rules.slice(-3)).toEqual(['MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1']);
    expect(server.certificateFingerprint).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('knows the addresses of its pages', () => {
    expect(server.urlOf('chatgpt-b')).toBe('https://chatgpt.com/?replica=chatgpt-b');
    expect(server.urlOf('claude-json', { query: 'hl=ja&gzip=off' })).toBe(
      'https://claude.ai/new?replica=claude-json&hl=ja&gzip=off',
    );
    expect(server.urlOf('chatgpt-a', { path: '/c/1' })).toBe(
      'https://chatgpt.com/c/1?replica=chatgpt-a',
    );
    expect(() => server.urlOf('chatgpt-z')).toThrow(/chatgpt-a, chatgpt-b, chatgpt-c, claude-json/);
  });

  it.each(REPLICAS.map(({ id }) => id))(
    'renders %s on the server, in the language asked for',
    async (replica) => {
      const { page } = await openPage(replica);
      expect(page.status).toBe(200);
      expect(page.body).toContain('<html lang="ja"');
      expect(page.body).toContain('新しいチャット');
      const nonce = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1];
      expect(page.body.split('<script').length - 1).toBe(3);
      expect(page.body.split(`nonce="${nonce ?? '?'}"`).length - 1).toBe(2);
      const english = await openPage(replica, 'hl=en');
      expect(english.page.body).toContain('New chat');
    },
  );

  it('does not let a prompt in the address break out of the document', async () => {
    const { page } = await openPage('chatgpt-a', `prompt=${encodeURIComponent('</script><b>"')}`);
    expect(page.body).not.toContain('</script><b>');
  });

  it('logs raw bytes and text, by page and kind', async () => {
    const { deviceId } = await openPage('claude-json');
    const body = gzipSync(
      JSON.stringify({
        prompt: '[氏名1]様への返信',
        parent_message_uuid: 'root',
        turn_message_uuids: { human_message_uuid: 'h', assistant_message_uuid: 'a' },
        attachments: [],
        files: [],
      }),
    );
    const org = '0f5c7a52-31d4-4b0e-9d3a-6a7be1c90d11';
    const conversation = '11111111-1111-4111-8111-111111111111';
    const answer = await ask(
      'POST',
      `https://claude.ai/api/organizations/${org}/chat_conversations/${conversation}/completion`,
      { headers: { 'anthropic-device-id': deviceId, 'content-encoding': 'gzip' }, body },
    );
    expect(answer.headers['content-type']).toContain('text/event-stream');
    expect(answer.body).toContain('\r\n\r\n');
    expect(answer.chunks).toBeGreaterThan(10);
    const [send] = server.log.sends();
    expect(send?.replica).toBe('claude-json');
    expect(send?.raw.equals(body)).toBe(true);
    expect(send?.decoded).toContain('[氏名1]様への返信');
    expect(server.log.contains('[氏名1]様')).toEqual([send]);
    expect(server.log.beforeFirstSend().map(({ kind }) => kind)).toEqual(['page']);
  });

  it('tells pages of one host apart by their device', async () => {
    const a = await openPage('chatgpt-a');
    const b = await openPage('chatgpt-b');
    const path = 'https://chatgpt.com/backend-api/f/conversation/prepare';
    for (const { deviceId } of [a, b]) {
      const headers = { 'oai-device-id': deviceId };
      const { status } = await ask('POST', path, { headers, body: '{}' });
      expect(status).toBe(200);
    }
    const drafts = server.log.all().filter(({ kind }) => kind === 'draft');
    expect(drafts.map(({ replica }) => replica)).toEqual(['chatgpt-a', 'chatgpt-b']);
  });

  it('logs what no page asked for as well, and says no', async () => {
    const path = 'https://chatgpt.com/backend-api/f/conversation';
    expect((await ask('POST', path, { body: 'words' })).status).toBe(401);
    expect((await ask('POST', 'https://chatgpt.com/unknown', { body: 'words' })).status).toBe(404);
    expect(server.log.all().map(({ kind, decoded }) => `${kind} ${decoded}`)).toEqual([
      'send words',
      'other words',
    ]);
  });

  it('lets the page put files on the other origin, and on no other path', async () => {
    const preflight = await ask('OPTIONS', 'https://files.oaiusercontent.com/file_1/raw', {
      headers: {
        origin: 'https://chatgpt.com',
        'access-control-request-headers': 'x-ms-blob-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('https://chatgpt.com');
    expect(preflight.headers['access-control-allow-headers']).toBe('x-ms-blob-type');
    const wrongHost = await ask('PUT', 'https://chatgpt.com/file_1/raw', { body: 'bytes' });
    expect(wrongHost.status).toBe(404);
  });

  it('refuses parameters that a page does not have', async () => {
    const { page } = await openPage('chatgpt-a', 'mount=soon');
    expect(page.status).toBe(400);
  });

  it('speaks HTTP/1.1 too', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpsRequest(
        {
          port: server.port,
          host: '127.0.0.1',
          path: '/',
          rejectUnauthorized: false,
          headers: { host: 'chatgpt.com', accept: 'text/html' },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(status).toBe(200);
  });
});
