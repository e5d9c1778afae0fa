import { describe, expect, it } from 'vitest';
import { partOf } from '../../../replicas/site-kit/claude/server/multipart';

async function formOf(parts: Readonly<Record<string, string | File>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  const request = new Request('https://claude.ai/', { method: 'POST', body: form });
  return {
    type: request.headers.get('content-type') ?? '',
    bytes: Buffer.from(await request.arrayBuffer()),
  };
}

describe('partOf', () => {
  it('takes the bytes of a part out of a form', async () => {
    const content = '一行目\r\n\r\n二行目\r\n';
    const { bytes, type } = await formOf({ note: 'x', file: new File([content], 'メモ.txt') });
    expect(partOf(bytes, type, 'file')?.toString('utf8')).toBe(content);
    expect(partOf(bytes, type, 'note')?.toString('utf8')).toBe('x');
    expect(partOf(bytes, type, 'other')).toBeUndefined();
  });

  it('finds nothing in what is no form', () => {
    expect(partOf(Buffer.from('{}'), 'application/json', 'file')).toBeUndefined();
  });
});
