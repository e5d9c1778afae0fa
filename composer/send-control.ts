/** Finds the control that sends a box, and tells whether a control that is pressed would send one. */
import type { SiteAdapter } from '../sites/site-adapter';
import { elementOf, type Box, type Locator } from './locate';
import { isVisible } from './visible';

export interface SendControls {
  /** The control that would send this box now; undefined while there is none, or while it stops. */
  of(box: Box): HTMLElement | undefined;
  /** The box that pressing here would send; undefined when it sends nothing. */
  boxSentBy(target: EventTarget | null): Box | undefined;
  /** The box that submitting this form would send. */
  boxSubmittedBy(form: EventTarget | null, submitter: Element | null): Box | undefined;
}

export type SendControlSite = Pick<SiteAdapter, 'send' | 'stop' | 'scope' | 'editSend'>;

const CONTROLS = 'button, [role="button"], input[type="submit"], input[type="image"]';
/** Labels are localised, so they only help where the structure leaves a choice. */
const SENDS = /^(?:send|submit)\b|送信/iu;
const SAVES = /^(?:send|submit|save|update)\b|送信|保存|更新/iu;
const STOPS = /\bstop\b|停止|中止/iu;
const LEAVES = /\b(?:cancel|close|discard)\b|キャンセル|取り消|閉じる|破棄/iu;
/** How far above a box its own buttons may stand. */
const NEAR_LEVELS = 6;

export function createSendControls(site: SendControlSite, locator: Locator): SendControls {
  const sendersOf = (box: Box): HTMLElement[] =>
    (box.kind === 'composer' ? composerSenders(site, box) : editSenders(site, box)).filter(
      (control) => !isStop(site, control),
    );

  function composerNear(control: Element): Box | undefined {
    for (const selector of site.scope) {
      const scope = control.closest(selector);
      const composer = scope ? locator.composerIn(scope) : undefined;
      if (composer) return composer;
    }
    return locator.composer();
  }

  return {
    of: (box) => sendersOf(box).find(isVisible),
    boxSentBy(target) {
      const control = elementOf(target)?.closest<HTMLElement>(CONTROLS);
      if (!control) return undefined;
      const edited = locator.editBoxes().find((box) => sendersOf(box).includes(control));
      if (edited) return edited;
      const composer = composerNear(control);
      return composer && sendersOf(composer).includes(control) ? composer : undefined;
    },
    boxSubmittedBy(form, submitter) {
      if (!(form instanceof HTMLFormElement) || (submitter && isStop(site, submitter)))
        return undefined;
      const boxes = [...locator.editBoxes(), locator.composerIn(form), locator.composer()];
      return boxes.find((box) => box && form.contains(box.element));
    },
  };
}

function isStop(site: SendControlSite, control: Element): boolean {
  return site.stop.some((selector) => control.matches(selector)) || STOPS.test(labelOf(control));
}

/** Best first: as the site's data say; else a submit next to the composer, else a label. */
function composerSenders(site: SendControlSite, box: Box): HTMLElement[] {
  const scope = closestOf(box.element, site.scope);
  const listed = scope ? site.send.flatMap((selector) => controlsIn(scope, selector)) : [];
  if (listed.length > 0) return listed;
  const near = nearOf(box.element);
  const controls = near ? controlsIn(near, CONTROLS) : [];
  const submits = controls.filter(isSubmit);
  return submits.length > 0 ? submits : controls.filter((each) => SENDS.test(labelOf(each)));
}

/** The same for an edit box, whose buttons seldom carry more than a label: the last one sends. */
function editSenders(site: SendControlSite, box: Box): HTMLElement[] {
  const near = nearOf(box.element);
  const controls = near ? controlsIn(near, CONTROLS) : [];
  const listed = controls.filter((control) => site.editSend.some((each) => control.matches(each)));
  if (listed.length > 0) return listed;
  const staying = controls.filter((control) => !LEAVES.test(labelOf(control)));
  const submits = staying.filter(isSubmit);
  if (submits.length > 0) return submits;
  const labelled = staying.filter((control) => SAVES.test(labelOf(control)));
  return labelled.length > 0 ? labelled : staying.slice(-1);
}

/** The form of a box, or the nearest element above it that holds a control. */
function nearOf(element: Element): Element | undefined {
  const form = element.closest('form');
  if (form) return form;
  let above = element.parentElement;
  for (let level = 0; above && level < NEAR_LEVELS; level += 1) {
    if (above.querySelector(CONTROLS)) return above;
    above = above.parentElement;
  }
  return undefined;
}

function closestOf(element: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = element.closest(selector);
    if (found) return found;
  }
  return undefined;
}

function controlsIn(scope: Element, selector: string): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)];
}

/** A button without a type submits its form; one outside of a form submits nothing. */
function isSubmit(control: Element): boolean {
  if (control instanceof HTMLButtonElement) {
    return control.type === 'submit' && control.form !== null;
  }
  return control instanceof HTMLInputElement && control.form !== null;
}

function labelOf(control: Element): string {
  return (control.getAttribute('aria-label') ?? control.textContent).trim();
}
