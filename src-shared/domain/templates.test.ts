import { expect, test } from 'vitest';
import { fieldsNamed, fillFields, fillTemplate } from './templates.ts';

const fields = {
  number: '2026-A7-0042',
  subject: '水素',
  greeting: 'ご担当者様',
  person: '髙島 一郎 様',
  organisation: '',
  officer: 'M. $& Weber',
};

test('a template’s fields are filled in as they are, whatever signs they hold', () => {
  expect(fillTemplate('{{person}}\n{{ subject }} [{{number}}] {{officer}}', fields)).toBe(
    '髙島 一郎 様\n水素 [2026-A7-0042] M. $& Weber',
  );
});

test('a field without a value, or that nobody knows, stays visible', () => {
  expect(fillTemplate('{{organisation}} {{nonsense}}', fields)).toBe('{{organisation}} {{nonsense}}');
});

test('a value that looks like a field is not filled in again, and no inherited name is a field', () => {
  expect(fillFields('{{person}} {{constructor}}', { person: '{{officer}}', officer: 'x' })).toBe(
    '{{officer}} {{constructor}}',
  );
});

test('the fields that a text names, each once', () => {
  expect(fieldsNamed('{{person}} {{ day }}\n{{person}} {x} {{}}')).toEqual(['person', 'day']);
});
