/**
 * Headers of columns, said again before each value: a date under 生年月日 or twelve digits under
 * マイナンバー mean nothing alone, and in a long table their header is far away.
 */

export interface ColumnLabels {
  /** Tells of a cell; those of a row come in order. @returns What to say before it, or nothing. */
  next(row: number, column: number, text: string): string;
}

/** Headers that say what is personal in their column. Others could be anybody's words. */
const LABEL =
  /氏名|名前|姓名|フリガナ|ふりがな|カナ|生年月日|誕生日|マイナンバー|個人番号|法人番号|口座|電話|携帯|連絡先|住所|所在地|メール|旅券|パスポート|免許|保険証|カード|会社名|name|birth|phone|tel|mobile|address|mail|account|passport|licen[cs]e|card|ssn|iban|password|パスワード|token|secret/iu;
const MAX_LENGTH = 24;

/** The first row that has a label, and nothing that is longer than one, holds the headers. */
export function createColumnLabels(): ColumnLabels {
  let header: Map<number, string> | undefined;
  let cells = new Map<number, string>();
  let current = -1;
  return {
    next(row, column, text) {
      if (header) return header.get(column) ?? '';
      if (row !== current) {
        header = headerOf(cells);
        if (header) return header.get(column) ?? '';
        cells = new Map();
        current = row;
      }
      cells.set(column, text.trim());
      return '';
    },
  };
}

function headerOf(cells: ReadonlyMap<number, string>): Map<number, string> | undefined {
  const labels = [...cells].filter(([, text]) => LABEL.test(text) && !/[\d@]/u.test(text));
  if (labels.length === 0) return undefined;
  if ([...cells.values()].some(({ length }) => length > MAX_LENGTH)) return undefined;
  return new Map(labels.map(([column, text]) => [column, `${text}: `]));
}
