import { expect, test } from 'vitest';
import { checkImports } from './import-rules.ts';
import { importsOf, targetOf } from './imports.ts';
import { source } from './sources.ts';

const problemsOf = (path: string, text: string) => checkImports([source(path, text)]).problems;

test('every kind of import is read', () => {
  const text = `
    import type { A } from './a.ts';
    import './b.css';
    export { c } from './c.ts';
    export * from './d.ts';
    type E = import('./e.ts').E;
    const f = await import('./f.ts');
    import g = require('./g.ts');
    const h = require('./h.ts');
    const worker = new URL('./i.worker.ts', import.meta.url);`;
  const read = importsOf(source('src-main/x.ts', text)).map(({ specifier }) => specifier);
  expect(read).toEqual([
    './a.ts',
    './b.css',
    './c.ts',
    './d.ts',
    './e.ts',
    './f.ts',
    './g.ts',
    './h.ts',
    './i.worker.ts',
  ]);
});

test('specifiers lead to files of ours or to packages', () => {
  expect(targetOf('src-main/backend/files/router.ts', '../ports/index.ts')).toEqual({
    file: 'src-main/backend/ports/index.ts',
  });
  expect(targetOf('src-main/a.ts', '#shared/domain/status.ts')).toEqual({ file: 'src-shared/domain/status.ts' });
  expect(targetOf('src-main/a.ts', '@orpc/server/websocket')).toEqual({ package: '@orpc/server' });
  expect(targetOf('src-main/a.ts', 'drizzle-orm/sqlite-core')).toEqual({ package: 'drizzle-orm' });
  expect(targetOf('src-main/a.ts', 'node:fs/promises')).toEqual({ package: 'node:fs/promises' });
});

test.each([
  ['src-shared/domain/a.ts', "import '#shared/contract/a.ts';", 'domain may not import contract'],
  ['src-shared/domain/a.ts', "import 'node:fs';", 'domain may not import node packages'],
  ['src-shared/contract/a.ts', "import '#db/schema/a.ts';", 'contract may not import schema'],
  ['db/schema/a.ts', "import '#shared/contract/a.ts';", 'schema may not import contract'],
  ['db/migrations/a.ts', "import '#shared/domain/a.ts';", 'migrations may not import domain'],
  ['src-main/backend/tasks/a.ts', "import '../meetings/queries.ts';", 'but by its index.ts'],
  ['src-main/backend/changes/a.ts', "import '../tasks/index.ts';", 'changes may not import concept tasks'],
  ['src-main/backend/sync/a.ts', "import '../tasks/index.ts';", 'may not import concept tasks'],
  ['src-main/hosts/a.ts', "import '../backend/tasks/index.ts';", 'hosts may not import concept tasks'],
  ['src-main/cli/a.ts', "import '../backend/changes/index.ts';", 'cli may not import changes'],
  ['src-main/backend/tasks/a.ts', "import 'electron';", 'concept tasks may not import electron packages'],
  ['src-main/backend/testing/a.ts', "import 'electron';", 'tests may not import electron packages'],
  ['src-main/shell/a.ts', "import '../backend/backend.ts';", 'shell may not import composition'],
  ['src-renderer/features/tasks/a.tsx', "import '../meetings/Card.tsx';", 'may not import feature meetings'],
  ['src-renderer/features/tasks/a.tsx', "import type { A } from '../../../src-main/a.ts';", 'src-main/a.ts'],
  ['src-renderer/app/a.tsx', "type A = import('#db/schema/a.ts').A;", 'app may not import schema'],
  ['src-renderer/rpc/a.ts', "import 'node:path';", 'rpc may not import node packages'],
  ['src-renderer/ui/a.tsx', "import '../rpc/client.ts';", 'ui may not import rpc'],
  ['src-renderer/app/a.tsx', "import '../ui/gallery/Parts.tsx';", 'app may not import tests'],
  ['src-renderer/ui/a.tsx', "import '@orpc/client';", 'ui may not import client packages'],
  ['src-main/backend/tasks/a.ts', "import '../../../src-shared/domain/a.ts';", 'write #shared/'],
  ['src-main/backend/tasks/a.ts', "import 'left-pad';", 'in no group of packages'],
  ['src-somewhere/a.ts', "import 'node:fs';", 'in no room'],
])('%s: %s is refused', (path, text, message) => {
  expect(problemsOf(path, text).join()).toContain(message);
});

test.each([
  ['src-main/backend/tasks/a.ts', "import '../meetings/index.ts'; import './b.ts'; import '#db/schema/index.ts';"],
  ['src-main/backend/tasks/a.test.ts', "import '../meetings/queries.ts'; import 'vitest';"],
  ['src-main/shell/main.ts', "import 'electron'; import '#shared/contract/index.ts';"],
  [
    'src-renderer/features/tasks/a.tsx',
    "import '../../ui/Table.tsx'; import './a.module.css'; import '@mantine/core';",
  ],
  ['src-main/hosts/a.ts', "import '../backend/backend.ts'; import '../../resources/locales/en/startup.json';"],
  ['e2e/a.e2e.ts', "import '../src-main/backend/backend.ts'; import '@playwright/test';"],
])('%s: %s is allowed', (path, text) => {
  expect(problemsOf(path, text)).toEqual([]);
});

test('a problem names the file and line', () => {
  expect(problemsOf('src-renderer/ui/a.ts', "import 'react';\nimport 'node:fs';")[0]).toMatch(
    /^src-renderer\/ui\/a\.ts:2 /,
  );
});

test('seeing no files is a failure', () => {
  expect(checkImports([]).problems).toHaveLength(1);
});
