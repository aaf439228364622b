import { DataTable, type DataTableProps } from '../ui/table/DataTable.tsx';
import { type ListRows, useListSource } from './keyset-source.ts';

/** The grid of a list. It reads the rows itself, so that while it is scrolled nothing around it is drawn again. */
export function ListTable<Row>({
  rows,
  ...table
}: Omit<DataTableProps<Row>, 'source'> & { readonly rows: ListRows<Row> }) {
  return <DataTable {...table} source={useListSource(rows)} />;
}
