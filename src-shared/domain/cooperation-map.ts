/**
 * The map of cooperation: land without borders, places as points, what brings them together as arcs. The same drawing is shown on
 * screen and set on paper. Land: Natural Earth (public domain) by world-atlas. API: mapDrawing(given).
 */
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import world from 'world-atlas/land-110m.json' with { type: 'json' };
import type { PlacePair } from './cooperation-links.ts';
import type { Language, Side } from './lists.ts';
import { type Box, isFree, labelBox } from './map-labels.ts';
import { regionByCode, regionName } from './regions.ts';

type LonLat = readonly [lon: number, lat: number];
type Pixel = readonly [x: number, y: number];

export interface MapArc extends PlacePair {
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  /** Whether a third region is at one of its ends. */
  readonly isThird: boolean;
}

export interface MapPoint {
  readonly place: string;
  readonly name: string;
  readonly side: Side;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Where its name stands; null where it would cover another one. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  /** The widest first, so that finer ones stay visible upon them. */
  readonly arcs: readonly MapArc[];
  readonly points: readonly MapPoint[];
}

export interface MapGiven {
  readonly arcs: readonly PlacePair[];
  readonly places: readonly { readonly place: string; readonly count: number }[];
  readonly language: Language;
  /** Pixels. */
  readonly width: number;
}

type Shapes = Parameters<typeof feature>;
const LAND = feature(world as unknown as Shapes[0], world.objects.land as unknown as Shapes[1]);
/** Always in view, whatever is on the map: both homes, and the way between them. */
const HOMES: readonly LonLat[] = [
  [-24, 64],
  [-10, 35],
  [30, 71],
  [40, 18],
  [110, 12],
  [147, 46],
  [132, 28],
];
const RATIO = 0.46;
const MARGIN = 14;
/** Names of Japanese places stand at the right of their points. */
const ROOM_FOR_NAMES = 64;
const MOST_LABELS = 18;

/** A point of a place; of a group of countries the middle of theirs; undefined where nothing is known of it. */
export function pointOfPlace(place: string): LonLat | undefined {
  const region = regionByCode(place);
  if (region === undefined) return undefined;
  if (region.point !== null) return [region.point.lon, region.point.lat];
  const members = region.members.flatMap((country) => {
    const point = regionByCode(`iso:${country}`)?.point;
    return point ? [[point.lon, point.lat] as [number, number]] : [];
  });
  return members.length === 0 ? undefined : geoCentroid({ type: 'MultiPoint', coordinates: members });
}

/** How far an arc rises from the straight line, as a part of its length. */
const RISE = 0.26;

/** An arc from one point of the map to another; northwards, as the way over the globe would be. */
function arcBetween([x, y]: Pixel, [toX, toY]: Pixel): string {
  const [dx, dy] = [toX - x, toY - y];
  const sign = dx < 0 ? -1 : 1;
  const at = (value: number): number => Math.round(value * 10) / 10;
  const control = [at(x + dx / 2 + sign * RISE * dy), at(y + dy / 2 - sign * RISE * dx)];
  return `M${at(x)} ${at(y)}Q${control.join(' ')} ${at(toX)} ${at(toY)}`;
}

/** Lays the map out. Places of which no point is known are left out, and so are their arcs; the table beside it holds them. */
export function mapDrawing({ arcs, places, language, width }: MapGiven): MapDrawing {
  const height = Math.round(width * RATIO);
  const known = [...new Set([...arcs.flatMap(({ a, b }) => [a, b]), ...places.map(({ place }) => place)])];
  const located = known.flatMap((place) => {
    const point = pointOfPlace(place);
    return point === undefined ? [] : [[place, point] as const];
  });
  const projection = geoNaturalEarth1()
    .rotate([-70, 0])
    .precision(0.1)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - ROOM_FOR_NAMES, height - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: [...HOMES, ...located.map(([, point]) => point)].map((one) => [...one]) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const at = new Map(located.map(([place, point]) => [place, projection([...point]) ?? undefined]));
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  const drawn = arcs.flatMap((arc): MapArc[] => {
    const [from, to] = [at.get(arc.a), at.get(arc.b)];
    if (from === undefined || to === undefined) return [];
    const isThird = [arc.a, arc.b].some((place) => sideOf(place) === 'third');
    const stroke = Math.round(10 * (1 + 3.5 * Math.sqrt(arc.count / most))) / 10;
    return [{ ...arc, path: arcBetween(from, to), width: stroke, isThird }];
  });
  return {
    width,
    height,
    land: path(LAND) ?? '',
    arcs: drawn.toSorted((x, y) => y.width - x.width),
    points: pointsOf(places, language, at, width),
  };
}

const sideOf = (place: string): Side => regionByCode(place)?.side ?? 'third';

function pointsOf(
  places: MapGiven['places'],
  language: Language,
  located: ReadonlyMap<string, Pixel | undefined>,
  width: number,
): readonly MapPoint[] {
  const most = Math.max(1, ...places.map(({ count }) => count));
  const points = places.flatMap(({ place, count }) => {
    const at = located.get(place);
    if (at === undefined) return [];
    const [x = 0, y = 0] = at.map((value) => Math.round(value * 10) / 10);
    const r = Math.round(10 * (2.5 + 4.5 * Math.sqrt(count / most))) / 10;
    return [{ place, name: regionName(place, language), side: sideOf(place), count, x, y, r }];
  });
  // No name may cover a point, nor another name; the places of most records are named first.
  const taken: Box[] = points.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  let labels = 0;
  return points.map((point) => {
    const found =
      labels < MOST_LABELS ? labelBox(point, width).find(({ box }) => isFree(box, taken, point)) : undefined;
    if (found === undefined) return { ...point, label: null };
    labels += 1;
    taken.push(found.box);
    return { ...point, label: found.label };
  });
}
