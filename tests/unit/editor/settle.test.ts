// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { settlesAs, takesOver } from '../../../editor/settle';

function editable(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  const element = document.querySelector('div');
  if (!element) throw new Error('no editor');
  return element;
}

const LIST = '<ul><li><p>[氏名1]様</p></li></ul>';

test('an empty paragraph that the editor puts after a list is not a difference', async () => {
  const el = editable(`${LIST}<p><br></p>`);
  expect(await settlesAs(el, { expected: '[氏名1]様', before: '青木さくら様' })).toBe(true);
  expect(await takesOver(el, '[氏名1]様')).toBe(true);
});

test('anything more than that is one', async () => {
  const two = editable(`${LIST}<p><br></p><p><br></p>`);
  expect(await settlesAs(two, { expected: '[氏名1]様', before: '青木さくら様' })).toBe(false);
  const words = editable(`${LIST}<p>青木</p>`);
  expect(await settlesAs(words, { expected: '[氏名1]様', before: '青木さくら様' })).toBe(false);
  expect(await takesOver(words, '[氏名1]様')).toBe(false);
});

test('a last line that should have gone is not taken for that paragraph', async () => {
  const el = editable('<p>青木さくら様</p><p><br></p>');
  const written = { expected: '青木さくら様', before: '青木さくら様\n' };
  expect(await settlesAs(el, written)).toBe(false);
});

test('a text field has no such paragraph', async () => {
  const el = document.createElement('textarea');
  document.body.replaceChildren(el);
  el.value = '[氏名1]様\n';
  expect(await settlesAs(el, { expected: '[氏名1]様', before: '青木さくら様' })).toBe(false);
});
