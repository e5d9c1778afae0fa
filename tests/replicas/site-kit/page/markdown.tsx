/** The little Markdown that answers use, growing as they come. */
import type { ReactNode } from 'react';

type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly string[] };

export function Markdown({ text }: { readonly text: string }) {
  return toBlocks(text).map((block, index) => <MarkdownBlock key={index} block={block} />);
}

function MarkdownBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{toInline(block.lines.join(' '))}</h3>;
    case 'code':
      return (
        <pre>
          <code>{block.lines.join('\n')}</code>
        </pre>
      );
    case 'list': {
      const items = block.lines.map((line, index) => <li key={index}>{toInline(line)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Line key={index} text={line} last={index === block.lines.length - 1} />
          ))}
        </p>
      );
  }
}

function Line({ text, last }: { readonly text: string; readonly last: boolean }) {
  return (
    <>
      {toInline(text)}
      {last ? null : <br />}
    </>
  );
}

/** @returns Blocks in order. A fence or a mark that has not been closed yet reaches to the end. */
export function toBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block['kind']; ordered: boolean; lines: string[] } | undefined;
  const begin = (kind: Block['kind'], ordered: boolean) => {
    close();
    open = { kind, ordered, lines: [] };
    return open;
  };
  const close = () => {
    if (open !== undefined) blocks.push(open);
    open = undefined;
  };
  const add = (kind: Block['kind'], line: string, ordered = false) => {
    const block = open?.kind === kind && open.ordered === ordered ? open : begin(kind, ordered);
    block.lines.push(line);
  };
  for (const line of text.split('\n')) {
    const fence = line.startsWith('```');
    if (open?.kind === 'code') {
      if (fence) close();
      else open.lines.push(line);
    } else if (fence) begin('code', false);
    else if (line.trim() === '') close();
    else if (/^#{1,4} /.test(line)) {
      close();
      add('heading', line.replace(/^#+ /, ''));
      close();
    } else if (/^[-*] /.test(line)) add('list', line.slice(2));
    else if (/^\d{1,3}\. /.test(line)) add('list', line.replace(/^\d+\. /, ''), true);
    else add('paragraph', line);
  }
  close();
  return blocks;
}

function toInline(text: string): readonly ReactNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part, index) => {
      if (part.startsWith('**') && part.endsWith('**') && part.length > 4) {
        return <strong key={index}>{part.slice(2, -2)}</strong>;
      }
      if (part.startsWith('`') && part.endsWith('`') && part.length > 2) {
        return <code key={index}>{part.slice(1, -1)}</code>;
      }
      return part;
    });
}
