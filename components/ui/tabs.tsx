import { Tabs as Radix } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** A small count beside the label; nothing when 0 or absent. */
  readonly count?: number;
  readonly tone?: 'warn' | 'stop' | undefined;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  /** What the list of tabs is called when read aloud. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly listRef?: Ref<HTMLDivElement>;
}

/** Tabs by the keyboard pattern everybody knows: one stop, arrows between them. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  listRef,
}: TabsProps<Id>) {
  return (
    <Radix.Root
      className="ui-tabs"
      value={selected}
      onValueChange={(value) => {
        const tab = tabs.find((candidate) => candidate.id === value);
        if (tab) onSelect(tab.id);
      }}
    >
      <Radix.List className="ui-tabs-list" aria-label={label} ref={listRef}>
        {tabs.map(({ id, label: name, icon: Icon, count = 0, tone }) => (
          <Radix.Trigger key={id} value={id} className="ui-tabs-trigger">
            {Icon && <Icon size={16} aria-hidden="true" />}
            {name}
            {count > 0 && (
              <span className="ui-tabs-badge" data-tone={tone}>
                {count}
              </span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="ui-tabs-content">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
