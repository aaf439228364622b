import { useTranslation } from 'react-i18next';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { MapDrawing } from '#shared/domain/cooperation-map.ts';
import type { Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import map from './map.module.css';
import { isSameMark } from './reading.ts';

interface MapPictureProps {
  readonly drawing: MapDrawing;
  readonly language: Language;
  /** The open one. */
  readonly mark: DashboardMark | null;
  readonly markOf: (places: readonly string[]) => DashboardMark;
  readonly open: (mark: DashboardMark) => void;
}

/** The drawn map. It is a picture to those who hear it, for all of it stands in the table; a pointer opens arcs and points. */
export function MapPicture({ drawing, language, mark, markOf, open }: MapPictureProps) {
  const { t } = useTranslation('dashboard');
  const { width, height, land, arcs, points } = drawing;
  const nameOf = (place: string): string => regionName(place, language);
  const toOpen = (places: readonly string[]) => {
    const asked = markOf(places);
    return { onClick: () => open(asked), 'data-current': isSameMark(mark, asked) };
  };
  return (
    <svg
      className={map.map}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('map.alt', { count: arcs.length })}
    >
      <path d={land} className={map.land} />
      {arcs.map(({ a, b, count, path, width: stroke, isThird }) => (
        <g key={`${a} ${b}`} className={map.arc} data-third={isThird} {...toOpen([a, b])}>
          <title>{t('map.arc', { from: nameOf(a), to: nameOf(b), count })}</title>
          <path d={path} strokeWidth={stroke} className={map.line} />
          <path d={path} className={map.reach} />
        </g>
      ))}
      {points.map(({ place, name, count, x, y, r, side }) => (
        <g key={place} className={map.point} data-side={side} {...toOpen([place])}>
          <title>{t('map.place', { name, count })}</title>
          <circle cx={x} cy={y} r={r} />
        </g>
      ))}
      {points.map(
        ({ place, name, label }) =>
          label && (
            <text key={place} x={label.x} y={label.y} textAnchor={label.anchor} className={map.name}>
              {name}
            </text>
          ),
      )}
    </svg>
  );
}
