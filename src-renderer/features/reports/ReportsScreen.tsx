import { useParams } from '@tanstack/react-router';
import { FiguresScreen } from './FiguresScreen.tsx';
import { WRITTEN } from './ViewSwitch.tsx';
import { ReportScreen } from './written/ReportScreen.tsx';
import { WrittenScreen } from './written/WrittenScreen.tsx';

/** The figures of any period; the reports that are written of them; one of those. */
export function ReportsScreen() {
  const { id } = useParams({ strict: false });
  if (id === undefined) return <FiguresScreen />;
  return id === WRITTEN ? <WrittenScreen /> : <ReportScreen key={id} id={id} />;
}
