import type { Page } from 'playwright/test';

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** All words in closed shadow trees, which neither the page nor a locator can read. */
export async function closedText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    readonly root: Node;
  };
  await session.detach();
  const words: string[] = [];
  const visit = (node: Node, inside: boolean): void => {
    const closed = inside || node.shadowRootType === 'closed';
    if (node.nodeName === 'STYLE') return;
    if (closed && node.nodeName === '#text') words.push(node.nodeValue);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])])
      visit(child, closed);
  };
  visit(root, false);
  return words.join(' ');
}
