import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';

/** What the site of the page does with the text, and what it is told to do. */
export interface SiteActs {
  sends: number;
  attachments: number;
  changes: number;
  /** Texts in which this stands are not taken; empty: all are. */
  refused: string;
  /** Where it is given, the site takes them but writes this in the place of `refused`. */
  instead: string | undefined;
}

/** A chat site's part in a ProseMirror: Enter sends, a long paste becomes a file card. */
export function createSitePlugin(acts: SiteActs): Plugin {
  const holdsRefused = (text: string) => acts.refused !== '' && text.includes(acts.refused);
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        if (event.key !== 'Enter' || event.shiftKey) return false;
        acts.sends += 1;
        return true;
      },
      handlePaste(_view, event) {
        if ((event.clipboardData?.getData('text/plain').length ?? 0) < 1000) return false;
        acts.attachments += 1;
        return true;
      },
    },
    filterTransaction(transaction) {
      if (acts.instead === undefined && holdsRefused(transaction.doc.textContent)) return false;
      if (transaction.docChanged) acts.changes += 1;
      return true;
    },
    appendTransaction(_transactions, _before, state) {
      if (acts.instead === undefined || !holdsRefused(state.doc.textContent)) return null;
      return replaceFirst(state, acts.refused, acts.instead);
    },
  });
}

function replaceFirst(state: EditorState, part: string, instead: string): Transaction | null {
  let transaction: Transaction | null = null;
  state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(part) : -1;
    if (at < 0 || transaction) return;
    const from = position + at;
    transaction = state.tr.insertText(instead, from, from + part.length);
  });
  return transaction;
}
