import type { TFunction } from 'i18next';
import { ERRORS, type ErrorData } from '#shared/contract/errors.ts';
import type { ErrorText } from '../../ui/errors/error-text.tsx';

/** Codes of refusals that come from the transport rather than from the contract. */
const TRANSPORT_CODES: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  disconnected: 'DISCONNECTED',
  message_too_large: 'MESSAGE_TOO_LARGE',
};

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  return code in ERRORS ? code : TRANSPORT_CODES[code];
}

type Lacking = ErrorData<'SYNC_LACKS_CHANGES'>['lacking'][number];

/** The words for every refusal of the closed list; null for what is none of them. */
export function describeError(error: unknown, t: TFunction<'errors'>): ErrorText | null {
  const code = codeOf(error);
  if (code === undefined) return null;
  const data = (error as { data?: Readonly<Record<string, unknown>> }).data ?? {};
  if (code === 'FOLDER_UNUSABLE') {
    return { title: t(`folder.${String(data.problem)}.title`), hint: t(`folder.${String(data.problem)}.hint`) };
  }
  if (code === 'CONFLICT_REFUSED') {
    const { title, hint } = describeError(data.because, t) ?? { title: '' };
    const because = [title, hint].filter(Boolean).join(' ');
    return { title: t(`${code}.title`, { name: data.name }), hint: t(`${code}.hint`, { because }) };
  }
  const lacks = Array.isArray(data.lacks) ? data.lacks.map((lack) => t(`lack.${String(lack)}`)) : [];
  const reason = typeof data.reason === 'string' ? t(`reason.${data.reason}`, { defaultValue: data.reason }) : '';
  const lacking = Array.isArray(data.lacking) ? (data.lacking as readonly Lacking[]) : [];
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'unit' });
  const blanks = {
    ...data,
    reason,
    lacks: list.format(lacks),
    lacking: list.format(lacking.map(({ device, from, to }) => t('lacking', { device, from, to }))),
  };
  const hint = t(`${code}.hint`, { ...blanks, defaultValue: '' });
  return {
    title: t(`${code}.title`, blanks),
    hint: lacks.length === 0 && code === 'MOVE_NOT_ALLOWED' ? undefined : hint,
  };
}
