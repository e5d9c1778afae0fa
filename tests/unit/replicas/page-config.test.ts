import { describe, expect, it } from 'vitest';
import { parsePageConfig } from '../../replicas/site-kit/page-config';

const parse = (query: string, accept = '') =>
  parsePageConfig(new URLSearchParams(query), accept, { defaultMountMs: 400 });

describe('parsePageConfig', () => {
  it('has a default for everything', () => {
    expect(parse('')).toEqual({
      language: 'en',
      mountMs: 400,
      ssr: 'carry',
      gzip: 'bytes',
      onError: 'keep',
      edit: 'textarea',
      rpc: 'raw',
      warm: 'send',
      action: 'known',
      editor: 'textarea',
      socket: 'late',
      paceMs: 18,
      prefill: '',
      autoSend: false,
    });
  });

  it('takes the language of the browser unless the address has one', () => {
    expect(parse('', 'ja,en;q=0.8').language).toBe('ja');
    expect(parse('', 'en-US,ja;q=0.8').language).toBe('en');
    expect(parse('hl=en', 'ja').language).toBe('en');
  });

  it('fills in a prompt, and sends the one of an auto-run link', () => {
    expect(parse('prompt=a b')).toMatchObject({ prefill: 'a b', autoSend: false });
    expect(parse('q=a+b')).toMatchObject({ prefill: 'a b', autoSend: true });
  });

  it.each([
    'hl=fr',
    'gzip=brotli',
    'rpc=json',
    'warm=yes',
    'socket=never',
    'mount=soon',
    'mount=-1',
    'mount=99999',
    'mount=',
    'pace=1.5',
  ])('refuses %s, so that a misspelt test fails', (query) => expect(() => parse(query)).toThrow());
});
