import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import type { Template } from '#shared/contract/templates.ts';
import inquiryTexts from '../../../../resources/locales/en/inquiries.json';
import { createDesk, DeskProvider } from '../../../rpc/orpc.tsx';
import { wrapperWith } from '../../../ui/testing/wrapper.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

vi.mock('../../../rpc/session.ts', () => ({ useProfile: () => ({ name: 'Anna Weber' }) }));

const Kit = wrapperWith({ inquiries: inquiryTexts });
const template = (language: Template['language']): Template => ({
  ...{ id: language, name: 'Receipt', language, subject: '', body: '{{greeting}} {{number}}' },
});
const inquiry = {
  ...{ number: '2026-A7-0042', subject: 'Holz', language: 'de', replyLanguages: ['fr', 'de'] },
  ...{ person: null, organisation: null },
} as unknown as InquiryRecord;

test('templates in the addressee’s language come first, then those in the case’s', async () => {
  const list = async () => (['en', 'de', 'ja', 'fr'] as const).map(template);
  const client = { templates: { list } } as unknown as Client;
  const inserted: string[] = [];
  render(
    <Kit>
      <QueryClientProvider client={new QueryClient()}>
        <DeskProvider desk={createDesk(client, {} as never, {} as never)}>
          <TemplateMenu inquiry={inquiry} onInsert={(text) => inserted.push(text)} />
        </DeskProvider>
      </QueryClientProvider>
    </Kit>,
  );
  fireEvent.click(await screen.findByRole('button', { name: inquiryTexts.entry.template }));
  const offered = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(offered).toEqual(['Receipt · French', 'Receipt · German', 'Receipt · English', 'Receipt · Japanese']);
  fireEvent.click(screen.getByRole('menuitem', { name: 'Receipt · French' }));
  expect(inserted).toEqual(['Madame, Monsieur, 2026-A7-0042']);
});
