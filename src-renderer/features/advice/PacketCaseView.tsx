import type { PacketCase } from '#shared/contract/packets.ts';
import classes from './advice.module.css';

interface PacketCaseViewProps {
  readonly content: PacketCase;
  /** Of the words around the texts. */
  readonly language: string;
}

type Section = PacketCase['sections'][number];

/** A case as the packet holds it: texts in tables, nothing that could run or lead anywhere. */
export function PacketCaseView({ content, language }: PacketCaseViewProps) {
  return (
    <div lang={language}>
      <h2>{content.title}</h2>
      <p className={classes.count}>{content.label}</p>
      {content.sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          {section.intro !== '' && <p className={classes.words}>{section.intro}</p>}
          {section.rows.length === 0 ? <p className={classes.count}>–</p> : <Table section={section} />}
        </section>
      ))}
    </div>
  );
}

function Table({ section }: { readonly section: Section }) {
  // Rows of a packet have no names; they never move.
  const rows = section.rows.map((cells, at) => ({ id: String(at), cells }));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {section.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, column) => (
              <td key={section.columns[column]} lang={cell.lang ?? undefined}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
