import type { Command } from '../../ui/commands/registry.ts';

/** Case, width and accents do not matter when looking for an action. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** The commands that hold every word of the query, those that begin with it first; newest registration of an id only. */
export const findCommands = (commands: readonly Command[], query: string): readonly Command[] => {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const newest = new Map(commands.map((command) => [command.id, command]));
  const found = [...newest.values()].filter(({ label, keywords = '', keyOnly }) => {
    const text = foldText(`${label} ${keywords}`);
    return !keyOnly && words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command): number => (foldText(label).startsWith(words[0] ?? '') ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
};
