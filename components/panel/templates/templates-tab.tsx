import { LoaderCircle } from 'lucide-react';
import { useDeferredValue, useMemo, type KeyboardEvent, type Ref } from 'react';
import { initialValues, type FieldValues } from '../../../core/template/render';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import type { TemplateShelf } from './shelf';
import { TemplateForm } from './template-form';
import { TemplateList } from './template-list';
import './templates-tab.css';

/** Where the user is in the library, and what they typed there. */
export interface TemplatesState {
  readonly query: string;
  readonly openId: string | null;
  /** Typed values by template; kept when the user goes back to the list. */
  readonly drafts: Readonly<Record<string, FieldValues>>;
}
export const NO_TEMPLATE_OPEN: TemplatesState = { query: '', openId: null, drafts: {} };

interface TemplatesTabProps {
  /** Null until it is loaded. */
  readonly shelf: TemplateShelf | null;
  readonly state: TemplatesState;
  readonly onState: (state: TemplatesState) => void;
  readonly onInsert: (templateId: string, text: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Find a template, fill it in, insert it. */
export function TemplatesTab({ shelf, state, onState, onInsert, searchRef }: TemplatesTabProps) {
  const { t, language } = useText();
  const query = useDeferredValue(state.query);
  const found = useMemo(() => shelf?.search(query, language) ?? [], [shelf, query, language]);
  const open = useMemo(
    () => shelf?.search('', language).find(({ id }) => id === state.openId),
    [shelf, language, state.openId],
  );
  if (!shelf) return <EmptyState icon={LoaderCircle} title={t('panel.templates.loading')} />;
  if (!open) {
    return (
      <div onKeyDown={onEscape(state.query !== '', () => onState({ ...state, query: '' }))}>
        <TemplateList
          templates={found}
          query={state.query}
          searchRef={searchRef}
          onQuery={(next) => {
            onState({ ...state, query: next });
          }}
          onOpen={(openId) => {
            onState({ ...state, openId });
          }}
        />
      </div>
    );
  }
  const setDraft = (values: FieldValues) => {
    onState({ ...state, drafts: { ...state.drafts, [open.id]: values } });
  };
  const back = () => {
    onState({ ...state, openId: null });
  };
  return (
    <div onKeyDown={onEscape(true, back)}>
      <TemplateForm
        key={open.id}
        template={open}
        values={state.drafts[open.id] ?? initialValues(open, language)}
        scan={shelf.scan}
        onChange={setDraft}
        onReset={() => {
          setDraft(initialValues(open, language));
        }}
        onBack={back}
        onInsert={(text) => {
          onInsert(open.id, text);
        }}
      />
    </div>
  );
}

/** Takes Escape for itself while there is something to go back from; else it closes the panel. */
function onEscape(active: boolean, act: () => void) {
  return (event: KeyboardEvent) => {
    if (!active || event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
}
