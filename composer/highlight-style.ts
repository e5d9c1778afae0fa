/** How marks look: an action has a colour and a line of its own, so that colour alone says nothing. */
import type { Action } from '../core/guideline/schema';

/** An action that leaves a mark; what is allowed leaves none. */
export type MarkedAction = Exclude<Action, 'allow'>;

export const MARKED_ACTIONS = ['warn', 'mask', 'block'] as const satisfies readonly MarkedAction[];

export type Theme = 'light' | 'dark';

interface MarkLook {
  readonly line: 'wavy' | 'double' | 'solid';
  readonly thickness: string;
  readonly colour: Readonly<Record<Theme, string>>;
  /** Where a line-height is so tight that the line is cut off, the tint is what remains. */
  readonly tint: Readonly<Record<Theme, string>>;
}

const LOOKS: Record<MarkedAction, MarkLook> = {
  warn: {
    line: 'wavy',
    thickness: '2px',
    colour: { light: '#855300', dark: '#efbd5b' },
    tint: { light: 'rgb(239 189 91 / 18%)', dark: 'rgb(239 189 91 / 16%)' },
  },
  mask: {
    line: 'double',
    thickness: '1.5px',
    colour: { light: '#17606b', dark: '#74c5d0' },
    tint: { light: 'rgb(23 96 107 / 12%)', dark: 'rgb(116 197 208 / 18%)' },
  },
  block: {
    line: 'solid',
    thickness: '2.5px',
    colour: { light: '#b0251d', dark: '#ff938a' },
    tint: { light: 'rgb(176 37 29 / 12%)', dark: 'rgb(255 147 138 / 18%)' },
  },
};

/** Declarations for a mark; only properties that `::highlight()` knows. */
export function markDeclarations(action: MarkedAction, theme: Theme): string {
  const { line, thickness, colour, tint } = LOOKS[action];
  return `background-color: ${tint[theme]}; text-decoration: underline ${line} ${thickness} ${colour[theme]};`;
}
