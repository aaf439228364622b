import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import initTypst, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
];
const ALL_DIAGNOSTICS = 3;

/** A virtual file: its absolute path in the typesetter's own world, and its content. */
export type TypstFile = readonly [path: string, content: string];

interface TypstResult {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly path: string; readonly range: string; readonly message: string }[];
}

/**
 * Compiles `/main.typ` of the given files to a tagged PDF. The compiler sees these files and our four fonts, nothing of
 * the disk and nothing of the network. It occupies its thread until it is done.
 * @param rootDir the folder whose `node_modules` holds compiler and fonts
 * @throws Error with the compiler's messages when the files do not compile
 */
export async function compileTypst(rootDir: string, files: readonly TypstFile[]): Promise<Uint8Array> {
  const { resolve } = createRequire(join(rootDir, 'package.json'));
  const wasm = await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  await initTypst({ module_or_path: wasm });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of FONTS) await builder.add_raw_font(await readFile(resolve(font)));
  const compiler = await builder.build();
  for (const [path, content] of files) compiler.add_source(path, content);
  const { result, diagnostics } = compiler.compile('/main.typ', [], 'pdf', ALL_DIAGNOSTICS) as TypstResult;
  if (result) return showTitle(result);
  const messages = (diagnostics ?? []).map(({ path, range, message }) => `${path}:${range} ${message}`);
  throw new Error(`the report does not compile: ${messages.join('; ')}`);
}

/**
 * Makes viewers show the document's title instead of the file's name, as PDF/UA asks. The compiler has no option for it;
 * the only preference that it writes is the default, whose place has room for this one, so that no offset changes.
 */
function showTitle(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const preferences = '/ViewerPreferences <<\n    /Direction /L2R\n  >>';
  const at = bytes.lastIndexOf(preferences);
  if (at >= 0) bytes.write('/ViewerPreferences <</DisplayDocTitle true>>'.padEnd(preferences.length), at, 'latin1');
  return pdf;
}
