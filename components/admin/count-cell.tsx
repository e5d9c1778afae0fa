import { useText } from '../text';
import { formatCount } from './format';
import './table.css';

/** One number of a table; a nought is quiet. */
export function CountCell({ count }: { readonly count: number }) {
  const { language } = useText();
  return <td {...(count === 0 && { 'data-zero': '' })}>{formatCount(count, language)}</td>;
}
