import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { EditableSelect, EditableTags } from './EditableChoice.tsx';
import { EditableDate } from './EditableDate.tsx';
import { EditableLongText, EditableText } from './EditableText.tsx';
import { KeyValue, KeyValueList } from './KeyValueList.tsx';
import { Editing, ReadOnly } from './read-only.tsx';

const refuse = (): Promise<never> => Promise.reject(new Error('saved'));
const OPTIONS = [
  { value: 'industry', label: 'Industry' },
  { value: 'trade', label: 'Trade' },
];

function Record() {
  return (
    <KeyValueList>
      <KeyValue label="Subject">
        <EditableText wrap value="刃物の販路" lang="ja" onSave={refuse} />
      </KeyValue>
      <KeyValue label="Description">
        <EditableLongText value={'One\nTwo'} onSave={refuse} />
      </KeyValue>
      <KeyValue label="Form">
        <EditableSelect value="trade" options={OPTIONS} onSave={refuse} />
      </KeyValue>
      <KeyValue label="Forms">
        <EditableTags value={['industry', 'trade']} options={OPTIONS} onSave={refuse} />
      </KeyValue>
      <KeyValue label="Next step">
        <EditableDate value="2026-12-24" onSave={refuse} />
      </KeyValue>
      <KeyValue label="Owner">
        <EditableSelect value={null} options={OPTIONS} onSave={refuse} />
      </KeyValue>
      <Editing>
        <button type="button">Remove</button>
      </Editing>
    </KeyValueList>
  );
}

const shownAs = (label: string): string | null => screen.getByText(label).nextElementSibling?.textContent ?? null;

test('what is read only shows the value of every kind of field, and nothing that takes typing, a choice or a press', () => {
  const { container } = render(
    <ReadOnly when>
      <Record />
    </ReadOnly>,
    { wrapper: Wrapper },
  );
  expect(container.querySelectorAll('input, textarea, select, button, [tabindex]')).toHaveLength(0);
  expect(['Subject', 'Description', 'Form', 'Forms', 'Next step', 'Owner'].map(shownAs)).toEqual([
    '刃物の販路',
    'One\nTwo',
    'Trade',
    'Industry, Trade',
    '24 Dec 2026',
    '–',
  ]);
  expect(screen.getByText('刃物の販路').getAttribute('lang')).toBe('ja');
});

test('a part of what is read only may be left to everybody', () => {
  render(
    <ReadOnly when>
      <ReadOnly when={false}>
        <Record />
      </ReadOnly>
    </ReadOnly>,
    { wrapper: Wrapper },
  );
  expect(screen.getByRole('button', { name: 'Remove' })).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Subject' }).value).toBe('刃物の販路');
});
