import { useParams } from '@tanstack/react-router';
import { DashboardScreen } from './dashboard/DashboardScreen.tsx';
import { FiguresScreen } from './FiguresScreen.tsx';
import { OwnScreen } from './own/OwnScreen.tsx';
import { DASHBOARD, OWN, WRITTEN } from './ViewSwitch.tsx';
import { ReportScreen } from './written/ReportScreen.tsx';
import { WrittenScreen } from './written/WrittenScreen.tsx';

/** The figures of any period; its dashboard; the reports that are written of them, or one of those; the office's own indicators. */
export function ReportsScreen() {
  const { id } = useParams({ strict: false });
  if (id === undefined) return <FiguresScreen />;
  if (id === DASHBOARD) return <DashboardScreen />;
  if (id === OWN) return <OwnScreen />;
  return id === WRITTEN ? <WrittenScreen /> : <ReportScreen key={id} id={id} />;
}
